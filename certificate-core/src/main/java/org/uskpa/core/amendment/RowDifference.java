package org.uskpa.core.amendment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row said on a change's first day without it, and what it says with it.
 *
 * @param name of the row, such as {@code itn-oldest-days}
 * @param before column to text; empty when there was none
 * @param after column to text; empty when there is none any more
 * @param until the first day on which what stood before stands again, or null for no end
 */
public record RowDifference(
    RegisterKind register,
    String name,
    Map<String, String> before,
    Map<String, String> after,
    @Nullable LocalDate until) {

  public RowDifference {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  public boolean isNew() {
    return before.isEmpty() && !after.isEmpty();
  }

  public boolean isEnded() {
    return !before.isEmpty() && after.isEmpty();
  }

  /**
   * Whether the row says another thing than before, its source and days aside; a list that is
   * published anew is another list.
   */
  boolean saysSomethingElse() {
    return isNew()
        || isEnded()
        || register == RegisterKind.US_LIST
        || register.fields().stream()
            .anyMatch(field -> !text(before, field).equals(text(after, field)));
  }

  private static String text(Map<String, String> texts, RegisterField field) {
    return texts.getOrDefault(field.name(), "");
  }

  /** The last day of the change; empty for no end. */
  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(until).map(end -> end.minusDays(1));
  }
}
