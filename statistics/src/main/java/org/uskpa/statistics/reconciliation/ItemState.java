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
  EXPIRED("Closed: five years over", "gone"),
  /** A later list of the same partner and period shows what stands now. */
  REPLACED("Replaced by a later list", "gone");

  private final String label;
  private final String tone;

  ItemState(String label, String tone) {
    this.label = label;
    this.tone = tone;
  }

  /** Whether nothing more becomes of it. */
  public boolean isClosed() {
    return this == EXPIRED || this == REPLACED;
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
