package org.uskpa.core.review;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What steps of a review need. */
public final class ReviewStepRules {

  public static final RuleCard PLANNED =
      RuleCard.blocking(
          "review-planned",
          Basis.HOUSE,
          "",
          "A review is planned of a licensee that has not ended, with a team and a day on site after"
              + " its admission; of each body one is at work at a time.");

  public static final RuleCard STATE =
      RuleCard.blocking(
          "review-state",
          Basis.HOUSE,
          "",
          "A review is planned, worked on, reported and closed, in this order; each step is taken"
              + " once. Until it is reported it can be moved or called off instead, and its findings"
              + " mended or withdrawn.");

  public static final RuleCard ON_SITE =
      RuleCard.blocking(
          "review-on-site",
          Basis.HOUSE,
          "",
          "The day on site lies after the admission. It is planned for today or a day within two"
              + " years; a review is reported under the day on which the team was there, which has come.");

  public static final RuleCard REASON =
      RuleCard.blocking(
          "review-reason",
          Basis.HOUSE,
          "",
          "A review is moved or called off, and a finding withdrawn, with a reason.");

  public static final RuleCard SAMPLE =
      RuleCard.blocking("review-sample", Basis.HOUSE, "", "A sample has 1 to 100 certificates.");

  public static final RuleCard CHECKLIST =
      RuleCard.blocking(
          "review-checklist",
          Basis.HOUSE,
          "",
          "Every point of the checklist is marked before a review is reported; one that is not met"
              + " or does not apply has words, and so has one that is met although the records showed something late or"
              + " still open.");

  public static final RuleCard MEANWHILE =
      RuleCard.blocking(
          "review-meanwhile",
          Basis.HOUSE,
          "",
          "A point of the checklist that was marked meanwhile is marked otherwise only by whoever"
              + " has seen that.");

  public static final RuleCard WORDS =
      RuleCard.blocking(
          "review-words",
          Basis.HOUSE,
          "",
          "A finding, an answer, a settlement and a report each say something; a finding has a"
              + " severity.");

  public static final RuleCard LETTERS =
      RuleCard.blocking(
          "review-letters",
          Basis.HOUSE,
          "",
          "Words of a review hold no character that the letters of its report as PDF (Latin, Greek,"
              + " Cyrillic, Hebrew) lack.");

  public static final RuleCard UNSAVED =
      RuleCard.blocking(
          "review-unsaved",
          Basis.HOUSE,
          "",
          "What was typed into the checklist or for a finding is saved or cleared before the review"
              + " is reported.");

  public static final RuleCard RECOMMENDATION =
      RuleCard.blocking(
          "review-recommendation",
          Basis.HOUSE,
          "",
          "A recommendation has a day to come, within two years, by which it is followed, and that"
              + " day a recommendation.");

  public static final RuleCard SECOND_PERSON =
      RuleCard.blocking(
          "review-second-person",
          Basis.HOUSE,
          "",
          "A review is closed by a person who neither reported it, nor wrote any of its findings, nor"
              + " marked a point of its checklist as it stands, once the day on site has come.");

  private ReviewStepRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(
        PLANNED,
        STATE,
        ON_SITE,
        REASON,
        SAMPLE,
        CHECKLIST,
        MEANWHILE,
        WORDS,
        LETTERS,
        UNSAVED,
        RECOMMENDATION,
        SECOND_PERSON);
  }
}
