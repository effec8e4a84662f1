package org.uskpa.statistics.reconciliation;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What reconciliations need: of a row in a list, and of the steps with items and letters. */
public final class ReconciliationRules {

  public static final RuleCard PARTNER =
      house(
          "reconciliation-partner",
          "A partner’s list names the partner, which is a Participant other than the United States.");

  public static final RuleCard PERIOD =
      house(
          "reconciliation-period",
          "A list is of a quarter, a part of a year or a year that has begun.");

  public static final RuleCard DIRECTIONS =
      house(
          "reconciliation-directions",
          "Entries are about imports and filings about exports; a partner’s list is about what is chosen, or what its rows have.");

  public static final RuleCard OVERLAP =
      house(
          "list-overlap",
          "A list is about all that an earlier one of its kind was about, and takes its place, or about nothing of it.");

  public static final RuleCard ROW_PERIOD =
      house(
          "list-period", "The date or quarter of a row lies in the period of the reconciliation.");

  public static final RuleCard ROW_DIRECTION =
      house(
          "list-direction",
          "A row says IMPORT or EXPORT, as its Participant sees it: what it imported, the United States exported. Its direction is one that the list is about.");

  public static final RuleCard ROW_TRADE =
      house(
          "list-trade",
          "A row is about trade with the United States: its counterpart is US, or the import carries a U.S. certificate.");

  public static final RuleCard ROW_HS =
      RuleCard.blocking(
          "list-hs",
          Basis.REGULATION,
          "31 CFR 592.310",
          "A row carries 7102.10, 7102.21 or 7102.31, or a longer code that begins so.");

  public static final RuleCard ROW_ABOVE_ZERO =
      house("list-amounts", "Carats and value of a certificate are above zero.");

  public static final RuleCard ROW_ONCE =
      house("list-once", "Figures give each quarter, direction and HS code once.");

  public static final RuleCard LIMIT =
      RuleCard.blocking(
          "item-limit",
          Basis.KP_PRACTICE,
          "U.S. Annual Report to the Kimberley Process for 2019",
          "Figures are reconciled up to five years from issuance; then an item is closed.");

  public static final RuleCard ITEM_STEP =
      house("item-step", "Who takes a step with an item has seen how it stands.");

  public static final RuleCard ANSWER =
      house(
          "item-answer",
          "An answer has words, what it leads to, and its date: not in the future, nor before the issuance.");

  public static final RuleCard LETTER =
      house(
          "letter-sent",
          "A letter has an addressee, items that are open, and the date on which it was sent, neither before the comparison nor in the future.");

  public static final RuleCard LETTER_PARTNER =
      RuleCard.blocking(
          "letter-partner",
          Basis.REGULATION,
          "15 CFR 30.60",
          "Letters are about a partner’s own lists; nothing from export filings stands in one.");

  private ReconciliationRules() {}

  /** All of them. */
  public static List<RuleCard> all() {
    return List.of(
        PARTNER,
        PERIOD,
        DIRECTIONS,
        OVERLAP,
        ROW_PERIOD,
        ROW_DIRECTION,
        ROW_TRADE,
        ROW_HS,
        ROW_ABOVE_ZERO,
        ROW_ONCE,
        LIMIT,
        ITEM_STEP,
        ANSWER,
        LETTER,
        LETTER_PARTNER);
  }

  private static RuleCard house(String name, String says) {
    return RuleCard.blocking(name, Basis.HOUSE, "", says);
  }
}
