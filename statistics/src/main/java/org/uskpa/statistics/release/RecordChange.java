package org.uskpa.statistics.release;

import java.time.Instant;
import org.uskpa.core.record.Flow;

/**
 * A record that does not count as it did when its quarter was released.
 *
 * @param key the certificate's number, or that of the import's entry
 * @param way how it differs
 * @param cause why, by the name of the step: {@code VOIDED}, {@code EXPORTED}, … or {@code EXPIRED}
 * @param since when that was recorded; of an expiry, the first moment after its last day
 */
public record RecordChange(Flow flow, String key, Way way, String cause, Instant since) {

  /** How a record differs from what was released. */
  public enum Way {
    /** It counts now and did not. */
    CAME,
    /** It counts in another version. */
    CHANGED,
    /** It counts here no more. */
    LEFT
  }
}
