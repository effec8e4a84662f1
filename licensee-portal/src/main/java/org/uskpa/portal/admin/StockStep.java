package org.uskpa.portal.admin;

import org.uskpa.core.stock.StockState;
import org.uskpa.portal.page.StepKey;

/** What is done with a range of numbers besides allotting it, each a page of its own. */
enum StockStep {
  /** Newly printed numbers come to the USKPA. */
  PRINT(StockState.PRINTED, false),
  /** The licensee has received what was allotted. */
  CONFIRM(StockState.HELD, false),
  /** The USKPA calls numbers back. */
  RECALL(StockState.RECALLED, true),
  /** Numbers came back to the USKPA unused. */
  RETURN(StockState.RETURNED, true),
  /** Numbers are destroyed. */
  DESTROY(StockState.DESTROYED, true);

  private final StockState to;
  private final boolean withWords;

  StockStep(StockState to, boolean withWords) {
    this.to = to;
    this.withWords = withWords;
  }

  /**
   * The step of an address.
   *
   * @throws org.uskpa.core.finding.NotFound when there is no such step
   */
  static StockStep of(String key) {
    return StepKey.read(key, values());
  }

  /** As addresses and keys of words have it. */
  public String key() {
    return StepKey.of(this);
  }

  /** Whether it asks why. */
  public boolean isWithWords() {
    return withWords;
  }

  /** Whether what is typed is shown once more before it is done. */
  public boolean isChecked() {
    return this == PRINT;
  }

  /** Whether it can be done with numbers in this state; the core decides in the end. */
  boolean isOpenFrom(StockState state) {
    return this != PRINT && state != StockState.RESERVED && state.mayBecome(to);
  }
}
