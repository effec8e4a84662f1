package org.uskpa.core.duty;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What a step about a duty needs. */
public final class DutyStepRules {

  public static final RuleCard OPEN =
      RuleCard.blocking("duty-open", Basis.HOUSE, "", "Only an open duty can be fulfilled.");

  public static final RuleCard BY_HAND =
      RuleCard.blocking(
          "duty-by-hand",
          Basis.HOUSE,
          "",
          "A duty that a step of its own fulfils, such as recording an export, is not fulfilled by"
              + " words.");

  public static final RuleCard WAY_AND_PROOF =
      RuleCard.blocking(
          "duty-way-and-proof", Basis.HOUSE, "", "A duty is fulfilled with a way and a proof.");

  public static final RuleCard WITHDRAWN =
      RuleCard.blocking(
          "copy-withdrawn",
          Basis.HOUSE,
          "",
          "A copy that was withdrawn is marked as received only by whoever saw that it was.");

  private DutyStepRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(OPEN, BY_HAND, WAY_AND_PROOF, WITHDRAWN);
  }
}
