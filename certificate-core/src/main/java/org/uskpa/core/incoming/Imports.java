package org.uskpa.core.incoming;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.text.VisibleText;

/** Imports on record, version by version: written once, and ended once by the next version. */
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
   * Locks an import until the transaction ends: by its first version, which is there for good.
   *
   * @throws NotFound when there is none
   */
  void lock(EntryNumber entry) {
    boolean found =
        jdbc.sql(
                """
                SELECT id FROM import_record WHERE entry_number = :entry AND version = 1 FOR UPDATE
                """)
            .param("entry", entry.value())
            .query(Long.class)
            .optional()
            .isPresent();
    if (!found) {
      throw new NotFound("import with entry " + entry);
    }
  }

  /** Ends the version in force, for another one to come in its place. */
  void end(EntryNumber entry, Instant now) {
    jdbc.sql(
            """
            UPDATE import_record SET ended_at = greatest(recorded_at, :now)
            WHERE entry_number = :entry AND ended_at IS NULL
            """)
        .param("entry", entry.value())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  /**
   * A version of an import besides what it says.
   *
   * @param reason why it takes the place of the one before it; null of the first
   * @param backEntry why the import is a record of the past; null of one made at its time
   */
  record Version(int number, @Nullable String reason, @Nullable String backEntry) {

    /** Of an import made at its time. */
    static final Version FIRST = new Version(1, null, null);
  }

  /**
   * Records a version of an import with its lines in one statement; empty when that version of its
   * entry is on record already, also by somebody who was first at this very moment.
   */
  Optional<Long> add(ImportContent content, Version version, UUID form, Actor actor, Instant now) {
    List<GoodsLine> lines = content.lines();
    return jdbc.sql(
            """
            WITH record AS (
              INSERT INTO import_record (entry_number, certificate_number, prefix, digits, issuer,
                issuing_participant, issued_on, expires_on, arrived_on, entered_on, port_code, importer_name,
                importer_address, exporter_name, origin, parcels, container_seals, recorded_at, recorded_by,
                recorded_with, version, reason, back_entry)
              VALUES (:entry, :number, :prefix, :digits, :issuer, :participant, :issuedOn, :expiresOn, :arrivedOn,
                :enteredOn, :port, :importerName, :importerAddress, :exporterName, :origin, :parcels, :seals,
                :now, :actor, :form, :version, :reason, :backEntry)
              ON CONFLICT DO NOTHING
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
        .param("version", version.number())
        .param("reason", version.reason())
        .param("backEntry", version.backEntry())
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
