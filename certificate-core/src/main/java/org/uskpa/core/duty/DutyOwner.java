package org.uskpa.core.duty;

/** Who owes a duty. */
public enum DutyOwner {
  /** A licensee; the duty names which. */
  LICENSEE("Licensee"),
  CENSUS("Census Bureau"),
  USKPA("U.S. Kimberley Process Authority"),
  STATE("Department of State"),
  CBP("U.S. Customs and Border Protection");

  private final String label;

  DutyOwner(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
