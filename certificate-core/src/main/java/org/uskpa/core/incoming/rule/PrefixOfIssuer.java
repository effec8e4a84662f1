package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ForeignNumber;

/**
 * A number begins with the letters of the Participant that issued it, never those of the origin.
 */
final class PrefixOfIssuer extends CardedImportRule {

  PrefixOfIssuer() {
    super(
        RuleCard.blockingOrWarning(
            "prefix",
            Basis.REGULATION,
            "31 CFR 592.307(c); Kimberley Process, annex I",
            "The certificate's number begins with the issuing Participant's letters. A warning when they are"
                + " those of a territory of it."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    ForeignNumber number = arrived.declaration().number().value();
    String issuer = arrived.declaration().issuer().value();
    if (number == null || issuer == null || number.issuer().equals(issuer)) {
      return List.of();
    }
    Participants participants = arrived.registers().participants();
    if (participants
        .participantOf(number.issuer(), arrived.judgedOn())
        .filter(issuer::equals)
        .isPresent()) {
      return List.of(
          card()
              .warn(
                  FieldNames.CERTIFICATE_NUMBER,
                  "The number %s begins with %s, which belongs to %s; its certificates begin with %s. Compare the certificate."
                      .formatted(number, number.issuer(), participants.nameOf(issuer), issuer)));
    }
    return List.of(
        card()
            .block(
                FieldNames.CERTIFICATE_NUMBER,
                "The number %s begins with %s, but the issuer is %s (%s). Compare the certificate; if it is so printed, tell CBP."
                    .formatted(number, number.issuer(), participants.nameOf(issuer), issuer)));
  }
}
