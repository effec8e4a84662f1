package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** An import is identified by its entry. */
final class EntryNumbered extends FormOfFields {

  EntryNumbered() {
    super(
        RuleCard.blocking(
            "entry-number",
            Basis.REGULATION,
            "19 CFR 12.152 (formal entry; the shape of the number is a house rule)",
            "The number of the customs entry is three characters of the filer's code, seven digits and a"
                + " check digit."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return unread(
        new Field(
            FieldNames.ENTRY_NUMBER, "The entry number", arrived.declaration().entryNumber()));
  }
}
