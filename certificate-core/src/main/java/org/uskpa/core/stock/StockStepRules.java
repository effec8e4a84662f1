package org.uskpa.core.stock;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What steps about numbered certificates need. */
public final class StockStepRules {

  public static final RuleCard FREE =
      RuleCard.blocking(
          "number-free",
          Basis.HOUSE,
          "",
          "A draft is opened on a number that the licensee holds free.");

  public static final RuleCard NONE_LEFT =
      RuleCard.blocking(
          "stock-empty", Basis.HOUSE, "", "A draft needs a free number in the licensee's stock.");

  public static final RuleCard RANGE =
      RuleCard.blocking(
          "stock-range",
          Basis.HOUSE,
          "",
          "A range runs from a first number to a last one of the same length, a hundred thousand"
              + " numbers at the most.");

  public static final RuleCard DIGITS =
      RuleCard.blocking(
          "stock-digits",
          Basis.HOUSE,
          "",
          "Numbers that are taken in or allotted have as many digits as certificates carry on the day"
              + " (setting certificate-number-digits).");

  public static final RuleCard SERIES =
      RuleCard.blocking(
          "stock-series",
          Basis.HOUSE,
          "",
          "New numbers follow those on record; where some would be left out, or they lie below all, it"
              + " is stated that they are meant.");

  public static final RuleCard OVERLAP =
      RuleCard.blocking(
          "stock-overlap",
          Basis.HOUSE,
          "",
          "A number is printed once and allotted once; one that was returned may be allotted"
              + " again.");

  public static final RuleCard GOOD_STANDING =
      RuleCard.blocking(
          "stock-good-standing",
          Basis.HOUSE,
          "USKPA practice; that others get none is our reading",
          "Numbers are allotted to licensees in good standing.");

  public static final RuleCard MOVE =
      RuleCard.blocking(
          "stock-move",
          Basis.HOUSE,
          "",
          "A number moves only as the table of its states allows; one with a draft or a certificate"
              + " is voided with it.");

  public static final RuleCard WORDS =
      RuleCard.blocking(
          "stock-words",
          Basis.HOUSE,
          "",
          "A number that is lost, spoiled or called back comes with words, and so does an answer that gives"
              + " fewer numbers than were ordered, or none.");

  public static final RuleCard FATE_DAY =
      RuleCard.blocking(
          "stock-fate-day",
          Basis.HOUSE,
          "",
          "The loss or spoiling of a number is dated by the day on which it happened: not in the"
              + " future, and not before the number was allotted.");

  public static final RuleCard LIMIT =
      RuleCard.blocking(
          "stock-limit",
          Basis.HOUSE,
          "USKPA practice: numbers are kept secure; the limit is our reading",
          "A licensee holds free numbers for some months of its recent use (settings stock-limit-months"
              + " and stock-limit-least); more need words.");

  public static final RuleCard ORDER =
      RuleCard.blocking(
          "stock-order",
          Basis.HOUSE,
          "",
          "A licensee has one open order of at least one number; an order is answered once.");

  private StockStepRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(
        FREE,
        NONE_LEFT,
        RANGE,
        DIGITS,
        SERIES,
        OVERLAP,
        GOOD_STANDING,
        MOVE,
        WORDS,
        FATE_DAY,
        LIMIT,
        ORDER);
  }
}
