package org.uskpa.statistics.release;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What the steps of a quarter's life need. */
public final class ReleaseRules {

  public static final RuleCard STEP =
      RuleCard.blocking(
          "quarter-step",
          Basis.HOUSE,
          "",
          "A quarter goes from review over submission to release, and back only by words; who took the"
              + " step meanwhile is told.");

  public static final RuleCard RECORDS =
      RuleCard.blocking(
          "quarter-records",
          Basis.HOUSE,
          "",
          "Only a quarter that has begun is reviewed; one without records only since records are kept here"
              + " as they happen.");

  public static final RuleCard OVER =
      RuleCard.blocking(
          "quarter-over",
          Basis.KP_PRACTICE,
          "Kimberley Process, Annex III",
          "A quarter is submitted and released once it is over.");

  public static final RuleCard ANSWERS =
      RuleCard.blocking(
          "review-answers",
          Basis.KP_PRACTICE,
          "Kimberley Process, Data Anomaly Questionnaire",
          "A quarter is submitted when every question of its review is answered in words.");

  public static final RuleCard TWO_PEOPLE =
      RuleCard.blocking(
          "two-people",
          Basis.HOUSE,
          "",
          "A quarter is released by somebody else than the one who submitted it.");

  public static final RuleCard SAME_RECORDS =
      RuleCard.blocking(
          "same-records",
          Basis.HOUSE,
          "",
          "What is released is what was submitted: no record changed in between.");

  public static final RuleCard SETTLED =
      RuleCard.blocking(
          "settled-moment",
          Basis.HOUSE,
          "",
          "A quarter is submitted and released at a moment at which no records are being written.");

  public static final RuleCard WORDS =
      RuleCard.blocking(
          "quarter-words",
          Basis.HOUSE,
          "",
          "A revision, a quarter that is sent back, and the answer to a question come with words.");

  private ReleaseRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(STEP, RECORDS, OVER, ANSWERS, TWO_PEOPLE, SAME_RECORDS, SETTLED, WORDS);
  }
}
