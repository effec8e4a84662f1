package org.uskpa.core.incoming;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.FieldNames;

/** What the step of recording an import needs beside its form. */
public final class ImportStepRules {

  public static final RuleCard ENTRY_RECORDED =
      RuleCard.blocking(
          "entry-recorded",
          Basis.HOUSE,
          "",
          "An import is identified by its entry number and recorded once.");

  private ImportStepRules() {}

  static Finding isOnRecord(EntryNumber entry) {
    return ENTRY_RECORDED.block(
        FieldNames.ENTRY_NUMBER,
        "The import with entry %s is on record already. Check the number.".formatted(entry));
  }

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(ENTRY_RECORDED);
  }
}
