package org.uskpa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database with one quarter that is always the same, and with as many certificates around it as
 * are asked for: twenty years of them, evenly, half as many imports.
 */
final class TwentyYears {

  /** Certificates of the quarter that is reported, 2018Q3; an import for each. */
  static final int IN_QUARTER = 240;

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
    SELECT 'US' || number, 1 + i %% %3$d, 'EXPORTED', day, 'bench', gen_random_uuid(), day, day,
      'bench', day + 60, 'X' || to_char(day, 'YYYYMMDD') || '000001',
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
      issued_on, '4701', 'Importer', '1 Main Street', 'Exporter', 'MIXED', 1, '{}', issued_at, 'bench',
      gen_random_uuid()
    FROM certificate WHERE id %% 2 = 0 OR issued_on BETWEEN '2018-07-01' AND '2018-09-30'
    ORDER BY issued_on, id""",
    """
    INSERT INTO import_line
    SELECT id, hs, 1 + n %% 1000 / 100.0, 100 + n %% 5000
    FROM (SELECT id, substr(entry_number, 2)::int AS n FROM import_record) numbered,
      unnest(ARRAY['7102.31', '7102.21']) hs WHERE hs = '7102.31' OR n %% 3 = 0"""
  };

  private TwentyYears() {}

  /**
   * Makes the database, fills it, and lets the server settle.
   *
   * @param certificates how many in all, the quarter's among them
   */
  static void fill(DurableServer server, String database, int certificates) throws SQLException {
    server.make(database);
    try (Connection superuser = server.superuser(database);
        Statement statement = superuser.createStatement()) {
      // Rows made here are right by themselves: triggers and references would only cost time.
      statement.execute("SET session_replication_role = replica");
      for (String step : STEPS) {
        statement.execute(step.formatted(certificates, IN_QUARTER, LICENSEES));
      }
    }
    server.settle(database);
  }
}
