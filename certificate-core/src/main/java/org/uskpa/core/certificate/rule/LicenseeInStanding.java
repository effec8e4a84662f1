package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.shipment.FieldNames;

/** Only a licensee in good standing, with an agreement in force, may issue. */
final class LicenseeInStanding extends CardedRule {

  LicenseeInStanding() {
    super(
        RuleCard.blocking(
            "licensee-in-standing",
            Basis.MOU,
            "31 CFR 592.301(a)(4) (issued on behalf of the USKPA: our reading); USKPA licence agreement",
            "On the day of issue the licensee is admitted, its licence agreement is in force, and it is"
                + " neither suspended nor ended."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Holder holder = certificate.holder();
    if (!certificate.knowsIssue()) {
      return List.of();
    }
    LocalDate day = certificate.issuedOn();
    Standing standing = holder.standing();
    if (standing == null) {
      return finding(
          "Licensee %s was not admitted on %s (admission: %s). Check the licensee and the issue date."
              .formatted(holder.number(), day, holder.admittedOn()));
    }
    return switch (standing) {
      case SUSPENDED ->
          finding(
              "Licensee %s is suspended on %s and cannot issue. Ask the USKPA what lifts the suspension."
                  .formatted(holder.number(), day));
      case ENDED ->
          finding(
              "The licence of %s had ended on %s: it cannot issue. Return the unused certificates to the"
                      .formatted(holder.number(), day)
                  + " USKPA.");
      case ACTIVE ->
          holder.agreementInForce()
              ? List.of()
              : finding(
                  "No licence agreement of %s is in force on %s. Sign a new one with the USKPA first."
                      .formatted(holder.number(), day));
    };
  }

  private List<Finding> finding(String message) {
    return List.of(block(FieldNames.LICENSEE_NUMBER, message));
  }
}
