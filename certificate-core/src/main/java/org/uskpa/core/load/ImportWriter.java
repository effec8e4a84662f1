package org.uskpa.core.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.incoming.ImportContent;
import org.uskpa.core.incoming.ImportDuties;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.CountedVersions;
import org.uskpa.core.register.Registers;
import org.uskpa.core.shipment.GoodsLine;

/** Writes imports of the past, a batch with a handful of statements. */
@Component
final class ImportWriter {

  private final Duties duties;
  private final Journal journal;
  private final CountedVersions counted;

  ImportWriter(Duties duties, Journal journal, CountedVersions counted) {
    this.duties = duties;
    this.journal = journal;
    this.counted = counted;
  }

  void write(Load load, List<JudgedImport> judged) {
    CopyRows records =
        new CopyRows(
            "import_record",
            "id",
            "entry_number",
            "certificate_number",
            "prefix",
            "digits",
            "issuer",
            "issuing_participant",
            "issued_on",
            "expires_on",
            "arrived_on",
            "entered_on",
            "port_code",
            "importer_name",
            "importer_address",
            "exporter_name",
            "origin",
            "parcels",
            "container_seals",
            "recorded_at",
            "recorded_by",
            "recorded_with",
            "back_entry");
    CopyRows lines = new CopyRows("import_line", "import_id", "hs_code", "carats", "value_usd");
    CopyRows found =
        new CopyRows(
            "import_finding",
            "import_id",
            "rule",
            "field",
            "severity",
            "basis",
            "message",
            "citation",
            "words");
    List<NewDuty> owed = new ArrayList<>();
    List<Deed> deeds = new ArrayList<>();
    UUID form = UUID.randomUUID();
    List<Long> ids = load.identities("import_record", judged.size());
    long lineCount = 0;
    for (int place = 0; place < judged.size(); place++) {
      long id = ids.get(place);
      JudgedImport one = judged.get(place);
      Registers registers = one.arrived().registers();
      ImportContent content =
          ImportContent.of(one.arrived().declaration(), registers.participants());
      addRecord(records, id, content, form, load);
      for (GoodsLine line : content.lines()) {
        lines.add(id, line.hs(), line.carats(), line.value());
      }
      lineCount += content.lines().size();
      for (Finding finding : one.findings()) {
        found.add(
            id,
            finding.rule(),
            finding.field(),
            finding.severity(),
            finding.basis(),
            finding.message(),
            finding.citation(),
            load.words());
      }
      owed.add(ImportDuties.copy(content, load.now()));
      owed.add(ImportDuties.receiptReport(content, registers.settings()));
      deeds.add(deed(content, one, load));
    }
    load.send(records, lines, found);
    counted.ofImports(ids, Cause.BACK_ENTRY, load.now());
    duties.openNotTracked(owed, load.actor(), load.now());
    journal.writeAll(deeds, load.now());
    load.count(RecordKind.IMPORTS.counted(), judged.size());
    load.count("lines", lineCount);
  }

  private static void addRecord(
      CopyRows records, long id, ImportContent content, UUID form, Load load) {
    records.add(
        id,
        content.entry(),
        content.numberAsTyped(),
        content.number().issuer(),
        content.number().digits(),
        content.issuer(),
        content.issuingParticipant(),
        content.issuedOn(),
        content.expiresOn(),
        content.arrivedOn(),
        content.enteredOn(),
        content.portCode(),
        content.importer().name(),
        content.importer().address(),
        content.exporterName(),
        content.origin().written(),
        content.parcels(),
        content.seals(),
        load.now(),
        load.actor().username(),
        form,
        load.words());
  }

  private static Deed deed(ImportContent content, JudgedImport judged, Load load) {
    return new Deed(
        ImportDuties.subject(content),
        "import recorded",
        load.actor(),
        content.enteredOn(),
        load.words(),
        Map.of(
            "certificate", content.number().toString(),
            "findings", String.valueOf(judged.findings().size())));
  }
}
