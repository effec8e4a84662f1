package org.uskpa.core.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the history of what counts. Every step that changes it says so here, in its own
 * transaction, once the records stand as they shall be: the version is read off them, one statement
 * however many there are. So a version never says anything else than its record.
 */
@Component
public class CountedVersions {

  private final JdbcClient jdbc;

  CountedVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A certificate counts from now on as it stands; of one that was never issued nothing is kept.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofCertificate(long id, Cause cause, Instant recordedAt) {
    write(CERTIFICATES, new Long[] {id}, cause, recordedAt);
  }

  /** Certificates count from now on as they stand. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofCertificates(Collection<Long> ids, Cause cause, Instant recordedAt) {
    write(CERTIFICATES, ids.toArray(Long[]::new), cause, recordedAt);
  }

  /**
   * Imports count from now on as they stand.
   *
   * @param ids of the versions of imports that are in force now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofImports(Collection<Long> ids, Cause cause, Instant recordedAt) {
    write(IMPORTS, ids.toArray(Long[]::new), cause, recordedAt);
  }

  // A clock that was set back does not turn recorded time: a version never ends before it begins.
  // The
  // fences keep look-ups by key from becoming joins with all there ever was.
  private static final String CERTIFICATES =
      """
      WITH closed AS (
        UPDATE counted_version SET recorded_until = greatest(recorded_from, :now)
        WHERE certificate_id = ANY (:ids) AND recorded_until IS NULL
        RETURNING certificate_id, version, recorded_until
      ), added AS (
        INSERT INTO counted_version (certificate_id, version, state, begun_on, crossed_on, expires_on, partner,
          recorded_from, cause)
        SELECT c.id, coalesce(p.version, 0) + 1, c.state, c.issued_on, coalesce(k.exported_on, c.exported_on),
          c.expires_on, coalesce(k.partner, c.destination_participant, w.destination),
          coalesce(p.recorded_until, :now), :cause
        FROM certificate c LEFT JOIN closed p ON p.certificate_id = c.id
          CROSS JOIN LATERAL (SELECT destination FROM certificate_content WHERE certificate_id = c.id OFFSET 0) w
          LEFT JOIN LATERAL (SELECT exported_on, coalesce(destination_participant, destination) AS partner
            FROM certificate_correction WHERE certificate_id = c.id AND ended_at IS NULL OFFSET 0) k
            ON c.state = 'EXPORTED'
        WHERE c.id = ANY (:ids) AND (c.state IN ('ISSUED', 'EXPORTED') OR p.version IS NOT NULL)
        RETURNING id, certificate_id, state
      )
      INSERT INTO counted_version_line (version_id, hs_code, carats, value_usd)
      SELECT a.id, l.hs_code, l.carats, l.value_usd
      FROM added a
        LEFT JOIN LATERAL (SELECT id FROM certificate_correction
          WHERE certificate_id = a.certificate_id AND ended_at IS NULL OFFSET 0) k ON a.state = 'EXPORTED'
        CROSS JOIN LATERAL (SELECT hs_code, carats, value_usd FROM certificate_line
          WHERE certificate_id = a.certificate_id AND k.id IS NULL
          UNION ALL
          SELECT hs_code, carats, value_usd FROM certificate_correction_line WHERE correction_id = k.id
          OFFSET 0) l
      WHERE a.state <> 'VOIDED'""";

  private static final String IMPORTS =
      """
      WITH recorded AS (
        SELECT c.id, CASE WHEN c.version = 1 THEN c.id ELSE (SELECT f.id FROM import_record f
            WHERE f.entry_number = c.entry_number AND f.version = 1) END AS import_id,
          c.arrived_on, c.entered_on, coalesce(c.issuing_participant, c.issuer) AS partner
        FROM import_record c WHERE c.id = ANY (:ids)
      ), closed AS (
        UPDATE counted_version SET recorded_until = greatest(recorded_from, :now)
        WHERE import_id = ANY (ARRAY(SELECT import_id FROM recorded)) AND recorded_until IS NULL
        RETURNING import_id, version, recorded_until
      ), added AS (
        INSERT INTO counted_version (import_id, version, state, begun_on, crossed_on, partner, recorded_from, cause)
        SELECT r.import_id, coalesce(p.version, 0) + 1, 'RECORDED', r.arrived_on, r.entered_on, r.partner,
          coalesce(p.recorded_until, :now), :cause
        FROM recorded r LEFT JOIN closed p USING (import_id)
        RETURNING id, import_id
      )
      INSERT INTO counted_version_line (version_id, hs_code, carats, value_usd)
      SELECT a.id, l.hs_code, l.carats, l.value_usd
      FROM added a JOIN recorded r USING (import_id)
        CROSS JOIN LATERAL (SELECT hs_code, carats, value_usd FROM import_line
          WHERE import_id = r.id OFFSET 0) l""";

  private void write(String sql, Long[] ids, Cause cause, Instant recordedAt) {
    jdbc.sql(sql)
        .param("ids", ids)
        .param("now", OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
        .param("cause", cause.name())
        .update();
  }
}
