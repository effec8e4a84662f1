package org.uskpa.statistics.report;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What keeps words of an annual report from being saved. All of these block. */
public final class ReportRules {

  public static final RuleCard STALE =
      card(
          "report-step",
          "Words are changed from what the page showed: what somebody else saved meanwhile is not written over unseen.");

  public static final RuleCard WORDS =
      card("report-words", "The constant part of a section has words.");

  public static final RuleCard SINCE =
      card(
          "report-since",
          "The constant part of a section holds from a day of the scheme's time on, 2003 or later, and at most a year ahead.");

  public static final RuleCard LETTERS =
      card(
          "report-letters",
          "Words of a report hold no character that its PDF's letters (Latin, Greek, Cyrillic, Hebrew) lack.");

  private ReportRules() {}

  /** All of them. */
  public static List<RuleCard> all() {
    return List.of(STALE, WORDS, SINCE, LETTERS);
  }

  private static RuleCard card(String name, String says) {
    return RuleCard.blocking(name, Basis.HOUSE, "", says);
  }
}
