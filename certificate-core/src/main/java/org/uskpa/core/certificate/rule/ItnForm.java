package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.shipment.Typed;

/** The ITN validates the certificate, so it must be one. */
final class ItnForm extends CardedRule {

  ItnForm() {
    super(
        RuleCard.blocking(
            "itn-form",
            Basis.REGULATION,
            "31 CFR 592.301(a)(5), 592.307(l)",
            "The ITN is X, the acceptance date as yyyymmdd, a day of the calendar, and six digits. A leading"
                + " “AES ” is accepted and dropped."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Typed<Itn> itn = certificate.declaration().itn();
    if (itn.isBlank()) {
      return List.of(missing(certificate, FieldNames.ITN, "The ITN"));
    }
    if (itn.problem() == null || Legend.in(itn.text()).isPresent()) {
      return List.of(); // a legend is named by itn-legend
    }
    return List.of(
        block(FieldNames.ITN, itn.problem() + ". Copy it from the acceptance message of AES."));
  }
}
