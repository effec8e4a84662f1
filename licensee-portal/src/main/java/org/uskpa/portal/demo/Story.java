package org.uskpa.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Quarter;

/**
 * One story of the demonstration. It goes forward only, and never past the present: what is to
 * happen this afternoon has just happened.
 */
final class Story {

  private final StoryClock clock;
  private final Instant present;
  private Instant moment = Instant.MIN;

  Story(StoryClock clock, Instant present) {
    this.clock = clock;
    this.present = present;
  }

  /** Goes on so many days ago, but within the quarter of today. */
  LocalDate goOn(int daysAgo, int hour) {
    LocalDate today = EasternTime.dateOf(present);
    LocalDate day = today.minusDays(daysAgo);
    LocalDate first = Quarter.of(today).firstDay();
    return goOn(day.isBefore(first) ? first : day, hour);
  }

  /** Goes on at an hour of a day, in New York. */
  LocalDate goOn(LocalDate day, int hour) {
    Instant wanted = day.atTime(LocalTime.of(hour, 0)).atZone(EasternTime.ZONE).toInstant();
    Instant latest = wanted.isAfter(present) ? present : wanted;
    moment = latest.isBefore(moment) ? moment : latest;
    clock.turnTo(moment);
    return EasternTime.dateOf(moment);
  }
}
