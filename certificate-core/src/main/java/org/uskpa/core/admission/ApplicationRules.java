package org.uskpa.core.admission;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What steps about an application need. */
public final class ApplicationRules {

  public static final RuleCard DETAILS =
      RuleCard.blocking(
          "application-details",
          Basis.HOUSE,
          "",
          "An application has the company's name, its address in at most 300 characters, and a day on which it"
              + " came, not to come.");

  public static final RuleCard ONCE =
      RuleCard.blocking(
          "application-once",
          Basis.HOUSE,
          "",
          "A company has one application in work; a licensee does not apply again under its name.");

  public static final RuleCard POINT =
      RuleCard.blocking(
          "application-point",
          Basis.HOUSE,
          "",
          "What is found on a point has words and a day between the application and today; a point is left"
              + " out only where it cannot apply: the warranty templates of a common carrier.");

  public static final RuleCard DOCUMENT =
      RuleCard.blocking(
          "application-document",
          Basis.HOUSE,
          "",
          "References, procedures manual and warranty templates are met only with the document kept.");

  public static final RuleCard CHECKLIST =
      RuleCard.blocking(
          "application-checklist",
          Basis.HOUSE,
          "USKPA, Become a Licensee (that each point comes before the board is our reading)",
          "The board's approval is recorded only when every other point of the checklist is met or does not"
              + " apply.");

  public static final RuleCard DECISION =
      RuleCard.blocking(
          "application-decision",
          Basis.HOUSE,
          "",
          "A decision has words and the day of the board's meeting, between the application and today; an approval,"
              + " not before the last point of the checklist was found.");

  public static final RuleCard STATE =
      RuleCard.blocking(
          "application-state",
          Basis.HOUSE,
          "",
          "Points are found and the board decides while an application is in work; a licensee comes of an"
              + " approved one, once; one that ended stays ended.");

  public static final RuleCard ADMISSION =
      RuleCard.blocking(
          "application-admission",
          Basis.HOUSE,
          "",
          "A licensee is admitted once, from the day of the board's approval on and at most 60 days ahead, with an"
              + " agreement that was signed by the day on which it is recorded.");

  private ApplicationRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(DETAILS, ONCE, POINT, DOCUMENT, CHECKLIST, DECISION, STATE, ADMISSION);
  }
}
