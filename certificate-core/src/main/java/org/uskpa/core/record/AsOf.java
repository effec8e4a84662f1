package org.uskpa.core.record;

import java.time.Instant;
import java.time.LocalDate;
import org.uskpa.core.measure.EasternTime;

/**
 * Of which moment figures are, by recorded time.
 *
 * @param moment to the microsecond; its date in {@code America/New_York} says which issued
 *     certificates have expired
 * @param isPast whether what was on record at the moment is asked for; otherwise what is in force,
 *     the moment being now
 */
public record AsOf(Instant moment, boolean isPast) {

  /** What is in force. */
  public static AsOf now(Instant now) {
    return new AsOf(now, false);
  }

  /**
   * What was on record at a moment. It stands for good once {@link RecordedTime#isSettled} says so.
   */
  public static AsOf at(Instant moment) {
    return new AsOf(moment, true);
  }

  /** The date of the moment. */
  public LocalDate today() {
    return EasternTime.dateOf(moment);
  }
}
