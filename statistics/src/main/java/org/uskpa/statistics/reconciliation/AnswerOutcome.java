package org.uskpa.statistics.reconciliation;

/** What an answer leads to. */
public enum AnswerOutcome {
  EXPLAINED(ItemState.EXPLAINED, "The answer explains the difference; both records stay."),
  CORRECTED(ItemState.CORRECTED, "A record was wrong and is corrected, here or by the partner."),
  UNEXPLAINED(ItemState.UNEXPLAINED, "The answer does not explain it; the difference stands.");

  private final ItemState state;
  private final String says;

  AnswerOutcome(ItemState state, String says) {
    this.state = state;
    this.says = says;
  }

  /** The state in which it leaves the item. */
  public ItemState state() {
    return state;
  }

  /** As people choose it. */
  public String label() {
    return state.label();
  }

  /** What it means, in a sentence. */
  public String says() {
    return says;
  }
}
