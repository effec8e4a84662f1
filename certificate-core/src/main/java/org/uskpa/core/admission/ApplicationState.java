package org.uskpa.core.admission;

/** Where an application is; it goes onwards only. */
public enum ApplicationState {
  /** Its checklist is in work, or the board deferred it. */
  OPEN("In work"),
  /** The board approved it; the agreement is to be signed. */
  APPROVED("Approved"),
  REFUSED("Refused"),
  WITHDRAWN("Withdrawn"),
  /** A licensee came of it. */
  ADMITTED("Admitted");

  private final String label;

  ApplicationState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether something is still to be done with it. */
  public boolean isInWork() {
    return this == OPEN || this == APPROVED;
  }
}
