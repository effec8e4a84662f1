package org.uskpa.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.TwentyYears;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * The table of partners by HS code and flow over all years, against the SQL that somebody who knows
 * the tables would write for it by hand.
 */
final class CrossTableBenchmark implements Benchmark {

  private static final int CERTIFICATES = Integer.getInteger("bench.many", 2_000_000);
  private static final String MOST = "1.20";
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 11;

  private static final Period YEARS = Period.ofYears(2006, 2025);

  private static final String COUNTS =
      """
      v.recorded_until IS NULL AND v.state <> 'VOIDED'
        AND (v.state <> 'ISSUED' OR v.expires_on >= current_date)
        AND v.counts_on BETWEEN DATE '2006-01-01' AND DATE '2025-12-31'""";

  private static final String BY_HAND =
      """
      SELECT v.flow, v.partner, l.hs_code, sum(l.carats), sum(l.value_usd), count(*)
      FROM counted_version v JOIN counted_version_line l ON l.version_id = v.id
      WHERE %1$s
      GROUP BY GROUPING SETS ((v.flow, v.partner, l.hs_code), (v.flow, v.partner), (v.flow, l.hs_code), (v.flow))
      UNION ALL
      SELECT v.flow, v.partner, NULL, NULL, NULL, count(*)
      FROM counted_version v
      WHERE %1$s
      GROUP BY GROUPING SETS ((v.flow, v.partner), (v.flow))"""
          .formatted(COUNTS);

  @Override
  public String name() {
    return "cross";
  }

  @Override
  public void run(DurableServer server, Sheet sheet) throws Exception {
    server.make("years");
    try (Connection superuser = server.superuser("years");
        Statement statement = superuser.createStatement()) {
      // Rows made here are right by themselves: triggers and references would only cost time.
      statement.execute("SET session_replication_role = replica");
      TwentyYears.fill(statement, CERTIFICATES);
    }
    server.settle("years");
    try (ConfigurableApplicationContext context = BenchContext.on(server.url("years"));
        Connection connection = server.application("years")) {
      CompileFigures figures = context.getBean(CompileFigures.class);
      requireSame(figures.of(YEARS).crossTable(), byHand(connection));
      sheet.head("the table", "SQL by hand");
      Rounds rounds =
          Rounds.of(
              WARM_UP,
              ROUNDS,
              round -> figures.of(YEARS).crossTable(),
              round -> byHand(connection));
      sheet.cost(
          "cross table of %s certificates".formatted(Sheet.count(CERTIFICATES)),
          rounds.measured(),
          rounds.base(),
          MOST);
    }
  }

  /** Carats by flow, partner and code; nothing stands for all of them. */
  private static Map<String, BigDecimal> byHand(Connection connection) throws SQLException {
    Map<String, BigDecimal> carats = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(BY_HAND)) {
      while (row.next()) {
        BigDecimal sum = row.getBigDecimal(4);
        row.getBigDecimal(5);
        row.getLong(6);
        if (sum != null) {
          carats.put(
              "%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3)), sum);
        }
      }
    }
    return carats;
  }

  /** Both found the same, or their speeds say nothing. */
  private static void requireSame(Table table, Map<String, BigDecimal> byHand) {
    Map<String, BigDecimal> shown = new TreeMap<>();
    for (Row row : table.allRows()) {
      String code = words(row, 1).isEmpty() ? "null" : words(row, 1);
      String hs = words(row, 2).startsWith("7102") ? words(row, 2) : "null";
      add(shown, "IMPORT %s %s".formatted(code, hs), row, 4);
      add(shown, "EXPORT %s %s".formatted(code, hs), row, 8);
    }
    if (!shown.equals(byHand)) {
      throw new IllegalStateException("Not the same: %s, by hand %s".formatted(shown, byHand));
    }
  }

  private static void add(Map<String, BigDecimal> shown, String key, Row row, int place) {
    if (row.cells().get(place) instanceof Cell.Figure figure && figure.value().signum() > 0) {
      shown.put(key, figure.value());
    }
  }

  private static String words(Row row, int place) {
    return ((Cell.Text) row.cells().get(place)).words();
  }
}
