package org.uskpa.core.licensee;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What steps about a licensee need. */
public final class LicenseeStepRules {

  public static final RuleCard NUMBER =
      RuleCard.blocking(
          "licensee-number",
          Basis.HOUSE,
          "",
          "A licensee's number is L and three to six digits, and not another licensee's.");

  public static final RuleCard DETAILS =
      RuleCard.blocking(
          "licensee-details", Basis.HOUSE, "", "A licensee has a name and an address.");

  public static final RuleCard PRINTABLE =
      RuleCard.blocking(
          "licensee-printable",
          Basis.REGULATION,
          "31 CFR 592.307(f) (that it must be legible is our reading)",
          "A licensee's name, which stands on each of its certificates, holds no character that their"
              + " letters lack, and no more of them than its field has room for.");

  public static final RuleCard PARTICULARS =
      RuleCard.blocking(
          "licensee-particulars",
          Basis.HOUSE,
          "",
          "Name, kind and address change from a day on that is not to come and is later than that of the"
              + " change before, with a reason; something changes.");

  public static final RuleCard STANDING =
      RuleCard.blocking(
          "standing-change",
          Basis.HOUSE,
          "",
          "Only an active licensee is suspended, only a suspended one reinstated, and only one that has"
              + " not ended ends.");

  public static final RuleCard REASON =
      RuleCard.blocking(
          "standing-reason", Basis.HOUSE, "", "A change of standing has a reason in words.");

  public static final RuleCard AGREEMENT =
      RuleCard.blocking(
          "agreement-period",
          Basis.HOUSE,
          "",
          "A licence agreement ends after it begins, overlaps no other of the same licensee, and was signed"
              + " by the day on which it is recorded.");

  public static final RuleCard AGREEMENT_END =
      RuleCard.blocking(
          "agreement-end",
          Basis.HOUSE,
          "",
          "A licence agreement ends once earlier than it says, on a day that is not over, with a reason.");

  public static final RuleCard ENDED =
      RuleCard.blocking(
          "licence-ended",
          Basis.HOUSE,
          "",
          "Nothing that a licence is needed for is recorded of a day after its end.");

  public static final RuleCard ACKNOWLEDGED =
      RuleCard.blocking(
          "acknowledged-already",
          Basis.HOUSE,
          "",
          "A year is acknowledged once, on a day between the admission and today.");

  public static final RuleCard AGREEMENT_TEXT =
      RuleCard.blocking(
          "agreement-text",
          Basis.HOUSE,
          "",
          "A wording that licensees acknowledge has a source, and is in force from a day that is not past"
              + " and later than the first day of the version before.");

  public static final RuleCard SIGNATURE =
      RuleCard.blocking(
          "acknowledgment-signature",
          Basis.MOU,
          "31 CFR 592.301(a)(4) (that a signature names what was shown is our reading)",
          "An acknowledgment is signed in the portal under the wording in force that was shown, by somebody"
              + " who ticks it, for a licensee whose licence has not ended.");

  public static final RuleCard REVIEW =
      RuleCard.blocking(
          "review-date",
          Basis.HOUSE,
          "",
          "A review is entered by hand once, from papers whose place is said, and of a day from the admission"
              + " to the eve of the portal's first record of the licensee; a later one is planned and closed by a"
              + " second person.");

  private LicenseeStepRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(
        NUMBER,
        DETAILS,
        PRINTABLE,
        PARTICULARS,
        STANDING,
        REASON,
        AGREEMENT,
        AGREEMENT_END,
        ENDED,
        ACKNOWLEDGED,
        AGREEMENT_TEXT,
        SIGNATURE,
        REVIEW);
  }
}
