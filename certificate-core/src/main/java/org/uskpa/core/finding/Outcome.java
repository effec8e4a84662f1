package org.uskpa.core.finding;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * The answer of a use case: done, or refused with every reason at once. A refusal is data, never an
 * exception.
 *
 * @param <T> what a done step hands back
 */
public sealed interface Outcome<T> {

  /** It was done; nothing else is to be expected. */
  record Done<T>(T value) implements Outcome<T> {}

  /**
   * Nothing was changed.
   *
   * @param findings every reason, never empty
   */
  record Refused<T>(List<Finding> findings) implements Outcome<T> {
    public Refused {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("A refusal names its reasons");
      }
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(List<Finding> findings) {
    return new Refused<>(findings);
  }

  static <T> Outcome<T> refused(Finding... findings) {
    return new Refused<>(List.of(findings));
  }

  default boolean isDone() {
    return this instanceof Done;
  }

  /** The findings of a refusal; empty when it was done. */
  default List<Finding> findings() {
    return this instanceof Refused<T> refused ? refused.findings() : List.of();
  }

  /**
   * What was done.
   *
   * @throws NoSuchElementException when it was refused, with the findings' messages
   */
  default T orElseThrow() {
    if (this instanceof Done<T> done) {
      return done.value();
    }
    throw new NoSuchElementException(
        String.join("; ", findings().stream().map(Finding::message).toList()));
  }
}
