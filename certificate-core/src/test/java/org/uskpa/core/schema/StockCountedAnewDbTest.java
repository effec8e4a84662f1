package org.uskpa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.TestDatabase;

/** A migration mends what an earlier one may have counted while numbers moved. */
class StockCountedAnewDbTest {

  @Test
  void theTallyIsTheCountAfterTheMigrationWhateverItSaidBefore() {
    try (TestDatabase database = TestDatabase.fresh()) {
      Flyway.configure().dataSource(database.owner()).cleanDisabled(false).load().clean();
      migrate(database, "92?");
      JdbcClient owner = JdbcClient.create(database.owner());
      owner
          .sql(
              """
              INSERT INTO stock_number (number, state)
              SELECT 'US' || n, 'PRINTED' FROM generate_series(41001, 41010) n
              """)
          .update();
      // As when a number came between the count and the triggers, or was counted twice.
      owner.sql("ALTER TABLE stock_number DISABLE TRIGGER USER").update();
      owner.sql("INSERT INTO stock_number (number, state) VALUES ('US41011', 'PRINTED')").update();
      owner.sql("ALTER TABLE stock_number ENABLE TRIGGER USER").update();
      owner
          .sql("INSERT INTO stock_tally (holder, state, digits, numbers) VALUES (0, 'LOST', 5, 3)")
          .update();
      assertThat(tally(owner)).isNotEqualTo(count(owner));

      migrate(database, "93");

      assertThat(tally(owner)).isEqualTo(count(owner)).hasSize(1);
      owner.sql("INSERT INTO stock_number (number, state) VALUES ('US41012', 'PRINTED')").update();
      assertThat(tally(owner)).isEqualTo(count(owner));
    }
  }

  /** Through this version; a question mark says that it may be between two. */
  private static void migrate(TestDatabase database, String target) {
    Flyway.configure()
        .dataSource(database.owner())
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private static List<Map<String, Object>> tally(JdbcClient owner) {
    return owner
        .sql(
            """
            SELECT holder, state, digits, sum(numbers) AS numbers FROM stock_tally GROUP BY 1, 2, 3
            HAVING sum(numbers) <> 0 ORDER BY 1, 2, 3
            """)
        .query()
        .listOfRows();
  }

  private static List<Map<String, Object>> count(JdbcClient owner) {
    return owner
        .sql(
            """
            SELECT coalesce(licensee_id, 0) AS holder, state, length(number) - 2 AS digits,
              count(*)::numeric AS numbers
            FROM stock_number GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """)
        .query()
        .listOfRows();
  }
}
