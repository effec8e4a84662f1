package org.uskpa.core.certificate;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What the steps of a certificate's life need. */
public final class CertificateStepRules {

  public static final RuleCard STATE =
      RuleCard.blocking(
          "state",
          Basis.HOUSE,
          "",
          "A step is taken only from the states that the table of a certificate's moves allows.");

  public static final RuleCard GOOD_STANDING =
      RuleCard.blocking(
          "draft-good-standing",
          Basis.HOUSE,
          "USKPA practice; that others take no numbers is our reading",
          "A number is taken for a new draft by a licensee that is neither suspended nor ended.");

  public static final RuleCard STALE_DRAFT =
      RuleCard.blocking(
          "stale-draft",
          Basis.HOUSE,
          "",
          "A draft is saved and issued only as the user last saw it; who saved it meanwhile, and what,"
              + " comes back.");

  public static final RuleCard WORDS =
      RuleCard.blocking(
          "words", Basis.HOUSE, "", "Sending back, voiding and taking back come with words.");

  public static final RuleCard WARNING_WORDS =
      RuleCard.blocking(
          "warning-words",
          Basis.HOUSE,
          "",
          "A warning is passed only with words, and those are kept.");

  public static final RuleCard VOID_INSTEAD =
      RuleCard.blocking(
          "void-instead",
          Basis.REGULATION,
          "31 CFR 592.313 (our reading)",
          "A draft is deleted only when no ITN was ever saved in it, and its user states that nothing was"
              + " printed on its form and that its number was not reported to AES; otherwise it is"
              + " voided.");

  public static final RuleCard TAKE_BACK =
      RuleCard.blocking(
          "take-back",
          Basis.HOUSE,
          "",
          "A draft that was handed over is taken back by whoever handed it over, or by an issuer.");

  public static final RuleCard EXPORT =
      RuleCard.blocking(
          "export-details",
          Basis.HOUSE,
          "",
          "An export is recorded with the mode, one of the list, the carrier and the port by which the"
              + " shipment left; one loaded as a record of the past may lack them.");

  public static final RuleCard VOID_DAY =
      RuleCard.blocking(
          "void-day",
          Basis.HOUSE,
          "",
          "A void is dated by the day on which it happened: not in the future, and not before the"
              + " certificate was issued, or a draft opened.");

  public static final RuleCard CONFIRMATION_STANDS =
      RuleCard.blocking(
          "confirmation-stands",
          Basis.REGULATION,
          "31 CFR 592.313 (our reading)",
          "A certificate that a foreign authority confirmed, or that was corrected by the importing"
              + " authority's answer, has left: its export is not taken back and it is not voided.");

  public static final RuleCard CONFIRMATION =
      RuleCard.blocking(
          "confirmation",
          Basis.HOUSE,
          "",
          "A foreign confirmation names the authority, comes on a day that is not in the future, and"
              + " concerns a certificate that was validated.");

  public static final RuleCard REPLACES =
      RuleCard.blocking(
          "replaces", Basis.HOUSE, "", "A voided certificate is replaced, and replaced once.");

  public static final RuleCard CORRECTION =
      RuleCard.blocking(
          "correction",
          Basis.HOUSE,
          "",
          "A correction names its source (the importing authority's answer or a finding of Census) with"
              + " its reference and its day, which lies between the issue and today, and its reason. It"
              + " names countries that there are.");

  public static final RuleCard CORRECTED_EXPORT =
      RuleCard.blockingOrWarning(
          "corrected-export",
          Basis.HOUSE,
          "",
          "A corrected day of export lies between the issue and today; one after the expiry warns.");

  public static final RuleCard CORRECTS_SOMETHING =
      RuleCard.blocking(
          "corrects-something",
          Basis.HOUSE,
          "",
          "A correction differs from what counts already, in goods, origin, destination or day of export.");

  public static final RuleCard STALE_CORRECTION =
      RuleCard.blocking(
          "stale-correction",
          Basis.HOUSE,
          "",
          "A certificate is corrected only as the user last saw it; who corrected it meanwhile, and how it"
              + " now counts, comes back.");

  private CertificateStepRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(
        STATE,
        GOOD_STANDING,
        STALE_DRAFT,
        WORDS,
        WARNING_WORDS,
        VOID_INSTEAD,
        TAKE_BACK,
        EXPORT,
        VOID_DAY,
        CONFIRMATION_STANDS,
        CONFIRMATION,
        REPLACES,
        CORRECTION,
        CORRECTED_EXPORT,
        CORRECTS_SOMETHING,
        STALE_CORRECTION);
  }
}
