package org.uskpa.core.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.listing.GoodsColumns;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.Origin;

/** Corrections beside frozen contents: added, and ended once. */
@Repository
class Corrections {

  /** A warning of one of the corrections of a certificate. */
  private record Passed(long correctionId, CertificateCorrection.Warning warning) {}

  private final JdbcClient jdbc;

  Corrections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The certificate that was corrected with a form. */
  Optional<CertificateNumber> correctedWith(UUID form) {
    return jdbc.sql(
            """
            SELECT c.number FROM certificate_correction k JOIN certificate c ON c.id = k.certificate_id
            WHERE k.recorded_with = :form
            """)
        .param("form", form)
        .query(String.class)
        .optional()
        .map(CertificateNumber::new);
  }

  /** All of a certificate, the first one first. */
  List<CertificateCorrection> of(long certificateId) {
    Map<Long, List<CertificateCorrection.Warning>> warnings = warnings(certificateId);
    return jdbc.sql(
            """
            SELECT k.*, l.hs_codes, l.carats, l.values_usd
            FROM certificate_correction k CROSS JOIN LATERAL (
              %s FROM certificate_correction_line WHERE correction_id = k.id) l
            WHERE k.certificate_id = :id ORDER BY k.correction
            """
                .formatted(GoodsColumns.SELECT))
        .param("id", certificateId)
        .query((row, i) -> correction(row, warnings.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  /**
   * Ends the one that counts, where there is one.
   *
   * @return whether there was one
   */
  boolean end(long certificateId, Instant now) {
    return jdbc.sql(
                """
                UPDATE certificate_correction SET ended_at = greatest(recorded_at, :now)
                WHERE certificate_id = :id AND ended_at IS NULL
                """)
            .param("id", certificateId)
            .param("now", utc(now))
            .update()
        > 0;
  }

  /**
   * Adds one after the others, with its goods and with the warnings that were passed.
   *
   * @param form the form that made it
   */
  void add(
      long certificateId,
      CertificateCorrection correction,
      List<Judgement.PassedWarning> passed,
      UUID form) {
    CountedFacts facts = correction.facts();
    List<GoodsLine> lines = facts.lines();
    long id =
        jdbc.sql(
                """
                WITH correction AS (
                  INSERT INTO certificate_correction (certificate_id, correction, source, reference, source_on, reason,
                    destination, destination_participant, origin, exported_on, recorded_at, recorded_by, recorded_with)
                  VALUES (:certificate, :correction, :source, :reference, :sourceOn, :reason, :destination, :participant,
                    :origin, :exportedOn, :now, :actor, :form)
                  RETURNING id), line AS (
                  INSERT INTO certificate_correction_line (correction_id, hs_code, carats, value_usd)
                  SELECT id, hs_code, carats, value_usd
                  FROM correction, unnest(:hsCodes, :carats::numeric[], :values::numeric[])
                                     AS line (hs_code, carats, value_usd))
                SELECT id FROM correction
                """)
            .param("certificate", certificateId)
            .param("correction", correction.correction())
            .param("source", correction.source().name())
            .param("reference", correction.reference())
            .param("sourceOn", correction.sourceOn())
            .param("reason", correction.reason())
            .param("destination", facts.destination())
            .param("participant", facts.destinationParticipant())
            .param("origin", facts.origin().written())
            .param("exportedOn", facts.exportedOn())
            .param("now", utc(correction.recordedAt()))
            .param("actor", correction.recordedBy())
            .param("form", form)
            .param("hsCodes", column(lines, line -> line.hs().code()))
            .param("carats", column(lines, line -> line.carats().toString()))
            .param("values", column(lines, line -> line.value().toString()))
            .query(Long.class)
            .single();
    keep(id, passed);
  }

  private void keep(long correctionId, List<Judgement.PassedWarning> passed) {
    if (passed.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO certificate_correction_warning (correction_id, rule, field, message, citation, words)
            SELECT :id, rule, field, message, citation, words
            FROM unnest(:rules, :fields, :messages, :citations, :words)
              AS warning (rule, field, message, citation, words)
            """)
        .param("id", correctionId)
        .param("rules", column(passed, warning -> warning.finding().rule()))
        .param("fields", column(passed, warning -> warning.finding().field()))
        .param("messages", column(passed, warning -> warning.finding().message()))
        .param("citations", column(passed, warning -> warning.finding().citation()))
        .param("words", column(passed, Judgement.PassedWarning::words))
        .update();
  }

  private Map<Long, List<CertificateCorrection.Warning>> warnings(long certificateId) {
    return jdbc
        .sql(
            """
            SELECT w.correction_id, w.rule, w.field, w.message, w.citation, w.words
            FROM certificate_correction k JOIN certificate_correction_warning w ON w.correction_id = k.id
            WHERE k.certificate_id = :id ORDER BY w.id
            """)
        .param("id", certificateId)
        .query(
            (row, i) ->
                new Passed(
                    row.getLong("correction_id"),
                    new CertificateCorrection.Warning(
                        row.getString("rule"),
                        row.getString("field"),
                        row.getString("message"),
                        row.getString("citation"),
                        row.getString("words"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Passed::correctionId, Collectors.mapping(Passed::warning, Collectors.toList())));
  }

  private static CertificateCorrection correction(
      ResultSet row, List<CertificateCorrection.Warning> warnings) throws SQLException {
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new CertificateCorrection(
        row.getInt("correction"),
        new CountedFacts(
            row.getString("destination"),
            row.getString("destination_participant"),
            Origin.of(row.getString("origin")),
            row.getObject("exported_on", LocalDate.class),
            GoodsColumns.read(row)),
        CorrectionSource.valueOf(row.getString("source")),
        row.getString("reference"),
        row.getObject("source_on", LocalDate.class),
        row.getString("reason"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        endedAt == null ? null : endedAt.toInstant(),
        warnings);
  }

  private static <T> String[] column(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
