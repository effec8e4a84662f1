package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;

/** A shipment has a parcel. */
final class ParcelsCounted extends FormOfFields {

  ParcelsCounted() {
    super(
        RuleCard.blocking(
            "import-parcels",
            Basis.REGULATION,
            "31 CFR 592.307(j)",
            "The number of parcels is a whole number, one at least."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return goods().parcels(arrived.declaration().parcels());
  }
}
