package org.uskpa.core.review;

/** How far a review has come; it goes onwards only. */
public enum ReviewState {
  PLANNED("Planned"),
  /** The sample is drawn and the checklist is worked on. */
  IN_WORK("In work"),
  /** The licensee reads the findings and answers them. */
  REPORTED("Reported"),
  /** On record as done; a second person saw to it. */
  CLOSED("Closed");

  private final String label;

  ReviewState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the licensee reads it. */
  public boolean isShownToLicensee() {
    return this == REPORTED || this == CLOSED;
  }
}
