package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.shipment.Typed;

/** A legend of the export papers is no ITN. */
final class ItnLegend extends CardedRule {

  ItnLegend() {
    super(
        RuleCard.blocking(
            "itn-legend",
            Basis.REGULATION,
            "31 CFR 592.301(a)(5) (our reading)",
            "AESDOWN, AESPOST, NOEEI and other legends do not stand in place of the ITN: none of them"
                + " validates a certificate."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Typed<Itn> itn = certificate.declaration().itn();
    if (itn.problem() == null) {
      return List.of();
    }
    return Legend.in(itn.text())
        .map(
            legend ->
                block(
                    FieldNames.ITN,
                    "“%s” is %s and no ITN. %s"
                        .formatted(
                            itn.text(),
                            legend.called().startsWith("an ")
                                ? legend.called()
                                : "the legend " + legend.called(),
                            legend.why())))
        .stream()
        .toList();
  }
}
