package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ImportDeclaration;

/** Importer and exporter are named. */
final class PartiesNamed extends FormOfFields {

  PartiesNamed() {
    super(
        RuleCard.blocking(
            "import-parties",
            Basis.REGULATION,
            "31 CFR 592.307(g)",
            "The importer has a name and an address, the exporter a name."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    ImportDeclaration declared = arrived.declaration();
    return unread(
        new Field(FieldNames.IMPORTER_NAME, "The importer's name", declared.importerName()),
        new Field(
            FieldNames.IMPORTER_ADDRESS, "The importer's address", declared.importerAddress()),
        new Field(FieldNames.EXPORTER_NAME, "The exporter's name", declared.exporterName()));
  }
}
