package org.uskpa.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.Conversation;
import org.uskpa.core.database.Listened;
import org.uskpa.core.database.Listener;
import org.uskpa.core.database.Plan;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.statistics.StatisticsDbTest;

/** The newest audit of an edition costs what it holds, however many others there are. */
@StatisticsDbTest
@Import(Listened.class)
class AuditPlanDbTest {

  /** Hundreds of editions, each with the audit of all that lay beside it. */
  private static final String MANY =
      """
      WITH p AS (
        INSERT INTO publication (period, edition, as_of, made_of, published_at, published_by, suppressed, least_traders,
          p_percent, protection_percent, sha256)
        SELECT '2900', n, timestamptz '2901-01-01Z' + n * interval '1 day', '{2900Q1/1}', '2909-01-01Z', 'clockwork', true, 3,
          10, 10, repeat('0', 64)
        FROM generate_series(1, 400) n
        RETURNING id)
      INSERT INTO publication_audit
      SELECT p.id, '2900/' || beside, 'EXPORT', 'IN', '7102.10', 'CARATS', 5, 0, 10, true, true
      FROM p CROSS JOIN generate_series(1, 60) beside""";

  @Autowired private AuditRows rows;
  @Autowired private Listener listener;
  @Autowired private TestDatabase database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource dataSource;

  @Test
  void theNewestAuditIsReadAlongItsIndex() throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(MANY);
      statement.execute("VACUUM ANALYZE publication_audit");
    }
    listener.heard();
    transaction.executeWithoutResult(all -> assertThat(rows.newest("2900/7")).hasSize(1));
    List<Conversation> heard = listener.heard();

    try (Connection connection = dataSource.getConnection()) {
      Plan plan = heard.get(0).statements().get(0).plan(connection);
      assertThat(plan.steps())
          .as("plan %s", plan)
          .noneMatch(Plan.Step::isWhole)
          .extracting(Plan.Step::index)
          .contains("publication_audit_of_edition");
      assertThat(plan.steps().get(0).blocks()).as("plan %s", plan).isLessThan(20);
    }
  }
}
