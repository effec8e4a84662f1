package org.uskpa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.CertificateFilter;
import org.uskpa.core.certificate.CertificateList;
import org.uskpa.core.incoming.ImportFilter;
import org.uskpa.core.incoming.ImportList;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.TwentyYears;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.FindStanding;
import org.uskpa.statistics.release.FindChanges;
import org.uskpa.statistics.release.QuarterLife;

/**
 * The same quarter's report, and pages of lists, with two thousand and with two million
 * certificates in the database: history must not cost anything.
 */
final class HistoryBenchmark implements Benchmark {

  private static final int FEW = Integer.getInteger("bench.few", 2_000);
  private static final int MANY = Integer.getInteger("bench.many", 2_000_000);
  private static final String MOST = "1.30";
  private static final String MOST_OF_PLAIN = "2.00";

  /** Thousands of runs: what takes a third of a millisecond is measured once it is compiled. */
  private static final int WARM_UP = 100;

  private static final int ROUNDS = 25;
  private static final int RUNS_A_ROUND = 20;

  private static final Period QUARTER = Period.parse("2018Q3");
  private static final AsOf NOW = AsOf.now(Instant.parse("2026-01-01T17:00:00Z"));
  private static final int PAGE = 50;

  @Override
  public String name() {
    return "history";
  }

  @Override
  public void run(DurableServer server, Sheet sheet) throws Exception {
    fill(server, "few", FEW);
    fill(server, "many", MANY);
    sheet.say(
        "  medians of %d rounds of %d runs each; in both databases %d certificates and imports in the quarter"
            .formatted(ROUNDS, RUNS_A_ROUND, TwentyYears.IN_QUARTER));
    try (ConfigurableApplicationContext few = BenchContext.on(server.url("few"));
        ConfigurableApplicationContext many = BenchContext.on(server.url("many"))) {
      requireSameQuarter(few, many);
      sheet.head(Sheet.count(MANY), Sheet.count(FEW));
      compare(sheet, "report of a quarter", report(few), report(many));
      compare(sheet, "records behind its exports", behind(few), behind(many));
      compare(sheet, "certificates, first page", list(few, null, 0), list(many, null, 0));
      compare(
          sheet,
          "certificates, a page in the middle",
          list(few, null, FEW / 2),
          list(many, null, MANY / 2));
      compare(sheet, "certificates of a licensee", list(few, 1L, 0), list(many, 1L, 0));
      compare(sheet, "imports, first page", imports(few), imports(many));
      // From here on the quarter is released: its report reads what was frozen.
      release(few);
      release(many);
      requireSameQuarter(few, many);
      compare(sheet, "report of a released quarter", report(few), report(many));
      compare(sheet, "what changed since releases", changed(few), changed(many));
      sheet.head("report", "plain JDBC");
      Rounds rounds =
          Rounds.of(WARM_UP, ROUNDS, round -> repeat(report(many)), round -> repeat(frozen(many)))
              .each(RUNS_A_ROUND);
      sheet.cost(
          "a released quarter, against its frozen rows",
          rounds.measured(),
          rounds.base(),
          MOST_OF_PLAIN);
    }
  }

  private static void fill(DurableServer server, String database, int certificates)
      throws SQLException {
    server.make(database);
    try (Connection superuser = server.superuser(database);
        Statement statement = superuser.createStatement()) {
      // Rows made here are right by themselves: triggers and references would only cost time.
      statement.execute("SET session_replication_role = replica");
      TwentyYears.fill(statement, certificates);
    }
    server.settle(database);
  }

  /** What a page asks: how the quarter stands, then its figures. */
  private static Runnable report(ConfigurableApplicationContext context) {
    FindStanding standings = context.getBean(FindStanding.class);
    CompileFigures figures = context.getBean(CompileFigures.class);
    return () -> figures.of(standings.of(QUARTER).orElseThrow().period());
  }

  private static Runnable behind(ConfigurableApplicationContext context) {
    RecordsBehind behind = context.getBean(RecordsBehind.class);
    Selection exports = Selection.of(Flow.EXPORT, QUARTER);
    return () ->
        requireFull(behind.page(exports, RecordsBehind.Place.START, PAGE, NOW).records().size());
  }

  /** A page of certificates, after so many. */
  private static Runnable list(
      ConfigurableApplicationContext context, @Nullable Long licensee, int after) {
    CertificateList list = context.getBean(CertificateList.class);
    CertificateFilter filter =
        licensee == null ? CertificateFilter.all() : CertificateFilter.of(licensee);
    String place = after == 0 ? null : idAfter(context, after);
    return () -> requireFull(list.page(filter, place, PAGE).rows().size());
  }

  private static String idAfter(ConfigurableApplicationContext context, int after) {
    return context
        .getBean(JdbcClient.class)
        .sql("SELECT id::text FROM certificate ORDER BY id DESC OFFSET :after LIMIT 1")
        .param("after", after)
        .query(String.class)
        .single();
  }

  private static Runnable imports(ConfigurableApplicationContext context) {
    ImportList list = context.getBean(ImportList.class);
    return () -> requireFull(list.page(ImportFilter.all(), null, PAGE).rows().size());
  }

  private static void release(ConfigurableApplicationContext context) {
    new QuarterLife(context).released(QUARTER.first());
  }

  private static Runnable changed(ConfigurableApplicationContext context) {
    FindChanges changes = context.getBean(FindChanges.class);
    return () -> {
      if (!changes.all().isEmpty()) {
        throw new IllegalStateException("Nothing changed since the release");
      }
    };
  }

  /** All that a release froze of the figures, read by plain JDBC, value by value. */
  private static Runnable frozen(ConfigurableApplicationContext context) {
    DataSource database = context.getBean(DataSource.class);
    return () -> {
      try (Connection connection = database.getConnection()) {
        long edition = edition(connection);
        requireRows(
            connection,
            "SELECT flow, partner, name, counted, certificates FROM edition_partner WHERE edition_id = ?",
            edition);
        requireRows(
            connection,
            "SELECT flow, partner, hs_code, carats, value_usd, certificates FROM edition_figure WHERE edition_id = ?",
            edition);
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    };
  }

  private static long edition(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT id, edition, released_at, imports_by, exports_by FROM quarter_edition
            WHERE quarter = ? AND state = 'RELEASED' ORDER BY released_at DESC LIMIT 1""")) {
      statement.setString(1, QUARTER.toString());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong("id");
      }
    }
  }

  private static void requireRows(Connection connection, String sql, long edition)
      throws SQLException {
    int rows = 0;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, edition);
      try (ResultSet row = statement.executeQuery()) {
        int width = row.getMetaData().getColumnCount();
        while (row.next()) {
          rows++;
          for (int column = 1; column <= width; column++) {
            Objects.requireNonNull(row.getObject(column));
          }
        }
      }
    }
    if (rows == 0) {
      throw new IllegalStateException("Nothing is frozen");
    }
  }

  private static void requireFull(int rows) {
    if (rows != PAGE) {
      throw new IllegalStateException("A page of %d rows, not %d".formatted(rows, PAGE));
    }
  }

  private static void requireSameQuarter(
      ConfigurableApplicationContext few, ConfigurableApplicationContext many) {
    for (Flow flow : Flow.values()) {
      Object one = few.getBean(CompileFigures.class).of(QUARTER).flow(flow).total();
      Object other = many.getBean(CompileFigures.class).of(QUARTER).flow(flow).total();
      if (!one.equals(other)) {
        throw new IllegalStateException("Not the same quarter: %s, %s".formatted(one, other));
      }
    }
  }

  private static void compare(Sheet sheet, String what, Runnable few, Runnable many)
      throws Exception {
    Rounds rounds =
        Rounds.of(WARM_UP, ROUNDS, round -> repeat(many), round -> repeat(few)).each(RUNS_A_ROUND);
    sheet.cost(what, rounds.measured(), rounds.base(), MOST);
  }

  private static void repeat(Runnable runnable) {
    for (int run = 0; run < RUNS_A_ROUND; run++) {
      runnable.run();
    }
  }
}
