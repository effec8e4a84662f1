package org.uskpa.statistics.reconciliation;

/** What became of an item. */
public enum ItemState {
  /** Nobody has answered yet. */
  OPEN("Open", "warn"),
  /** The answer explains it; no record changes. */
  EXPLAINED("Explained", "good"),
  /** A record was corrected, here or by the partner. */
  CORRECTED("Correction made", "good"),
  /** It was answered, and the difference stands without an explanation. */
  UNEXPLAINED("Stands unexplained", "bad"),
  /** Five years after issuance nobody had settled it: it is closed. */
  EXPIRED("Closed: five years over", "gone");

  private final String label;
  private final String tone;

  ItemState(String label, String tone) {
    this.label = label;
    this.tone = tone;
  }

  /** As people name it. */
  public String label() {
    return label;
  }

  /** The tone of its tag. */
  public String tone() {
    return tone;
  }
}
