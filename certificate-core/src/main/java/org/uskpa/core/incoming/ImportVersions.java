package org.uskpa.core.incoming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.listing.GoodsColumns;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.ForeignNumber;
import org.uskpa.core.shipment.Origin;
import org.uskpa.core.shipment.Party;

/** Reads what was recorded of an import, version by version. */
@Repository
class ImportVersions {

  /**
   * A version as it was recorded.
   *
   * @param backEntry why the import is a record of the past; null of one made at its time
   */
  record Recorded(ImportDetail.Version version, @Nullable String backEntry) {}

  /** A finding of one of the versions. */
  private record FoundIn(long recordId, ImportDetail.Found found) {}

  private final JdbcClient jdbc;

  ImportVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All versions of an import, the first one first; none when it is not on record. */
  List<Recorded> of(EntryNumber entry) {
    Map<Long, List<ImportDetail.Found>> findings = findings(entry);
    return jdbc.sql(
            """
            SELECT i.*, l.hs_codes, l.carats, l.values_usd
            FROM import_record i CROSS JOIN LATERAL (
              %s FROM import_line WHERE import_id = i.id) l
            WHERE i.entry_number = :entry ORDER BY i.version
            """
                .formatted(GoodsColumns.SELECT))
        .param("entry", entry.value())
        .query(
            (row, i) ->
                new Recorded(
                    version(row, findings.getOrDefault(row.getLong("id"), List.of())),
                    row.getString("back_entry")))
        .list();
  }

  private Map<Long, List<ImportDetail.Found>> findings(EntryNumber entry) {
    return jdbc
        .sql(
            """
            SELECT i.id, f.rule, f.field, f.severity, f.basis, f.message, f.citation, f.words
            FROM import_record i JOIN import_finding f ON f.import_id = i.id
            WHERE i.entry_number = :entry ORDER BY f.id
            """)
        .param("entry", entry.value())
        .query(
            (row, i) ->
                new FoundIn(
                    row.getLong("id"),
                    new ImportDetail.Found(
                        new Finding(
                            row.getString("rule"),
                            row.getString("field"),
                            Severity.valueOf(row.getString("severity")),
                            Basis.valueOf(row.getString("basis")),
                            row.getString("message"),
                            row.getString("citation")),
                        row.getString("words"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                FoundIn::recordId, Collectors.mapping(FoundIn::found, Collectors.toList())));
  }

  private static ImportDetail.Version version(ResultSet row, List<ImportDetail.Found> findings)
      throws SQLException {
    return new ImportDetail.Version(
        row.getInt("version"),
        content(row),
        findings,
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        Objects.requireNonNullElse(row.getString("reason"), ""));
  }

  private static ImportContent content(ResultSet row) throws SQLException {
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
        GoodsColumns.read(row));
  }
}
