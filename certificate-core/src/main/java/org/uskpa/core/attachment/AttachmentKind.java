package org.uskpa.core.attachment;

/** What a document is. */
public enum AttachmentKind {
  AGREEMENT("Licence agreement"),
  REFERENCE("Reference of the trade"),
  PROCEDURES_MANUAL("Procedures manual"),
  WARRANTY_TEMPLATE("Warranty template"),
  STANDARDS("Standards or evidence of them"),
  OTHER("Other document");

  private final String label;

  AttachmentKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
