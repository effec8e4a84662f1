package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** The port of entry is given by its code. */
final class PortCoded extends FormOfFields {

  PortCoded() {
    super(
        RuleCard.blocking(
            "port-code",
            Basis.HOUSE,
            "Schedule D of the U.S. Census Bureau",
            "The port of entry is a code of four digits."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return unread(
        new Field(FieldNames.PORT_CODE, "The port code", arrived.declaration().portCode()));
  }
}
