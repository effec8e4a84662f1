package org.uskpa.core.fee;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What steps about annual fees need. */
public final class FeeRules {

  private static final String SOURCE = "USKPA, Become a Licensee: an annual fee";

  public static final RuleCard CHARGE =
      RuleCard.blocking(
          "fee-charge",
          Basis.HOUSE,
          SOURCE,
          "The fee of this year, the last or the next is charged, more than zero dollars, due on a day that"
              + " is not past; each licensee owes a year once.");

  public static final RuleCard RECEIPT =
      RuleCard.blocking(
          "fee-receipt",
          Basis.HOUSE,
          "",
          "A fee is received on a day that is not to come, with the reference of the payment.");

  public static final RuleCard WORDS =
      RuleCard.blocking(
          "fee-words",
          Basis.HOUSE,
          "",
          "A fee is waived, and opened again, with a reason in words.");

  public static final RuleCard STATE =
      RuleCard.blocking(
          "fee-state",
          Basis.HOUSE,
          "",
          "Only an unpaid fee is received or waived, and only one received or waived is opened again.");

  public static final RuleCard TAKEN_BACK =
      RuleCard.blocking(
          "fee-taken-back",
          Basis.HOUSE,
          "",
          "The charge of a year is taken back as a whole, with a reason in words, while nothing of it was received or"
              + " waived.");

  private FeeRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(CHARGE, RECEIPT, WORDS, STATE, TAKEN_BACK);
  }
}
