package org.uskpa.core.duty;

/** What a copy is of. */
public enum CopyKind {
  EXPORT("Exported certificate"),
  VOID("Voided certificate"),
  IMPORT("Foreign certificate"),
  ADVANCE_NOTICE("Advance notice");

  private final String label;

  CopyKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
