package org.uskpa.portal.stock;

import java.util.Set;
import org.uskpa.core.stock.StockState;
import org.uskpa.portal.page.StepKey;

/** What a licensee itself tells of a range of its numbers, each a page of its own. */
enum OwnStockStep {
  /** What was allotted has come. */
  RECEIPT(Set.of(StockState.ALLOTTED), false),
  /** Numbers that were not used, or were called back, are given back to the USKPA. */
  RETURN(Set.of(StockState.ALLOTTED, StockState.HELD, StockState.RECALLED), true);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set, which the checker cannot see
  private final Set<StockState> from;

  private final boolean withWords;

  OwnStockStep(Set<StockState> from, boolean withWords) {
    this.from = from;
    this.withWords = withWords;
  }

  /**
   * The step of an address.
   *
   * @throws org.uskpa.core.finding.NotFound when there is no such step
   */
  static OwnStockStep of(String key) {
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

  /** The states of the numbers it is about; the core decides in the end. */
  Set<StockState> from() {
    return from;
  }
}
