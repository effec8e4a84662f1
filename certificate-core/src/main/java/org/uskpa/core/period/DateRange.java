package org.uskpa.core.period;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days that follow one another without a gap.
 *
 * @param first the first day
 * @param until the first day that no longer belongs, or null when no end is known
 */
public record DateRange(LocalDate first, @Nullable LocalDate until) {

  /**
   * Refuses a range without a day.
   *
   * @throws IllegalArgumentException when it would end before it began
   */
  public DateRange {
    if (until != null && !until.isAfter(first)) {
      throw new IllegalArgumentException("No day from %s until %s".formatted(first, until));
    }
  }

  /** From this day on, without a known end. */
  public static DateRange from(LocalDate first) {
    return new DateRange(first, null);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && (until == null || day.isBefore(until));
  }

  boolean overlaps(DateRange other) {
    return (until == null || other.first.isBefore(until))
        && (other.until == null || first.isBefore(other.until));
  }

  /** The last day that belongs; empty when no end is known. */
  public Optional<LocalDate> last() {
    return Optional.ofNullable(until).map(end -> end.minusDays(1));
  }

  /** As people say it: {@code from 2019-07-05}, {@code 2013-05-23 to 2017-04-25}. */
  @Override
  public String toString() {
    return last().map(last -> first + " to " + last).orElse("from " + first);
  }
}
