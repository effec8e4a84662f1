package org.uskpa.core.load;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/**
 * What a row must be before the rules of a certificate or an import can judge it. All of these
 * block.
 */
public final class LoadRules {

  public static final RuleCard READABLE =
      card(
          "row-readable",
          "Every cell reads as what its column holds; none that is needed is blank.");

  public static final RuleCard NOT_KNOWN =
      card("row-not-known", "A record that is there already is not loaded a second time.");

  public static final RuleCard LICENSEE_KNOWN =
      card("row-licensee", "The licensee of a row is on file: licensees are loaded first.");

  public static final RuleCard DATES =
      card(
          "row-dates",
          "The dates of a row follow each other, and none of them lies in the future.");

  public static final RuleCard STOCK_RANGE =
      card(
          "row-range",
          "A range of numbers runs from its first to its last, 10,000 at the most, all with as many"
              + " digits as certificates carry.");

  public static final RuleCard STATUS =
      card(
          "row-status",
          "A certificate is ISSUED, EXPORTED with its export date, or VOIDED with date and reason"
              + " (LOSS, ERROR or OTHER, a colon and words) and without an export date.");

  public static final RuleCard LINES =
      card("row-lines", "A record has one row for each HS code, three at the most.");

  public static final RuleCard AGREE =
      card("rows-agree", "Rows of one record repeat everything but HS code, carats and value.");

  public static final RuleCard TOGETHER =
      card(
          "rows-together",
          "Rows of one record stand near each other: a file is read in bounded memory.");

  private LoadRules() {}

  /** All of them. */
  public static List<RuleCard> all() {
    return List.of(
        READABLE, NOT_KNOWN, LICENSEE_KNOWN, DATES, STOCK_RANGE, STATUS, LINES, AGREE, TOGETHER);
  }

  private static RuleCard card(String name, String says) {
    return RuleCard.blocking(name, Basis.HOUSE, "", says);
  }
}
