package org.uskpa.core.incoming;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.text.VisibleText;

/** Imports on record: written once, never changed. */
@Repository
class Imports {

  private final JdbcClient jdbc;

  Imports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<EntryNumber> recordedWith(UUID form) {
    return jdbc.sql("SELECT entry_number FROM import_record WHERE recorded_with = :form LIMIT 1")
        .param("form", form)
        .query(String.class)
        .optional()
        .map(EntryNumber::new);
  }

  boolean exists(EntryNumber entry) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM import_record WHERE entry_number = :entry)")
        .param("entry", entry.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Records an import with its lines in one statement; empty when its entry is on record already,
   * also by somebody who was first at this very moment.
   */
  Optional<Long> add(ImportContent content, UUID form, Actor actor, Instant now) {
    List<GoodsLine> lines = content.lines();
    return jdbc.sql(
            """
            WITH record AS (
              INSERT INTO import_record (entry_number, certificate_number, prefix, digits, issuer,
                issuing_participant, issued_on, expires_on, arrived_on, entered_on, port_code, importer_name,
                importer_address, exporter_name, origin, parcels, container_seals, recorded_at, recorded_by,
                recorded_with)
              VALUES (:entry, :number, :prefix, :digits, :issuer, :participant, :issuedOn, :expiresOn, :arrivedOn,
                :enteredOn, :port, :importerName, :importerAddress, :exporterName, :origin, :parcels, :seals,
                :now, :actor, :form)
              ON CONFLICT (entry_number) DO NOTHING
              RETURNING id), line AS (
              INSERT INTO import_line (import_id, hs_code, carats, value_usd)
              SELECT id, hs_code, carats, value_usd
              FROM record, unnest(:hsCodes, :carats::numeric[], :values::numeric[])
                             AS line (hs_code, carats, value_usd))
            SELECT id FROM record
            """)
        .param("entry", content.entry().value())
        .param("number", content.numberAsTyped())
        .param("prefix", content.number().issuer())
        .param("digits", content.number().digits())
        .param("issuer", content.issuer())
        .param("participant", content.issuingParticipant())
        .param("issuedOn", content.issuedOn())
        .param("expiresOn", content.expiresOn())
        .param("arrivedOn", content.arrivedOn())
        .param("enteredOn", content.enteredOn())
        .param("port", content.portCode())
        .param("importerName", content.importer().name())
        .param("importerAddress", content.importer().address())
        .param("exporterName", content.exporterName())
        .param("origin", content.origin().written())
        .param("parcels", content.parcels())
        .param("seals", content.seals().toArray(String[]::new))
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("actor", actor.username())
        .param("form", form)
        .param("hsCodes", column(lines, line -> line.hs().code()))
        .param("carats", column(lines, line -> line.carats().toString()))
        .param("values", column(lines, line -> line.value().toString()))
        .query(Long.class)
        .optional();
  }

  /** Keeps what the rules found, each with the words that were typed for it, if any. */
  void keepFindings(long importId, List<Finding> findings, Map<String, String> words) {
    if (findings.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO import_finding (import_id, rule, field, severity, basis, message, citation, words)
            SELECT :id, rule, field, severity, basis, message, citation, words
            FROM unnest(:rules, :fields, :severities, :bases, :messages, :citations, :words)
              AS found (rule, field, severity, basis, message, citation, words)
            """)
        .param("id", importId)
        .param("rules", column(findings, Finding::rule))
        .param("fields", column(findings, Finding::field))
        .param("severities", column(findings, found -> found.severity().name()))
        .param("bases", column(findings, found -> found.basis().name()))
        .param("messages", column(findings, Finding::message))
        .param("citations", column(findings, Finding::citation))
        .param(
            "words",
            column(findings, found -> VisibleText.trimmed(words.getOrDefault(found.key(), ""))))
        .update();
  }

  private static <T> String[] column(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
