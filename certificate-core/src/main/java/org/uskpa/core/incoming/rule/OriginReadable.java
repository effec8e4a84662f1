package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** The origin is a country, several, or mixed. */
final class OriginReadable extends FormOfFields {

  OriginReadable() {
    super(
        RuleCard.blocking(
            "import-origin",
            Basis.REGULATION,
            "31 CFR 592.307(b) and its note",
            "The origin is a country's code, several codes, each once, or MIXED for asterisks."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return unread(new Field(FieldNames.ORIGIN, "The origin", arrived.declaration().origin()));
  }
}
