package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Typed;

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
    Typed<Integer> parcels = certificate.declaration().parcels();
    Integer count = parcels.value();
    if (count == null) {
      return unread(certificate, FieldNames.PARCELS, "The number of parcels", parcels).stream()
          .toList();
    }
    if (count >= 1) {
      return List.of();
    }
    return List.of(
        block(
            FieldNames.PARCELS,
            "The number of parcels is %d. A shipment has one at least: enter how many there are."
                .formatted(count)));
  }
}
