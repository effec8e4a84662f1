package org.uskpa.core.licensee;

import java.time.Instant;
import org.uskpa.core.journal.Actor;

/**
 * The numbered certificates that a licensee holds, as far as a change of its standing moves them.
 */
public interface NumbersInHand {

  /**
   * Calls back every number that the licensee holds free; those that a draft or a certificate has
   * stay with it. The caller holds the licensee's row, so nobody opens a draft at the same time.
   *
   * @param reason why, kept in the history of each number
   * @return how many were called back
   */
  int recall(Licensee licensee, String reason, Actor actor, Instant now);
}
