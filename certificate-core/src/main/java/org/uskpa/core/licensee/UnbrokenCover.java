package org.uskpa.core.licensee;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.period.DateRange;

/**
 * Through which day a licensee's agreements cover it without a gap. This is the one notion by which
 * a renewal is owed, the list tells whose agreement ends, and people are reminded; the function
 * {@code agreement_cover_end} of the database is its twin.
 */
final class UnbrokenCover {

  private UnbrokenCover() {}

  /**
   * The last day of cover, seen from a day: where an agreement is in force on it, the last one that
   * is reached without a day in between; where none is, the last one before it; where there was
   * none either, the eve of the admission.
   *
   * @param agreements the periods of a licensee, in any order
   * @return empty when the cover has no end
   */
  static Optional<LocalDate> end(
      Collection<DateRange> agreements, LocalDate admittedOn, LocalDate day) {
    List<DateRange> inOrder =
        agreements.stream().sorted(Comparator.comparing(DateRange::first)).toList();
    @Nullable LocalDate until = null;
    for (DateRange agreement : inOrder) {
      boolean begins = agreement.first().isAfter(day);
      if (begins && (until == null || !until.isAfter(day) || agreement.first().isAfter(until))) {
        break;
      }
      if (agreement.until() == null) {
        return Optional.empty();
      }
      until = later(until, agreement.until());
    }
    return Optional.of(until == null ? admittedOn.minusDays(1) : until.minusDays(1));
  }

  private static LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    LocalDate sure = Objects.requireNonNull(other);
    return one == null || sure.isAfter(one) ? sure : one;
  }
}
