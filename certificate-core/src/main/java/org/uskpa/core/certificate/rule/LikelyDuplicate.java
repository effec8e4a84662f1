package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** The same goods to the same consignee within days often are one shipment entered twice. */
final class LikelyDuplicate extends CardedRule {

  LikelyDuplicate() {
    super(
        RuleCard.warning(
            "likely-duplicate",
            Basis.HOUSE,
            "",
            "Within 30 days (setting) no other certificate that is not voided has the same consignee and the"
                + " same lines: codes, carats and value."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    List<SeenBefore> same = certificate.seenBefore(SeenBefore.What.GOODS);
    if (same.isEmpty()) {
      return List.of();
    }
    if (!certificate.knowsIssue()) {
      return List.of();
    }
    LocalDate day = certificate.issuedOn();
    int within = certificate.registers().settings().likelyDuplicateDays(day);
    List<SeenBefore> near =
        same.stream()
            .filter(other -> Math.abs(ChronoUnit.DAYS.between(other.date(), day)) <= within)
            .toList();
    if (near.isEmpty()) {
      return List.of();
    }
    return List.of(
        warn(
            FieldNames.CONSIGNEE_NAME,
            "The same goods to the same consignee stand %s, within %d days. If this is the same shipment, do not issue it twice; if not, say so."
                .formatted(Elsewhere.place(near), within)));
  }
}
