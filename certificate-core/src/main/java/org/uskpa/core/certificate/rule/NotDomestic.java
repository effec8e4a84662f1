package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.shipment.FieldNames;

/** A shipment within the United States is no export. */
final class NotDomestic extends CardedRule {

  NotDomestic() {
    super(
        RuleCard.blocking(
            "not-domestic",
            Basis.REGULATION,
            "31 CFR 592.311",
            "The destination lies outside the States, the District of Columbia, and the commonwealths,"
                + " territories and possessions of the United States."));
  }

  @Override
  public boolean appliesTo(CertificateCase.Step step) {
    return true;
  }

  @Override
  public boolean asksCorrections() {
    return true;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    String country = certificate.declaration().destination().value();
    Participants participants = certificate.registers().participants();
    if (country == null
        || !certificate.knowsJudgedOn()
        || !participants.isDomestic(country, certificate.judgedOn())) {
      return List.of();
    }
    return List.of(
        block(
            FieldNames.DESTINATION,
            "%s (%s) is a part of the United States: the shipment is no export and needs no certificate. Correct the destination, or delete the draft."
                .formatted(participants.nameOf(country), country)));
  }
}
