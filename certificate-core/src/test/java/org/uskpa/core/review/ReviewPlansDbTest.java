package org.uskpa.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.Conversation;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.Listened;
import org.uskpa.core.database.Listener;
import org.uskpa.core.database.Plan;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.register.KnownRegisters;

/**
 * What a licensee owed is read along its own index, amid two hundred thousand duties that are
 * mostly done long ago.
 */
@CoreDbTest
@Import(Listened.class)
class ReviewPlansDbTest {

  @Autowired private ReviewProgramme programme;
  @Autowired private ReviewWork work;
  @Autowired private KnownRegisters registers;
  @Autowired private Listener listener;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource dataSource;

  @BeforeAll
  static void dutiesOfTwentyYears(@Autowired TestDatabase database) throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          INSERT INTO licensee (number, name, kind, address, admitted_on)
          SELECT 'L' || (60000 + i), 'Licensee ' || i, 'DEALER', '1 Main Street', '2003-01-01'
          FROM generate_series(1, 40) i
          """);
      statement.execute(
          """
          INSERT INTO licensee_standing (licensee_id, standing, during, reason, recorded_at, recorded_by)
          SELECT id, 'ACTIVE', tstzrange('2003-01-01Z', NULL), 'x', '2003-01-01Z', 'x' FROM licensee
          WHERE number LIKE 'L60%'
          """);
      statement.execute(
          """
          INSERT INTO duty (kind, subject, owner, licensee_id, due_at, opened_at, state, closed_at, closed_by, way,
            proof)
          SELECT 'COPY_OF_EXPORT', 'certificate:US' || n, 'LICENSEE', l.id,
                 '2003-01-01Z'::timestamptz + n * interval '1 hour', '2003-01-01Z'::timestamptz + n * interval '1 hour',
                 'FULFILLED', '2003-01-01Z'::timestamptz + n * interval '1 hour', 'x', 'x', 'x'
          FROM licensee l JOIN generate_series(1, 200000) n ON l.number = 'L' || (60001 + n % 40)
          """);
      statement.execute("VACUUM ANALYZE");
    }
  }

  @Test
  void theProgrammeReadsOfEachLicenseeWhatWasDueInTheYear() {
    registers.current();
    assertReadAlong(() -> programme.of(Reviewers.USKPA, ReviewProgramme.Order.RISK));
  }

  @Test
  void theChecklistReadsWhatTheLicenseeOwed() {
    registers.current();
    long licensee =
        programme.of(Reviewers.USKPA, ReviewProgramme.Order.DUE).stream()
            .filter(line -> line.licensee().number().equals("L60001"))
            .findFirst()
            .orElseThrow()
            .licensee()
            .id();
    assertReadAlong(
        () -> work.owed(licensee, LocalDate.of(2020, 1, 1), Instant.parse("2026-03-02T15:00:00Z")));
  }

  private void assertReadAlong(Supplier<?> asked) {
    listener.heard();
    transaction.execute(all -> asked.get());
    List<Conversation.Statement> said =
        listener.heard().stream()
            .flatMap(heard -> heard.statements().stream())
            .filter(statement -> statement.sql().contains("FROM duty"))
            .toList();
    assertThat(said).hasSize(1);
    try (Connection connection = dataSource.getConnection()) {
      Plan plan = said.get(0).plan(connection);
      assertThat(plan.steps())
          .as("plan %s", plan)
          .noneMatch(step -> step.isWhole() && step.relation().equals("duty"))
          .extracting(Plan.Step::index)
          .contains("duty_owed_by_licensee");
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
