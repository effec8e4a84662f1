package org.uskpa.core.certificate;

import java.util.EnumSet;
import java.util.Set;

/** Where a certificate is in its life. */
public enum CertificateState {
  /** It is being typed. */
  DRAFT("Draft"),
  /** A preparer handed it to an issuer. */
  READY("Ready to issue"),
  /** Validated: an ITN is on it, every blocking rule passed, its content is frozen. */
  ISSUED("Issued"),
  /** It left. */
  EXPORTED("Exported"),
  /** Cancelled before it left. */
  VOIDED("Voided");

  private final String label;

  CertificateState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * The states that may follow: the one table of a certificate's moves. (A draft may also be
   * deleted, as if it had never been opened.)
   */
  public Set<CertificateState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(READY, ISSUED, VOIDED);
      case READY -> EnumSet.of(DRAFT, ISSUED, VOIDED);
      case ISSUED -> EnumSet.of(EXPORTED, VOIDED);
      case EXPORTED -> EnumSet.of(ISSUED);
      case VOIDED -> EnumSet.noneOf(CertificateState.class);
    };
  }

  /** Whether its content is still typed. */
  public boolean isDraft() {
    return this == DRAFT || this == READY;
  }

  /** Whether it was validated and stands. */
  public boolean isValid() {
    return this == ISSUED || this == EXPORTED;
  }
}
