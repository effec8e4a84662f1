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
  WITHDRAWAL("Export taken back");

  private final String label;

  CopyKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
