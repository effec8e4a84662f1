package org.uskpa.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.uskpa.core.database.SettableClock;
import org.uskpa.statistics.reconciliation.MatchingForBench;

/**
 * A partner's list of certificates against as many on record, one in a hundred of them different,
 * against PostgreSQL's own join of the two lists on the number, which does nothing but hand over
 * the pairs.
 */
final class ReconciliationBenchmark implements Benchmark {

  private static final int CERTIFICATES = Integer.getInteger("bench.certificates", 100_000);
  private static final String MOST = "3.00";
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 11;
  private static final Instant NOW = Instant.parse("2019-02-01T15:00:00Z");

  private static final String[] RECORDS = {
    """
    INSERT INTO certificate (number, licensee_id, state, opened_at, opened_by, opened_with, issued_on, issued_at,
      issued_by, expires_on, itn, destination_participant, exported_on)
    SELECT 'US' || 10000000 + i, 1, 'EXPORTED', day, 'tests', gen_random_uuid(), day, day, 'tests', day + 60,
      'X' || to_char(day, 'YYYYMMDD') || lpad((i %% 1000000)::text, 6, '0'), 'IN', day
    FROM (SELECT i, DATE '2018-01-01' + i %% 365 AS day FROM generate_series(1, %1$d) i) dated\
    """,
    """
    INSERT INTO certificate_content (certificate_id, number, issued_on, expires_on, itn, exporter_name,
      exporter_address, consignee_name, consignee_address, destination, destination_participant, origin, parcels,
      container_type, container_seals, container_attested_by, goods_key, sha256)
    SELECT id, number, issued_on, expires_on, itn, 'Exporter ' || id %% 500, '1 Main Street', 'Consignee ' || id %% 700,
      '2 Main Street', 'IN', 'IN', 'MIXED', 1, 'SEALED_BOX', ARRAY['S' || id], 'Desk', id, repeat('0', 64)
    FROM certificate\
    """,
    """
    INSERT INTO counted_version (certificate_id, version, state, begun_on, crossed_on, expires_on, partner,
      recorded_from, cause)
    SELECT id, 1, 'EXPORTED', issued_on, exported_on, expires_on, 'IN', issued_at, 'BACK_ENTRY' FROM certificate\
    """,
    """
    INSERT INTO counted_version_line (version_id, hs_code, carats, value_usd)
    SELECT id, hs, 1 + certificate_id %% 1000 / 100.0, 100 + certificate_id %% 5000
    FROM counted_version, unnest(ARRAY['7102.31', '7102.21']) hs WHERE hs = '7102.31' OR certificate_id %% 3 = 0\
    """
  };

  /** One in a hundred differs, each of five ways in turn. */
  private static final String LIST =
      """
      INSERT INTO reconciliation_record (reconciliation_id, line, flow, written, prefix, digits, reference, dated_on,
        partner, carats, value_usd, rows_of_code, copy)
      SELECT %1$d, v.certificate_id + 1, 'EXPORT', c.number, 'US',
        CASE WHEN way = 1 THEN '7' ELSE '' END || substr(c.number, 3), '', v.counts_on + CASE WHEN way = 2 THEN 120 ELSE 0 END,
        'IN', g.carats, g.value_usd, '{1,1,1}', 1
      FROM counted_version v JOIN certificate c ON c.id = v.certificate_id
      CROSS JOIN LATERAL (SELECT CASE WHEN c.id %% 100 = 0 THEN c.id / 100 %% 5 END AS way) w
      CROSS JOIN LATERAL (SELECT
          ARRAY[0, coalesce(sum(carats) FILTER (WHERE hs_code = '7102.21'), 0),
            sum(carats) FILTER (WHERE hs_code = '7102.31') + CASE WHEN way = 4 THEN 1 ELSE 0 END]::numeric(20,2)[] AS carats,
          ARRAY[0, coalesce(sum(value_usd) FILTER (WHERE hs_code = '7102.21'), 0),
            sum(value_usd) FILTER (WHERE hs_code = '7102.31') + CASE WHEN way = 3 THEN 1 ELSE 0 END]::numeric(22,2)[] AS value_usd
        FROM counted_version_line l WHERE l.version_id = v.id) g
      WHERE way IS DISTINCT FROM 0\
      """;

  /** Both lists with their goods, joined on the number as somebody would by hand. */
  private static final String JOIN =
      """
      WITH ours AS (
        SELECT v.id, v.partner, v.counts_on, c.number, c.parcels,
          ARRAY[coalesce(sum(l.carats) FILTER (WHERE l.hs_code = '7102.10'), 0),
            coalesce(sum(l.carats) FILTER (WHERE l.hs_code = '7102.21'), 0),
            coalesce(sum(l.carats) FILTER (WHERE l.hs_code = '7102.31'), 0)] AS carats,
          ARRAY[coalesce(sum(l.value_usd) FILTER (WHERE l.hs_code = '7102.10'), 0),
            coalesce(sum(l.value_usd) FILTER (WHERE l.hs_code = '7102.21'), 0),
            coalesce(sum(l.value_usd) FILTER (WHERE l.hs_code = '7102.31'), 0)] AS value_usd
        FROM counted_version v JOIN certificate_content c ON c.certificate_id = v.certificate_id
        JOIN counted_version_line l ON l.version_id = v.id
        WHERE v.flow = 'EXPORT' AND v.recorded_until IS NULL AND v.state <> 'VOIDED'
          AND v.counts_on BETWEEN DATE '2018-01-01' AND DATE '2018-12-31'
        GROUP BY v.id, c.certificate_id
      )
      SELECT count(*), count(o.carats), count(t.carats), count(o.value_usd), count(t.value_usd)
      FROM ours o JOIN reconciliation_record t ON t.reconciliation_id = %1$d AND t.prefix || t.digits = o.number\
      """;

  /** The numbers alone, nothing else read: shown beside it, promised nothing. */
  private static final String NUMBERS =
      """
      SELECT count(*) FROM certificate_content c
      JOIN reconciliation_record t ON t.reconciliation_id = %1$d AND t.prefix || t.digits = c.number\
      """;

  @Override
  public String name() {
    return "reconciliation";
  }

  @Override
  public void run(DurableServer server, Sheet sheet) throws Exception {
    server.make("lists");
    try (Connection superuser = server.superuser("lists");
        Statement statement = superuser.createStatement()) {
      // Rows made here are right by themselves: triggers and references would only cost time.
      statement.execute("SET session_replication_role = replica");
      for (String step : RECORDS) {
        statement.execute(step.formatted(CERTIFICATES));
      }
    }
    try (ConfigurableApplicationContext context = BenchContext.on(server.url("lists"))) {
      context.getBean(SettableClock.class).set(NOW);
      long id = MatchingForBench.open(context, "IN", "2018");
      try (Connection superuser = server.superuser("lists");
          Statement statement = superuser.createStatement()) {
        statement.execute("SET session_replication_role = replica");
        statement.execute(LIST.formatted(id));
      }
      server.settle("lists");
      MatchingForBench matching = new MatchingForBench(context, id);
      sheet.say("  found: " + requireSound(matching.found(NOW)));
      try (Connection connection = server.application("lists");
          Statement statement = connection.createStatement()) {
        // As the comparison has it.
        statement.execute("SET work_mem = '64MB'");
        statement.execute("SET jit = off");
        sheet.head("reconciled", "the join");
        measure(
            sheet, "on the number, with the goods", matching, statement, JOIN.formatted(id), MOST);
        Rounds bare =
            Rounds.of(
                1,
                5,
                round -> matching.match(NOW),
                round -> read(statement, NUMBERS.formatted(id)));
        sheet.say(
            "  beside it, the numbers alone: %s against %s"
                .formatted(
                    Sheet.median(bare.measured()) / 1_000_000 + " ms",
                    Sheet.median(bare.base()) / 1_000_000 + " ms"));
      }
    }
  }

  private static void measure(
      Sheet sheet,
      String what,
      MatchingForBench matching,
      Statement statement,
      String join,
      String most)
      throws Exception {
    Rounds rounds =
        Rounds.of(WARM_UP, ROUNDS, round -> matching.match(NOW), round -> read(statement, join));
    sheet.cost(
        "%s against as many, %s".formatted(Sheet.count(CERTIFICATES), what),
        rounds.measured(),
        rounds.base(),
        most);
  }

  private static void read(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
    }
  }

  /** It found what was planted, or its speed says nothing. */
  private static Map<String, Long> requireSound(Map<String, Long> found) {
    long planted = CERTIFICATES / 100;
    long matched = found.getOrDefault("MATCHED", 0L);
    if (matched != CERTIFICATES - planted || found.size() < 4) {
      throw new IllegalStateException("Not what was planted: " + found);
    }
    return found;
  }
}
