package org.uskpa.core.standards;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What the record of a review of the issuing entity's standards needs. */
public final class StandardsReviewRules {

  public static final RuleCard DAY =
      RuleCard.blocking(
          "standards-review-day",
          Basis.REGULATION,
          "31 CFR 592.301(a)(4) (that a calendar year is meant is our reading)",
          "The review of a year is made on a day of that year, not a day to come.");

  public static final RuleCard COMPLETE =
      RuleCard.blocking(
          "standards-review-complete",
          Basis.HOUSE,
          "",
          "A review says what was examined and what was found; recommendations, unless the standards are"
              + " met without any; and why, where it is recorded anew.");

  public static final RuleCard STALE =
      RuleCard.blocking(
          "standards-review-stale",
          Basis.HOUSE,
          "",
          "A review is recorded anew only by whoever saw the version that counts.");

  private StandardsReviewRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(DAY, COMPLETE, STALE);
  }
}
