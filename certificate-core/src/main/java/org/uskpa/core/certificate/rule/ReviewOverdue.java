package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** Every licensee is reviewed at least once in five years. */
final class ReviewOverdue extends CardedRule {

  ReviewOverdue() {
    super(
        RuleCard.warning(
            "review-overdue",
            Basis.MOU,
            "U.S. annual report to the Kimberley Process: each licensee is reviewed at least once in five"
                + " years",
            "The licensee's last review by the USKPA, or its admission where there was none, is at most"
                + " five years old (setting)."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    if (!certificate.knowsIssue()) {
      return List.of();
    }
    LocalDate day = certificate.issuedOn();
    Holder holder = certificate.holder();
    LocalDate last = holder.lastReviewOn().orElse(holder.admittedOn());
    LocalDate due = last.plusYears(certificate.registers().settings().reviewIntervalYears(day));
    if (!day.isAfter(due)) {
      return List.of();
    }
    return List.of(
        warn(
            FieldNames.LICENSEE_NUMBER,
            "The review of licensee %s was due on %s (%s: %s). Ask the USKPA for a date and say which."
                .formatted(
                    holder.number(),
                    due,
                    holder.lastReviewOn().isPresent() ? "last one" : "never reviewed, admitted",
                    last)));
  }
}
