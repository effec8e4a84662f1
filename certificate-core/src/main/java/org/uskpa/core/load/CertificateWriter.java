package org.uskpa.core.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.ArisingDuties;
import org.uskpa.core.certificate.CertificateContent;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.load.CertificateEntry.End;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.CountedVersions;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Registers;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.stock.StockState;

/**
 * Writes certificates of the past as the steps of their life would have written them, a batch with
 * a handful of statements.
 */
@Component
final class CertificateWriter {

  private final KnownRegisters registers;
  private final Duties duties;
  private final Journal journal;
  private final CountedVersions counted;

  CertificateWriter(
      KnownRegisters registers, Duties duties, Journal journal, CountedVersions counted) {
    this.registers = registers;
    this.duties = duties;
    this.journal = journal;
    this.counted = counted;
  }

  void write(Load load, List<JudgedCertificate> judged) {
    new Batch(load, registers.current()).write(judged);
  }

  private final class Batch {

    private final Load load;
    private final Registers known;
    private final String username;
    private final Instant now;
    private final List<NewDuty> owed = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<StockState, List<String>> moved = new TreeMap<>();
    private final CopyRows certificates =
        new CopyRows(
            "certificate",
            "id",
            "number",
            "licensee_id",
            "state",
            "opened_at",
            "opened_by",
            "opened_with",
            "issued_on",
            "issued_at",
            "issued_by",
            "expires_on",
            "itn",
            "destination_participant",
            "exported_on",
            "voided_on",
            "void_reason",
            "void_words",
            "back_entry");
    private final CopyRows contents =
        new CopyRows(
            "certificate_content",
            "certificate_id",
            "number",
            "issued_on",
            "expires_on",
            "itn",
            "exporter_name",
            "exporter_address",
            "consignee_name",
            "consignee_address",
            "destination",
            "destination_participant",
            "origin",
            "parcels",
            "container_type",
            "container_seals",
            "container_attested_by",
            "goods_key",
            "sha256");
    private final CopyRows lines =
        new CopyRows("certificate_line", "certificate_id", "hs_code", "carats", "value_usd");
    private final CopyRows warnings =
        new CopyRows(
            "certificate_warning",
            "certificate_id",
            "rule",
            "field",
            "message",
            "citation",
            "words",
            "said_by",
            "said_at");
    private final CopyRows exports =
        new CopyRows(
            "certificate_export", "certificate_id", "exported_on", "recorded_at", "recorded_by");

    Batch(Load load, Registers known) {
      this.load = load;
      this.known = known;
      this.username = load.actor().username();
      this.now = load.now();
    }

    void write(List<JudgedCertificate> judged) {
      List<Long> ids = load.identities("certificate", judged.size());
      long lineCount = 0;
      for (int place = 0; place < judged.size(); place++) {
        lineCount += add(ids.get(place), judged.get(place));
      }
      load.send(certificates, contents, lines, warnings, exports);
      counted.ofCertificates(ids, Cause.BACK_ENTRY, now);
      moved.forEach(this::moveNumbers);
      duties.openNotTracked(owed, load.actor(), now);
      journal.writeAll(deeds, now);
      load.count(RecordKind.EXPORTS.counted(), judged.size());
      load.count("lines", lineCount);
    }

    private int add(long id, JudgedCertificate judged) {
      CertificateEntry entry = judged.entry();
      End end = java.util.Objects.requireNonNull(entry.end());
      CertificateContent content =
          CertificateContent.of(
              entry.number(), entry.declaration(), judged.destinationParticipant());
      addCertificate(id, judged, content, end);
      String sha256 = content.sha256();
      addContent(id, content, sha256);
      for (GoodsLine line : content.lines()) {
        lines.add(id, line.hs(), line.carats(), line.value());
      }
      for (Finding warning : judged.findings()) {
        warnings.add(
            id,
            warning.rule(),
            warning.field(),
            warning.message(),
            warning.citation(),
            load.words(),
            username,
            now);
      }
      addIssue(judged, content, sha256);
      addEnd(id, judged, content, end);
      return content.lines().size();
    }

    private void addCertificate(
        long id, JudgedCertificate judged, CertificateContent content, End end) {
      End.Voided voided = end instanceof End.Voided was ? was : null;
      certificates.add(
          id,
          content.number(),
          judged.licensee().id(),
          state(end),
          now,
          username,
          UUID.randomUUID(),
          content.issuedOn(),
          now,
          username,
          content.expiresOn(),
          content.itn(),
          content.destinationParticipant(),
          end instanceof End.Exported exported ? exported.on() : null,
          voided == null ? null : voided.on(),
          voided == null ? null : voided.reason(),
          voided == null ? null : voided.words(),
          load.words());
    }

    private static CertificateState state(End end) {
      if (end instanceof End.Exported) {
        return CertificateState.EXPORTED;
      }
      return end instanceof End.Voided ? CertificateState.VOIDED : CertificateState.ISSUED;
    }

    private void addContent(long id, CertificateContent content, String sha256) {
      contents.add(
          id,
          content.number(),
          content.issuedOn(),
          content.expiresOn(),
          content.itn(),
          content.exporter().name(),
          content.exporter().address(),
          content.consignee().name(),
          content.consignee().address(),
          content.destination(),
          content.destinationParticipant(),
          content.origin().written(),
          content.parcels(),
          content.containerType(),
          content.seals(),
          content.attestedBy(),
          content.goodsKey(),
          sha256);
    }

    private void addIssue(JudgedCertificate judged, CertificateContent content, String sha256) {
      owed.addAll(ArisingDuties.ofIssue(judged.licensee().id(), content, now));
      Map<String, String> details = new TreeMap<>();
      details.put("itn", content.itn().value());
      details.put("expires on", content.expiresOn().toString());
      details.put("sha256", sha256);
      if (!judged.findings().isEmpty()) {
        details.put(
            "warnings passed",
            judged.findings().stream().map(Finding::key).collect(Collectors.joining(", ")));
      }
      deeds.add(
          new Deed(
              subject(content), "issued", load.actor(), content.issuedOn(), load.words(), details));
    }

    private void addEnd(long id, JudgedCertificate judged, CertificateContent content, End end) {
      Subject subject = subject(content);
      long licensee = judged.licensee().id();
      StockState number = StockState.USED;
      if (end instanceof End.Exported exported) {
        exports.add(id, exported.on(), now, username);
        owed.add(ArisingDuties.copyOfExport(licensee, subject, exported.on(), now));
        owed.add(ArisingDuties.foreignConfirmation(subject, exported.on(), known.settings()));
        deeds.add(
            new Deed(
                subject,
                "exported",
                load.actor(),
                exported.on(),
                load.words(),
                Map.of("exported on", exported.on().toString())));
      } else if (end instanceof End.Voided voided) {
        number = StockState.VOIDED;
        owed.add(ArisingDuties.copyOfVoid(licensee, subject, voided.on(), now));
        deeds.add(
            new Deed(
                subject,
                "voided",
                load.actor(),
                voided.on(),
                voided.words(),
                Map.of("from", CertificateState.ISSUED.name(), "reason", voided.reason().name())));
      }
      moved.computeIfAbsent(number, first -> new ArrayList<>()).add(content.number().value());
    }

    private static Subject subject(CertificateContent content) {
      return Subject.certificate(content.number().value());
    }

    private void moveNumbers(StockState state, List<String> numbers) {
      int rows =
          load.sql()
              .sql(
                  "UPDATE stock_number SET state = :state, version = version + 1"
                      + " WHERE number = ANY (:numbers)")
              .param("state", state.name())
              .param("numbers", numbers.toArray(String[]::new))
              .update();
      if (rows != numbers.size()) {
        throw new IllegalStateException("Not all of these numbers are in stock: " + numbers);
      }
    }
  }
}
