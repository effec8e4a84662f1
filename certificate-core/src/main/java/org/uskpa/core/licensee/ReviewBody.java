package org.uskpa.core.licensee;

/** Who reviews a licensee. */
public enum ReviewBody {
  USKPA("U.S. Kimberley Process Authority"),
  STATE("Department of State"),
  CENSUS("U.S. Census Bureau"),
  CBP("Customs and Border Protection");

  private final String label;

  ReviewBody(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
