package org.uskpa.portal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;

/**
 * Writes moments and days as all pages do: {@code @moments} in a template. Moments are told in the
 * time of New York, by which the portal's days are reckoned.
 */
@Component("moments")
public class Moments {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a z", Locale.US).withZone(EasternTime.ZONE);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("h:mm a z", Locale.US).withZone(EasternTime.ZONE);

  /** {@code Nov 22, 2026, 7:13 PM EST}; empty for none. */
  public String at(@Nullable Instant moment) {
    return moment == null ? "" : EasternTime.written(moment);
  }

  /** The same in the time of another zone: {@code Nov 22, 2026, 4:13 PM PST}. */
  public String at(Instant moment, ZoneId zone) {
    return MOMENT.withZone(zone).format(moment);
  }

  /**
   * A moment by which something is due: {@code Nov 22, 2026, 7:13 PM EST}, and the end of a day by
   * that day, {@code end of Nov 22, 2026}, which nobody reads as the day after.
   */
  public String due(Instant moment) {
    ZonedDateTime there = moment.atZone(EasternTime.ZONE);
    return there.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? "end of " + EasternTime.written(there.toLocalDate().minusDays(1))
        : EasternTime.written(moment);
  }

  /** {@code 7:13 PM EST}. */
  public String time(Instant moment) {
    return TIME.format(moment);
  }

  /** {@code Nov 22, 2026}; empty for none. */
  public String day(@Nullable LocalDate day) {
    return day == null ? "" : EasternTime.written(day);
  }
}
