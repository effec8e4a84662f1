package org.uskpa.core.review;

/** How far a review has come; it goes onwards only, or ends by being called off. */
public enum ReviewState {
  PLANNED("Planned"),
  /** The sample is drawn and the checklist is worked on. */
  IN_WORK("In work"),
  /** The licensee reads the findings and answers them. */
  REPORTED("Reported"),
  /** On record as done; a second person saw to it. */
  CLOSED("Closed"),
  /** It was not made; that it was planned stays on record. */
  CALLED_OFF("Called off");

  private final String label;

  ReviewState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether something is still to be done for it. */
  public boolean isAtWork() {
    return this != CLOSED && this != CALLED_OFF;
  }

  /** Whether day and team can still be others: the licensee has not read them in a report. */
  public boolean isMovable() {
    return this == PLANNED || this == IN_WORK;
  }

  /** Whether the licensee reads it. */
  public boolean isShownToLicensee() {
    return this == REPORTED || this == CLOSED;
  }
}
