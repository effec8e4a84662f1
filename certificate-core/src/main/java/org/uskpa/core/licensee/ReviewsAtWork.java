package org.uskpa.core.licensee;

import java.time.Instant;
import org.uskpa.core.journal.Actor;

/** The reviews of a licensee that are not over, as far as the end of its licence ends them. */
public interface ReviewsAtWork {

  /**
   * Calls off every review of the licensee that is not reported yet; one that is reported is still
   * closed. The caller holds the licensee's row.
   *
   * @param reason why the licence ended
   * @return how many were called off
   */
  int callOff(Licensee licensee, String reason, Actor actor, Instant now);
}
