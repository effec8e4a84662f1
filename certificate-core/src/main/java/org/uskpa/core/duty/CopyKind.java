package org.uskpa.core.duty;

/** What a copy is of. */
public enum CopyKind {
  EXPORT("Exported certificate"),
  VOID("Voided certificate"),
  IMPORT("Foreign certificate"),
  ADVANCE_NOTICE("Advance notice"),
  /** Not a copy alone: the certificate was issued although it shares something with another's. */
  USED_ELSEWHERE("Used on two certificates"),
  /** The export of which a copy was received is taken back. */
  WITHDRAWAL("Export taken back"),
  /** The export that Census had corrected is taken back, and the correction counts no longer. */
  CORRECTION_ENDED("Correction ended with its export");

  private final String label;

  CopyKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the copy itself tells that something was taken back, and is not a copy of it. */
  boolean tellsOfTakingBack() {
    return this == WITHDRAWAL || this == CORRECTION_ENDED;
  }
}
