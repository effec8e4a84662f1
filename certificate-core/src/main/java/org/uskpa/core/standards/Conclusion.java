package org.uskpa.core.standards;

/** What a review of the issuing entity's standards came to. */
public enum Conclusion {
  MET("The standards are met"),
  MET_WITH_RECOMMENDATIONS("The standards are met; recommendations are made"),
  NOT_MET("The standards are not met");

  private final String label;

  Conclusion(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
