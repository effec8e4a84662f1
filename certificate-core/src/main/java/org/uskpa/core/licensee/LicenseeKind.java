package org.uskpa.core.licensee;

/** For whom a licensee may issue certificates. */
public enum LicenseeKind {
  /** May issue for third parties. */
  COMMON_CARRIER("Common carrier"),
  /** May issue for itself only. */
  DEALER("Dealer");

  private final String label;

  LicenseeKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
