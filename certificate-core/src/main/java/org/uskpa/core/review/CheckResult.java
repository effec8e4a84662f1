package org.uskpa.core.review;

/** What a reviewer says of a point of the checklist. */
public enum CheckResult {
  MET("Met"),
  NOT_MET("Not met"),
  NOT_APPLICABLE("Does not apply");

  private final String label;

  CheckResult(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
