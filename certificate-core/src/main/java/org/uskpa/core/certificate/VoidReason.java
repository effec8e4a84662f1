package org.uskpa.core.certificate;

/** Why a certificate is voided (31 CFR 592.313: reasons such as loss or error). */
public enum VoidReason {
  LOSS("Loss"),
  ERROR("Error"),
  OTHER("Other");

  private final String label;

  VoidReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
