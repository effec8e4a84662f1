package org.uskpa.statistics.suppression;

/** What a sum adds up. */
public enum Along {
  /** The partners of a code, or of all codes. */
  PARTNERS("over the Participants"),
  /** The codes of a partner, or of all partners. */
  CODES("over the HS codes"),
  /** The quarters of a year. */
  QUARTERS("over the quarters");

  private final String label;

  Along(String label) {
    this.label = label;
  }

  /** As it stands beside a sum. */
  public String label() {
    return label;
  }
}
