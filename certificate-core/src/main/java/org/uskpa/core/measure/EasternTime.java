package org.uskpa.core.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Turns moments into the dates of the records and back. Dates themselves are never shifted. */
public final class EasternTime {

  /** The one zone that turns instants into dates. */
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a z", Locale.US).withZone(ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

  private EasternTime() {}

  /** The date on which a moment fell. */
  public static LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The first moment of a day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** The first moment after a day: when something due through that day is late. */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  /**
   * The last moment at which something that is known by its day can have happened: the end of that
   * day, or the moment at which it was recorded when that came first.
   */
  public static Instant happenedBy(LocalDate day, Instant recordedAt) {
    Instant end = endOf(day);
    return end.isBefore(recordedAt) ? end : recordedAt;
  }

  /** A moment as people read it everywhere: {@code Nov 22, 2026, 7:13 PM EST}. */
  public static String written(Instant moment) {
    return MOMENT.format(moment);
  }

  /** A day as people read it everywhere: {@code Nov 22, 2026}. */
  public static String written(LocalDate day) {
    return DAY.format(day);
  }

  /** This moment, to the microsecond that the records keep. */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
