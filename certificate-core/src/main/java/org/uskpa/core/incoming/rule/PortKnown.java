package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** A port code that nobody knows often is a slip. */
final class PortKnown extends CardedImportRule {

  PortKnown() {
    super(
        RuleCard.warning(
            "port-known",
            Basis.HOUSE,
            "Schedule D of the U.S. Census Bureau",
            "The port of entry is one that the register of ports has on the entry date (dated register); it"
                + " is not the whole of Schedule D."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return arrived.declaration().portCode().read().stream()
        .flatMap(code -> arrived.registers().ports().doubt(code, arrived.judgedOn()).stream())
        .map(doubt -> card().warn(FieldNames.PORT_CODE, doubt))
        .toList();
  }
}
