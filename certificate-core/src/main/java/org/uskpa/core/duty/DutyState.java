package org.uskpa.core.duty;

/** Where a duty stands. */
public enum DutyState {
  OPEN,
  /** Done, with a way and a proof. */
  FULFILLED,
  /** What it was owed for is gone: voided, taken back. */
  LAPSED,
  /** Of a back-entry: closed when it was entered. */
  NOT_TRACKED
}
