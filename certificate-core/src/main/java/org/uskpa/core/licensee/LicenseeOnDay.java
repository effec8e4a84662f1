package org.uskpa.core.licensee;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was true of a licensee on a day of New York, as the records say it now.
 *
 * @param licensee with the name, kind and address of the day
 * @param standing the one in which it ended the day; null before its admission
 * @param standings all that it was in during the day, the earliest first; more than one where the
 *     standing changed on it
 * @param agreement the licence agreement in force on the day; null for none
 * @param acknowledgment that of the day's year, given by the day; null for none
 * @param reviews those made by the day, the latest first
 */
public record LicenseeOnDay(
    Licensee licensee,
    LocalDate day,
    LicenseeDetail.@Nullable StandingPeriod standing,
    List<LicenseeDetail.StandingPeriod> standings,
    LicenseeDetail.@Nullable Agreement agreement,
    LicenseeDetail.@Nullable Acknowledgment acknowledgment,
    List<LicenseeDetail.Review> reviews) {

  public LicenseeOnDay {
    standings = List.copyOf(standings);
    reviews = List.copyOf(reviews);
  }

  /** Whether it could issue at the end of the day, as far as standing and agreement go. */
  public boolean isInGoodStanding() {
    return standing != null && standing.standing() == Standing.ACTIVE && agreement != null;
  }
}
