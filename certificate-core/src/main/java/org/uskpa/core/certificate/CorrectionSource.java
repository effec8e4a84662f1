package org.uskpa.core.certificate;

/** Who found that a certificate that left does not say what crossed the border. */
public enum CorrectionSource {
  IMPORTING_AUTHORITY("Answer of the importing authority"),
  CENSUS_FINDING("Finding of Census");

  private final String label;

  CorrectionSource(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether it shows that the shipment arrived, so that its export is not taken back. */
  public boolean showsArrival() {
    return this == IMPORTING_AUTHORITY;
  }
}
