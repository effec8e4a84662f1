package org.uskpa.core.admission;

/** What the board decided on an application at a meeting. */
public enum Verdict {
  APPROVED("Approved", ApplicationState.APPROVED),
  REFUSED("Refused", ApplicationState.REFUSED),
  /** It comes before the board again; the application stays in work. */
  DEFERRED("Deferred", ApplicationState.OPEN);

  private final String label;
  private final ApplicationState leadsTo;

  Verdict(String label, ApplicationState leadsTo) {
    this.label = label;
    this.leadsTo = leadsTo;
  }

  public String label() {
    return label;
  }

  ApplicationState leadsTo() {
    return leadsTo;
  }
}
