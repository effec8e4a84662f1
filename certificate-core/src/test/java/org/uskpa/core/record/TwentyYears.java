package org.uskpa.core.record;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database with one quarter that is always the same, and with as many certificates around it as
 * are asked for: twenty years of them, evenly, half as many imports.
 */
public final class TwentyYears {

  /** Certificates of the quarter that is reported, 2018Q3; an import for each. */
  public static final int IN_QUARTER = 240;

  private static final int LICENSEES = 20;

  // %1$d certificates in all, %2$d of them in the quarter, %3$d licensees. The numbers of the
  // quarter
  // begin with US9, and all that it holds follows from its numbers.
  private static final String[] STEPS = {
    """
    INSERT INTO licensee (number, name, kind, address, admitted_on)
    SELECT 'L' || lpad(i::text, 3, '0'), 'Licensee ' || i, 'DEALER', '1 Main Street', '2003-01-01'
    FROM generate_series(1, %3$d) i""",
    """
    CREATE TEMP TABLE dated AS
    SELECT 10000000 + i AS number, i,
           CASE WHEN day BETWEEN '2018-07-01' AND '2018-09-30' THEN day + 92 ELSE day END AS day
    FROM (SELECT i, DATE '2006-01-01' + (i::bigint * 7300 / %1$d)::int AS day
      FROM generate_series(1, %1$d - %2$d) i) around
    UNION ALL
    SELECT 90000000 + i, i, DATE '2018-07-01' + i * 88 / %2$d FROM generate_series(1, %2$d) i""",
    """
    INSERT INTO stock_number (number, licensee_id, state, allotted_on)
    SELECT 'US' || number, 1 + i %% %3$d, 'USED', '2003-01-01' FROM dated""",
    """
    INSERT INTO certificate (number, licensee_id, state, opened_at, opened_by, opened_with, issued_on,
      issued_at, issued_by, expires_on, itn, destination_participant, exported_on)
    SELECT 'US' || number, 1 + i %% %3$d, 'EXPORTED', day, 'tests', gen_random_uuid(), day, day,
      'tests', day + 60, 'X' || to_char(day, 'YYYYMMDD') || '000001',
      (ARRAY['IN', 'EU', 'IL', 'CA', 'AE', 'BW', 'CN', 'ZA', 'NA', 'TR', 'TH', 'CH'])[1 + i * 7 %% 12], day
    FROM dated ORDER BY day, number""",
    """
    INSERT INTO certificate_content (certificate_id, number, issued_on, expires_on, itn, exporter_name,
      exporter_address, consignee_name, consignee_address, destination, destination_participant, origin,
      parcels, container_type, container_seals, container_attested_by, goods_key, sha256)
    SELECT id, number, issued_on, expires_on, itn, 'Exporter ' || id %% 500, '1 Main Street',
      'Consignee ' || id %% 700, '2 Main Street', destination_participant, destination_participant, 'MIXED',
      1, 'SEALED_BOX', ARRAY['S' || id], 'Desk', id, repeat('0', 64)
    FROM certificate""",
    """
    INSERT INTO certificate_line
    SELECT id, hs, 1 + n %% 1000 / 100.0, 100 + n %% 5000
    FROM (SELECT id, substr(number, 3)::int AS n FROM certificate) numbered,
      unnest(ARRAY['7102.31', '7102.21']) hs WHERE hs = '7102.31' OR n %% 3 = 0""",
    """
    INSERT INTO import_record (entry_number, certificate_number, issuer, issuing_participant, prefix, digits,
      issued_on, expires_on, arrived_on, entered_on, port_code, importer_name, importer_address,
      exporter_name, origin, parcels, container_seals, recorded_at, recorded_by, recorded_with)
    SELECT 'E' || substr(number, 3), destination_participant || id, destination_participant,
      destination_participant, destination_participant, id::text, issued_on - 20, issued_on + 40, issued_on,
      issued_on, '4701', 'Importer ' || id %% 900, '1 Main Street', 'Exporter', 'MIXED', 1, '{}', issued_at, 'tests',
      gen_random_uuid()
    FROM certificate WHERE id %% 2 = 0 OR issued_on BETWEEN '2018-07-01' AND '2018-09-30'
    ORDER BY issued_on, id""",
    """
    INSERT INTO import_line
    SELECT id, hs, 1 + n %% 1000 / 100.0, 100 + n %% 5000
    FROM (SELECT id, substr(entry_number, 2)::int AS n FROM import_record) numbered,
      unnest(ARRAY['7102.31', '7102.21']) hs WHERE hs = '7102.31' OR n %% 3 = 0""",
    // Issued in the morning, gone at noon: behind each certificate as it is there is one as it was.
    """
    INSERT INTO counted_version (certificate_id, version, state, begun_on, expires_on, partner, recorded_from,
      recorded_until, cause)
    SELECT id, 1, 'ISSUED', issued_on, expires_on, destination_participant, issued_at,
      issued_at + interval '12 hours', 'ISSUED' FROM certificate ORDER BY issued_on, id""",
    """
    INSERT INTO counted_version (certificate_id, version, state, begun_on, crossed_on, expires_on, partner,
      recorded_from, cause)
    SELECT id, 2, 'EXPORTED', issued_on, exported_on, expires_on, destination_participant,
      issued_at + interval '12 hours', 'EXPORTED' FROM certificate ORDER BY issued_on, id""",
    """
    INSERT INTO counted_version (import_id, version, state, begun_on, crossed_on, partner, recorded_from, cause)
    SELECT id, 1, 'RECORDED', arrived_on, entered_on, issuing_participant, recorded_at, 'RECORDED'
    FROM import_record ORDER BY entered_on, id""",
    """
    INSERT INTO counted_version_line (version_id, hs_code, carats, value_usd)
    SELECT v.id, l.hs_code, l.carats, l.value_usd
    FROM counted_version v JOIN certificate_line l USING (certificate_id)
    UNION ALL
    SELECT v.id, l.hs_code, l.carats, l.value_usd FROM counted_version v JOIN import_line l USING (import_id)"""
  };

  private static final String[] PAPERWORK = {
    """
    INSERT INTO certificate_draft (certificate_id, typed, itn, saved_at, saved_by)
    SELECT id, jsonb_build_object('consignee_name', 'Typed ' || id % 700, 'destination', destination_participant),
           'X20260101' || lpad((id % 1000000)::text, 6, '0'), issued_at, 'ivan' FROM certificate ORDER BY id""",
    // Goods come with their correction, in one statement.
    """
    WITH correction AS (
      INSERT INTO certificate_correction (certificate_id, correction, source, reference, source_on, reason, destination,
        origin, exported_on, recorded_at, recorded_by, recorded_with)
      SELECT id, 1, 'CENSUS_FINDING', 'Review', issued_on, 'Misread',
        (ARRAY['IN', 'BE', 'IL', 'CA', 'AE', 'BW', 'CN', 'ZA', 'NA', 'TR', 'TH', 'CH'])[1 + id / 20 % 12], 'MIXED',
        exported_on, issued_at + interval '1 day', 'anna', gen_random_uuid()
      FROM certificate WHERE id % 20 = 0 ORDER BY id
      RETURNING id)
    INSERT INTO certificate_correction_line SELECT id, '7102.31', 1.00, 500.00 FROM correction""",
    """
    INSERT INTO stock_number (number, state)
    SELECT 'US' || 80000000 + n, 'PRINTED' FROM generate_series(1, 500) n WHERE n <> 250""",
    """
    INSERT INTO import_finding (import_id, rule, field, severity, basis, message, citation)
    SELECT id, 'price-band', 'lines[0].value_usd', 'WARN', 'HOUSE', 'Odd', '' FROM import_record WHERE id % 10 = 0""",
    """
    INSERT INTO inbox_copy (recipient, kind, subject, delivered_at, received_at, received_by)
    SELECT recipient, 'EXPORT', 'certificate:' || number, issued_at, received_at,
           CASE WHEN received_at IS NOT NULL THEN 'anna' END
    FROM (SELECT *, CASE WHEN issued_on < '2025-10-01' THEN issued_at + interval '1 day' END AS received_at
          FROM certificate) issued, unnest(ARRAY['CENSUS', 'STATE']) recipient
    ORDER BY issued_at, id""",
    """
    INSERT INTO journal_entry (subject, step, action, actor, recorded_at, happened_on, hash)
    SELECT 'certificate:' || number, 1, 'issued', 'ivan', issued_at, issued_on, repeat('0', 64)
    FROM certificate ORDER BY issued_at, id""",
    """
    INSERT INTO duty (kind, subject, owner, licensee_id, due_at, opened_at, state, closed_at, closed_by, way, proof)
    SELECT 'COPY_OF_EXPORT', 'certificate:' || number, 'LICENSEE', licensee_id, issued_at, issued_at,
           CASE WHEN late THEN 'OPEN' ELSE 'FULFILLED' END, CASE WHEN late THEN NULL ELSE issued_at END,
           CASE WHEN late THEN NULL ELSE 'ivan' END, CASE WHEN late THEN NULL ELSE 'inbox' END,
           CASE WHEN late THEN NULL ELSE id::text END
    FROM (SELECT *, issued_on >= '2025-10-01' AS late FROM certificate) issued"""
  };

  private TwentyYears() {}

  /**
   * Fills an empty database with licensees, certificates and imports.
   *
   * @param certificates how many in all, the quarter's among them
   */
  public static void fill(Statement statement, int certificates) throws SQLException {
    // One transaction: lines are taken together with their content only.
    statement.execute("BEGIN");
    for (String step : STEPS) {
      statement.execute(step.formatted(certificates, IN_QUARTER, LICENSEES));
    }
    statement.execute("DROP TABLE dated");
    statement.execute("COMMIT");
  }

  /**
   * Adds what certificates and imports leave behind: drafts, corrections, findings, copies, the
   * journal, duties.
   */
  public static void fillPaperwork(Statement statement) throws SQLException {
    for (String step : PAPERWORK) {
      statement.execute(step);
    }
  }
}
