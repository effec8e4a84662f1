package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;

/** A shipment has a parcel. */
final class Parcels extends CardedRule {

  Parcels() {
    super(
        RuleCard.blocking(
            "parcels",
            Basis.REGULATION,
            "31 CFR 592.307(j)",
            "The number of parcels is a whole number, one at least."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    return goods(certificate).parcels(certificate.declaration().parcels());
  }
}
