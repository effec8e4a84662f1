package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** The certificate has a number. */
final class NumberReadable extends FormOfFields {

  NumberReadable() {
    super(
        RuleCard.blocking(
            "certificate-number",
            Basis.REGULATION,
            "31 CFR 592.307(c)",
            "The certificate's number is two letters and digits."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return unread(
        new Field(
            FieldNames.CERTIFICATE_NUMBER,
            "The certificate's number",
            arrived.declaration().number()));
  }
}
