package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** One filing may carry several certificates, but more often the ITN was copied. */
final class ItnReuse extends CardedRule {

  ItnReuse() {
    super(
        RuleCard.warning(
            "itn-reuse",
            Basis.HOUSE,
            "15 CFR 30.6(b)(17) (a filing has lines, each with its certificate: our reading)",
            "The ITN stands on no other certificate that is not voided."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    List<SeenBefore> others = certificate.seenBefore(SeenBefore.What.ITN);
    if (others.isEmpty()) {
      return List.of();
    }
    return List.of(
        warn(
            FieldNames.ITN,
            "The ITN %s is used %s. Check that it is of this shipment; if one filing carries several certificates, say so."
                .formatted(others.get(0).value(), Elsewhere.place(others))));
  }
}
