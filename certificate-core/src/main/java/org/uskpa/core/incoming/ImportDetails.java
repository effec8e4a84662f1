package org.uskpa.core.incoming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.ForeignNumber;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.Origin;
import org.uskpa.core.shipment.Party;

/** Single imports with all that stands around them. */
@Repository
public class ImportDetails {

  private final JdbcClient jdbc;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;

  ImportDetails(JdbcClient jdbc, Duties duties, Inbox inbox, Journal journal) {
    this.jdbc = jdbc;
    this.duties = duties;
    this.inbox = inbox;
    this.journal = journal;
  }

  /**
   * An import by its entry.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public ImportDetail of(EntryNumber entry) {
    Subject subject = Subject.entry(entry.value());
    List<GoodsLine> lines = lines(entry);
    List<ImportDetail.Found> findings = findings(entry);
    List<Duty> owed = duties.about(subject);
    List<InboxCopy> copies = inbox.about(subject);
    List<JournalEntry> history = journal.of(subject);
    return jdbc.sql("SELECT * FROM import_record WHERE entry_number = :entry")
        .param("entry", entry.value())
        .query(
            (row, i) ->
                new ImportDetail(
                    content(row, lines),
                    findings,
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("recorded_by"),
                    row.getString("back_entry"),
                    owed,
                    copies,
                    history))
        .optional()
        .orElseThrow(() -> new NotFound("import with entry " + entry));
  }

  private List<GoodsLine> lines(EntryNumber entry) {
    return jdbc.sql(
            """
            SELECT l.hs_code, l.carats, l.value_usd
            FROM import_line l JOIN import_record i ON i.id = l.import_id
            WHERE i.entry_number = :entry ORDER BY l.hs_code
            """)
        .param("entry", entry.value())
        .query(
            (row, i) ->
                new GoodsLine(
                    HsCode.of(row.getString("hs_code")).orElseThrow(),
                    new Carats(row.getBigDecimal("carats")),
                    new UsDollars(row.getBigDecimal("value_usd"))))
        .list();
  }

  private List<ImportDetail.Found> findings(EntryNumber entry) {
    return jdbc.sql(
            """
            SELECT f.rule, f.field, f.severity, f.basis, f.message, f.citation, f.words
            FROM import_finding f JOIN import_record i ON i.id = f.import_id
            WHERE i.entry_number = :entry ORDER BY f.id
            """)
        .param("entry", entry.value())
        .query(
            (row, i) ->
                new ImportDetail.Found(
                    new Finding(
                        row.getString("rule"),
                        row.getString("field"),
                        Severity.valueOf(row.getString("severity")),
                        Basis.valueOf(row.getString("basis")),
                        row.getString("message"),
                        row.getString("citation")),
                    row.getString("words")))
        .list();
  }

  private static ImportContent content(ResultSet row, List<GoodsLine> lines) throws SQLException {
    return new ImportContent(
        new EntryNumber(row.getString("entry_number")),
        row.getString("certificate_number"),
        new ForeignNumber(row.getString("prefix"), row.getString("digits")),
        row.getString("issuer"),
        row.getString("issuing_participant"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("expires_on", LocalDate.class),
        row.getObject("arrived_on", LocalDate.class),
        row.getObject("entered_on", LocalDate.class),
        row.getString("port_code"),
        new Party(row.getString("importer_name"), row.getString("importer_address")),
        row.getString("exporter_name"),
        Origin.of(row.getString("origin")),
        row.getInt("parcels"),
        Arrays.asList((String[]) row.getArray("container_seals").getArray()),
        lines);
  }
}
