package org.uskpa.core.admission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.attachment.AttachmentKind;
import org.uskpa.core.licensee.LicenseeKind;

/**
 * A point of the checklist that the USKPA's page on admission names. The sixth, the board's
 * approval, is the decision itself.
 */
public enum Point {
  YEARS_IN_TRADE(
      "Two years in the trade",
      "At least two years in the U.S. diamond trade; carrying diamonds for others counts for a common"
          + " carrier (our reading).",
      null),
  REFERENCES(
      "References of the trade",
      "At least one reference of the industry, kept as a document.",
      AttachmentKind.REFERENCE),
  PROCEDURES_MANUAL(
      "Procedures manual",
      "How the firm draws up, keeps and hands in certificates, kept as a document.",
      AttachmentKind.PROCEDURES_MANUAL),
  WARRANTY_TEMPLATES(
      "Warranty templates",
      "Its invoices with the statement of the System of Warranties, kept as a document. A common carrier"
          + " that sells no diamonds writes none: the point then does not apply (our reading).",
      AttachmentKind.WARRANTY_TEMPLATE),
  ACE_ACCOUNT(
      "ACE exporter account",
      "An account in the Automated Commercial Environment with which it files exports and gets ITNs.",
      null);

  private final String label;
  private final String asks;
  @Nullable private final AttachmentKind document;

  Point(String label, String asks, @Nullable AttachmentKind document) {
    this.label = label;
    this.asks = asks;
    this.document = document;
  }

  public String label() {
    return label;
  }

  /** What is looked for, in a sentence or two. */
  public String asks() {
    return asks;
  }

  /** The document without which it is not met; empty where words do. */
  public Optional<AttachmentKind> document() {
    return Optional.ofNullable(document);
  }

  /** Whether it can be found not to apply to a licensee of this kind. */
  public boolean canFallAway(LicenseeKind kind) {
    return this == WARRANTY_TEMPLATES && kind == LicenseeKind.COMMON_CARRIER;
  }
}
