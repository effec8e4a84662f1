package org.uskpa.statistics.table;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.uskpa.core.measure.EasternTime;

/**
 * What a table must say of itself wherever it goes.
 *
 * @param asOf the moment for which it was computed
 * @param source what it was made from and by which dates that was counted
 */
public record Vintage(Firmness firmness, Instant asOf, String source) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss z", Locale.US).withZone(EasternTime.ZONE);

  public Status status() {
    return firmness.status();
  }

  /** How firm its figures are, in words. */
  public String standing() {
    return firmness.label();
  }

  /** The moment on the clocks of Washington: {@code 2018-11-05 09:30:00 EST}. */
  public String moment() {
    return MOMENT.format(asOf);
  }
}
