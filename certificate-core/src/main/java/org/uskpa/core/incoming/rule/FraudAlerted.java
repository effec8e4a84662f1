package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ForeignNumber;

/** Certificates that were reported false, lost or revoked are not to be taken. */
final class FraudAlerted extends CardedImportRule {

  FraudAlerted() {
    super(
        RuleCard.blocking(
            "fraud-alert",
            Basis.KP_PRACTICE,
            "notices of the Kimberley Process (dated register)",
            "No fraud alert on the certificate's number holds on the entry date."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    ForeignNumber number = arrived.declaration().number().value();
    if (number == null) {
      return List.of();
    }
    return arrived
        .registers()
        .fraudAlerts()
        .on(number.issuer(), number.digits(), arrived.judgedOn())
        .map(
            alert ->
                card()
                    .block(
                        FieldNames.CERTIFICATE_NUMBER,
                        "The certificate %s is on the list of fraud alerts (%s). Hold the shipment and tell CBP."
                            .formatted(arrived.declaration().number().text(), alert.citation())))
        .stream()
        .toList();
  }
}
