package org.uskpa.core.incoming;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.FieldNames;

/** What recording and correcting an import need beside its form. */
public final class ImportStepRules {

  public static final RuleCard ENTRY_RECORDED =
      RuleCard.blocking(
          "entry-recorded",
          Basis.HOUSE,
          "",
          "An import is identified by its entry number and recorded once.");

  public static final RuleCard IMPORT_REASON =
      RuleCard.blocking(
          "import-reason", Basis.HOUSE, "", "An import is corrected with a reason in words.");

  public static final RuleCard IMPORT_CHANGES =
      RuleCard.blocking(
          "import-changes",
          Basis.HOUSE,
          "",
          "Another version of an import differs from the one in force.");

  public static final RuleCard STALE_IMPORT =
      RuleCard.blocking(
          "stale-import",
          Basis.HOUSE,
          "",
          "An import is corrected only as the user last saw it; who corrected it meanwhile, and what it now"
              + " says, comes back.");

  private ImportStepRules() {}

  static Finding isOnRecord(EntryNumber entry) {
    return ENTRY_RECORDED.block(
        FieldNames.ENTRY_NUMBER,
        "The import with entry %s is on record already. Check the number.".formatted(entry));
  }

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(ENTRY_RECORDED, IMPORT_REASON, IMPORT_CHANGES, STALE_IMPORT);
  }
}
