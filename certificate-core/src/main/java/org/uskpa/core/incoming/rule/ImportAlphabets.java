package org.uskpa.core.incoming.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ImportDeclaration;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.text.MixedWord;

/** A letter that only looks like the right one is a slip, or the mark of a forgery. */
final class ImportAlphabets extends CardedImportRule {

  ImportAlphabets() {
    super(
        RuleCard.warning(
            "one-alphabet",
            Basis.HOUSE,
            "",
            "No word of the parties or the seals mixes alphabets, such as a Latin word with a Cyrillic"
                + " or Greek letter that looks alike."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    ImportDeclaration declared = arrived.declaration();
    List<Finding> findings = new ArrayList<>(0);
    found(FieldNames.IMPORTER_NAME, "The importer's name", declared.importerName())
        .ifPresent(findings::add);
    found(FieldNames.IMPORTER_ADDRESS, "The importer's address", declared.importerAddress())
        .ifPresent(findings::add);
    found(FieldNames.EXPORTER_NAME, "The exporter's name", declared.exporterName())
        .ifPresent(findings::add);
    found(FieldNames.CONTAINER_SEALS, "A seal number", declared.seals()).ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> found(String field, String what, Typed<?> typed) {
    return MixedWord.trouble(what, typed.text()).map(trouble -> card().warn(field, trouble));
  }
}
