package org.uskpa.core.finding;

/** What a rule rests on; our own reading of a text says so in its citation. */
public enum Basis {
  /** A statute or regulation of the United States. */
  REGULATION("Regulation"),
  /** The memorandum of understanding of State and Census with the USKPA. */
  MOU("Memorandum of understanding"),
  /** The Kimberley Process' own documents and practice. */
  KP_PRACTICE("Kimberley Process practice"),
  /** A rule of this house, kept to make wrong certificates hard to make. */
  HOUSE("House rule");

  private final String label;

  Basis(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
