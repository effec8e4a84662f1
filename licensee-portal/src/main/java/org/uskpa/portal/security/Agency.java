package org.uskpa.portal.security;

/** The bodies beside licensees whose people use the portal. */
public enum Agency {
  USKPA("U.S. Kimberley Process Authority"),
  STATE("Department of State"),
  CENSUS("Census Bureau"),
  CBP("U.S. Customs and Border Protection");

  private final String label;

  Agency(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
