package org.uskpa.core.review;

/** How grave a finding of a review is. */
public enum FindingSeverity {
  MINOR("Minor"),
  MAJOR("Major"),
  CRITICAL("Critical");

  private final String label;

  FindingSeverity(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
