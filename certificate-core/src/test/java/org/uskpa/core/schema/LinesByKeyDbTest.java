package org.uskpa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.record.TwentyYears;

/**
 * What guards the lines looks at the records of a batch by key, however many stand beside them: a
 * load costs what it brings, and its last batch no more than its first.
 */
@CoreDbTest
class LinesByKeyDbTest {

  private static final int CERTIFICATES = 5_000;
  private static final int BATCH = 500;

  /** Taken out, to be loaded again batch by batch. */
  private static final String[] TAKEN_OUT = {
    "CREATE TEMP TABLE content AS SELECT * FROM certificate_content",
    "CREATE TEMP TABLE line AS SELECT * FROM certificate_line",
    "CREATE TEMP TABLE foreign_line AS SELECT * FROM import_line",
    "TRUNCATE certificate_content, certificate_line, import_line CASCADE",
    "ANALYZE certificate_content, certificate_line, import_line"
  };

  @BeforeAll
  static void twentyYears(@Autowired TestDatabase database) throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      TwentyYears.fill(statement, CERTIFICATES);
    }
  }

  /** A load: the plans of its first batch, made while the tables are empty, serve the last one. */
  @ParameterizedTest
  @CsvSource({"certificate_content", "certificate_line", "import_line"})
  void theLastBatchReadsAsMuchAsOneBeforeIt(String table, @Autowired TestDatabase database)
      throws SQLException {
    List<Long> reads = new ArrayList<>();
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      for (String step : TAKEN_OUT) {
        statement.execute(step);
      }
      for (int from = 0; from < CERTIFICATES; from += BATCH) {
        long before = rowsRead(statement, table);
        String batch = " > %d AND certificate_id <= %d".formatted(from, from + BATCH);
        statement.execute(
            "INSERT INTO certificate_content SELECT * FROM content WHERE certificate_id" + batch);
        statement.execute(
            "INSERT INTO certificate_line SELECT * FROM line WHERE certificate_id" + batch);
        // There are half as many imports.
        statement.execute(
            "INSERT INTO import_line SELECT * FROM foreign_line WHERE import_id > %d AND import_id <= %d"
                .formatted(from / 2, (from + BATCH) / 2));
        reads.add(rowsRead(statement, table) - before);
      }
      owner.rollback();
    }

    assertThat(reads.get(1)).isPositive();
    assertThat(reads.get(reads.size() - 1)).as("rows read: %s", reads).isLessThan(2 * reads.get(1));
  }

  /** By this transaction, along an index or not. */
  private static long rowsRead(Statement statement, String table) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = '"
                + table
                + "'")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  @Test
  void oneRecordBeyondTheTotalAmidManyIsRefused(@Autowired TestDatabase database)
      throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      """
                      INSERT INTO import_line
                      SELECT id, '7102.10', 1, CASE WHEN id = 700 THEN 99999999999999.99 ELSE 1 END
                      FROM import_record WHERE id BETWEEN 600 AND 800
                      """))
          .hasMessageContaining("go beyond");
    }
  }
}
