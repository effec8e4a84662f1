package org.uskpa.statistics.reconciliation;

/** What of two records, or two cells, is not the same. */
public enum Differing {
  NUMBER("the certificate’s number"),
  PARTNER("the partner"),
  QUARTER("the quarter"),
  PARCELS("the number of parcels"),
  CARATS("carats"),
  VALUE("value"),
  HS_CODE("the HS code");

  private final String label;

  Differing(String label) {
    this.label = label;
  }

  /** As it stands in a sentence. */
  public String label() {
    return label;
  }
}
