package org.uskpa.statistics.publication;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What a word needs by which an edition is published of which not everything is protected. */
public final class PublicationRules {

  public static final RuleCard STEP =
      RuleCard.blocking(
          "publication-step",
          Basis.HOUSE,
          "",
          "A word is given once, to an edition that waits for it, for the decision that was looked at.");

  public static final RuleCard WORDS =
      RuleCard.blocking(
          "publication-words",
          Basis.HOUSE,
          "",
          "Who lets an edition be published of which not everything is protected says why, in three words or"
              + " more.");

  private PublicationRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(STEP, WORDS);
  }
}
