package org.uskpa.portal.page;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.Dates;

/**
 * Reads the day that a page is to look back on: one since 2003, when the scheme began, to today.
 */
@Component
public class PastDay {

  private final Clock clock;

  PastDay(Clock clock) {
    this.clock = clock;
  }

  /** Today, as the portal reckons days. */
  public LocalDate today() {
    return EasternTime.dateOf(clock.instant());
  }

  /**
   * A day as typed.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public LocalDate read(String typed) {
    LocalDate day = Dates.of(typed);
    if (day.isAfter(today())) {
      throw new IllegalArgumentException(
          "%s is still to come: choose today or a day before it.".formatted(day));
    }
    return day;
  }
}
