package org.uskpa.core.shipment;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.text.VisibleText;

/**
 * What was typed into a field, and what it reads as. Nothing typed is ever lost, and no rule reads
 * a text twice.
 *
 * @param text as typed, without what cannot be seen at both ends; empty when nothing was typed
 * @param value what it reads as, or null when it is blank or cannot be read
 * @param problem why it cannot be read, or null
 * @param <T> the type it reads as
 */
public record Typed<T>(String text, @Nullable T value, @Nullable String problem) {

  /**
   * Reads a text.
   *
   * @param text as typed; null counts as blank
   * @param reader makes the value, or throws {@link IllegalArgumentException} with a message for
   *     the person who typed it
   */
  public static <T> Typed<T> read(@Nullable String text, Function<String, T> reader) {
    String stripped = text == null ? "" : VisibleText.trimmed(text);
    if (stripped.isEmpty()) {
      return new Typed<>("", null, null);
    }
    try {
      return new Typed<>(stripped, reader.apply(stripped), null);
    } catch (IllegalArgumentException unreadable) {
      return new Typed<>(stripped, null, unreadable.getMessage());
    }
  }

  /** Takes a text as it is. */
  public static Typed<String> text(@Nullable String text) {
    return read(text, Function.identity());
  }

  /** Nothing was typed. */
  public boolean isBlank() {
    return text.isEmpty();
  }

  /** The value, where the text could be read. */
  public Optional<T> read() {
    return Optional.ofNullable(value);
  }

  /** Why the text could not be read. */
  public Optional<String> trouble() {
    return Optional.ofNullable(problem);
  }
}
