package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** The issuing Participant is named. */
final class IssuerReadable extends FormOfFields {

  IssuerReadable() {
    super(
        RuleCard.blocking(
            "issuer",
            Basis.REGULATION,
            "31 CFR 592.307(f)",
            "The issuing Participant is given by its code of two letters."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return unread(
        new Field(
            FieldNames.ISSUING_PARTICIPANT,
            "The issuing Participant",
            arrived.declaration().issuer()));
  }
}
