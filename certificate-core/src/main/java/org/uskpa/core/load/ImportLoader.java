package org.uskpa.core.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.incoming.ImportSurroundings;
import org.uskpa.core.incoming.rule.ImportCase;
import org.uskpa.core.incoming.rule.ImportRules;
import org.uskpa.core.incoming.rule.SeenImport;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ForeignNumber;
import org.uskpa.core.shipment.ImportDeclaration;

/**
 * Imports of the past. They are facts: only malformed ones are refused, and whatever else the rules
 * find is recorded with them.
 */
@Component
final class ImportLoader implements RecordLoader {

  private final ImportSurroundings surroundings;
  private final ImportRules rules;
  private final ImportWriter writer;

  ImportLoader(ImportSurroundings surroundings, ImportRules rules, ImportWriter writer) {
    this.surroundings = surroundings;
    this.rules = rules;
    this.writer = writer;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.IMPORTS;
  }

  @Override
  public Batches begin(Load load) {
    return records -> take(load, records);
  }

  private void take(Load load, List<List<CsvRow>> records) {
    List<GoodsRows> imports =
        records.stream().map(rows -> GoodsRows.ofRecord(RecordKind.IMPORTS, rows)).toList();
    List<ImportDeclaration> declared =
        imports.stream().map(rows -> ImportDeclaration.of(rows.fields())).toList();
    List<ImportCase> cases = surroundings.gather(declared, true, load.today());
    Set<String> known = known(load, declared);
    Map<ForeignNumber, List<SeenImport>> earlier = new HashMap<>();
    List<JudgedImport> judged = new ArrayList<>(imports.size());
    for (int place = 0; place < imports.size(); place++) {
      GoodsRows rows = imports.get(place);
      ImportCase arrived = withEarlier(cases.get(place), earlier);
      refuseMalformed(load, rows, arrived, known);
      List<Finding> findings = rules.findings(arrived);
      findings.forEach(finding -> load.findings().addNote(rows.located(finding)));
      judged.add(new JudgedImport(arrived, findings));
    }
    if (load.isClear()) {
      writer.write(load, judged);
    }
  }

  private void refuseMalformed(Load load, GoodsRows rows, ImportCase arrived, Set<String> known) {
    rows.requireOne(rows.first().cell(RecordKind.IMPORTS.key()), load.findings());
    rules.malformed(arrived).forEach(finding -> load.findings().add(rows.located(finding)));
    EntryNumber entry = arrived.declaration().entryNumber().value();
    if (entry != null && known.contains(entry.value())) {
      load.findings()
          .add(
              rows.line(),
              LoadRules.NOT_KNOWN.block(
                  FieldNames.ENTRY_NUMBER,
                  "The import with entry %s is on record already. Remove its rows."
                      .formatted(entry)));
    }
  }

  /** The case with the earlier imports of the batch that name the same certificate. */
  private static ImportCase withEarlier(
      ImportCase arrived, Map<ForeignNumber, List<SeenImport>> earlier) {
    ForeignNumber number = arrived.declaration().number().value();
    if (number == null) {
      return arrived;
    }
    List<SeenImport> same = earlier.computeIfAbsent(number, first -> new ArrayList<>(1));
    ImportCase complete =
        same.isEmpty()
            ? arrived
            : new ImportCase(
                arrived.declaration(),
                arrived.today(),
                arrived.backEntry(),
                Stream.concat(arrived.seenBefore().stream(), same.stream()).toList(),
                arrived.registers());
    EntryNumber entry = arrived.declaration().entryNumber().value();
    if (entry != null) {
      same.add(new SeenImport(entry, arrived.judgedOn()));
    }
    return complete;
  }

  private static Set<String> known(Load load, List<ImportDeclaration> declared) {
    return new HashSet<>(
        load.sql()
            .sql("SELECT entry_number FROM import_record WHERE entry_number = ANY (:entries)")
            .param(
                "entries",
                declared.stream()
                    .map(one -> one.entryNumber().value())
                    .filter(Objects::nonNull)
                    .map(EntryNumber::value)
                    .toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
