package org.uskpa.core.attachment;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What a document must be to be kept. */
public final class AttachmentRules {

  public static final RuleCard PDF =
      RuleCard.blocking(
          "document-pdf",
          Basis.HOUSE,
          "",
          "A document is a PDF file, told by its first bytes, of ten megabytes at the most.");

  public static final RuleCard ONCE =
      RuleCard.blocking(
          "document-once", Basis.HOUSE, "", "The same file is kept once with what it is about.");

  private AttachmentRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(PDF, ONCE);
  }
}
