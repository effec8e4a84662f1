package org.uskpa.statistics.release;

/** How far an edition of a quarter is. */
public enum EditionState {
  /** Its questions are asked and answered. */
  IN_REVIEW,
  /** It waits for somebody else to release it or to send it back. */
  SUBMITTED,
  /** It is frozen. */
  RELEASED
}
