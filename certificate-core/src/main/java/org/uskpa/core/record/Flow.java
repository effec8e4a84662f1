package org.uskpa.core.record;

/** The two directions of trade, and the words that headings and totals are made from. */
public enum Flow {
  /** Foreign certificates that came with entries; the partner is the issuing Participant. */
  IMPORT("imports", "Issuing Participant"),
  /** U.S. certificates; the partner is the Participant of the destination. */
  EXPORT("exports", "Participant of destination");

  private final String label;
  private final String partnerLabel;

  Flow(String label, String partnerLabel) {
    this.label = label;
    this.partnerLabel = partnerLabel;
  }

  /** As it stands in a sentence: {@code imports}, {@code exports}. */
  public String label() {
    return label;
  }

  /** What the partner is in this flow. */
  public String partnerLabel() {
    return partnerLabel;
  }
}
