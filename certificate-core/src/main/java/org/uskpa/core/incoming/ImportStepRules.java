package org.uskpa.core.incoming;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What the step of recording an import needs beside its form. */
public final class ImportStepRules {

  public static final RuleCard ENTRY_RECORDED =
      RuleCard.blocking(
          "entry-recorded",
          Basis.HOUSE,
          "",
          "An import is identified by its entry number and recorded once.");

  private ImportStepRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(ENTRY_RECORDED);
  }
}
