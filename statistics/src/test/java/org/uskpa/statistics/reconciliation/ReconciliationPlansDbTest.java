package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_RECORDS;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.Conversation;
import org.uskpa.core.database.Listened;
import org.uskpa.core.database.Listener;
import org.uskpa.core.database.Plan;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.Period;
import org.uskpa.statistics.StatisticsDbTest;

/** What reconciliation shows costs what it shows, however many items there ever were. */
@StatisticsDbTest
@Import(Listened.class)
class ReconciliationPlansDbTest {

  private static final int SIZE = 50;

  /** Twenty years of a list a quarter, each with five hundred items; every tenth one is open. */
  private static final String[] LISTS = {
    """
    INSERT INTO reconciliation (source, partner, period, file_id, file_name, state, opened_at, opened_by)
    SELECT CASE i % 2 WHEN 0 THEN 'PARTNER_RECORDS' ELSE 'PARTNER_FIGURES' END, 'IN',
      2003 + i / 8 || 'Q' || 1 + i / 2 % 4, gen_random_uuid(), 'list.csv', 'AT_WORK', now(), 'analyst'
    FROM generate_series(0, 159) i""",
    """
    INSERT INTO reconciliation_item (reconciliation_id, source, class, flow, quarter, hs_code, their_record, their_carats,
      their_value_usd, differs, issued_on, partner, state, settled_at, owner)
    SELECT r.id, r.source, CASE i % 3 WHEN 0 THEN 'DUPLICATE' ELSE 'IMPORT_WITHOUT_NOTICE' END, 'EXPORT',
      CASE r.source WHEN 'PARTNER_FIGURES' THEN '2018Q3' END, CASE r.source WHEN 'PARTNER_FIGURES' THEN '7102.31' END,
      CASE r.source WHEN 'PARTNER_RECORDS' THEN 1 END,
      '{0,0,1}', '{0,0,1}', '{}', '2018-01-01', 'IN', CASE i % 10 WHEN 0 THEN 'OPEN' ELSE 'EXPLAINED' END,
      CASE i % 10 WHEN 0 THEN NULL ELSE now() END, 'analyst-' || r.id % 10
    FROM reconciliation r, generate_series(1, 500) i""",
    """
    UPDATE reconciliation SET state = 'DONE', done_at = now(), as_of = now(), their_count = 500, matched = 0,
      directions = 'EXPORT'""",
    """
    INSERT INTO journal_entry (subject, step, action, actor, recorded_at, happened_on, reason, details, previous_hash, hash)
    SELECT 'reconciliation:' || r, i, 'item given', 'analyst', now(), '2018-01-01', '', '{}',
      CASE WHEN i > 1 THEN repeat('0', 64) END, repeat('0', 64)
    FROM generate_series(1, 50) r, generate_series(1, 200) i"""
  };

  @Autowired private Reconciliations reconciliations;
  @Autowired private Items items;
  @Autowired private Journal journal;
  @Autowired private Listener listener;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource dataSource;

  @BeforeAll
  static void twentyYears(@Autowired TestDatabase database) throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          ALTER TABLE reconciliation_item DROP CONSTRAINT reconciliation_item_their_record_fkey""");
      statement.execute("ALTER TABLE journal_entry DISABLE TRIGGER USER");
      for (String rows : LISTS) {
        statement.execute(rows);
      }
      statement.execute("VACUUM ANALYZE");
    }
  }

  private static Reconciliation list(long id) {
    return new Reconciliation(
        id,
        PARTNER_RECORDS,
        "IN",
        Period.parse("2018Q3"),
        new UUID(0, 0),
        "list.csv",
        Reconciliation.State.DONE,
        Instant.EPOCH,
        "analyst",
        null,
        Set.of(),
        Set.of(),
        null);
  }

  /** Of the one statement that is said. */
  private Plan planOf(Supplier<?> asked) throws SQLException {
    listener.heard();
    transaction.execute(all -> asked.get());
    List<Conversation> heard = listener.heard();
    assertThat(heard).singleElement().extracting(said -> said.statements().size()).isEqualTo(1);
    try (Connection connection = dataSource.getConnection()) {
      return heard.get(0).statements().get(0).plan(connection);
    }
  }

  @Test
  void totalsAreReadWithoutLookingAtTheItems() throws SQLException {
    assertThat(reconciliations.byPartner(Sight.WITH_FILINGS))
        .extracting(Reconciliations.PartnerTotal::open)
        .containsExactly(80 * 50, 80 * 50);
    for (Supplier<?> asked :
        List.<Supplier<?>>of(
            () -> reconciliations.byPartner(Sight.WITH_FILINGS),
            () -> reconciliations.byPartner(Sight.WITHOUT_FILINGS),
            () -> reconciliations.totals(list(7)))) {
      Plan plan = planOf(asked);

      assertThat(plan.steps())
          .as("plan %s", plan)
          .noneMatch(step -> step.relation().startsWith("reconciliation_item"));
      assertThat(plan.steps().get(0).blocks()).as("plan %s", plan).isLessThan(40);
    }
  }

  @Test
  void listsAreReadInTheirOrder() throws SQLException {
    assertReadAlong(
        "reconciliation_pkey", after -> reconciliations.page(Sight.WITHOUT_FILINGS, after, SIZE));
  }

  @Test
  void itemsOfAListAreReadInTheirOrder() throws SQLException {
    assertReadAlong(
        "reconciliation_item_of", after -> items.page(list(7), Items.Filter.ALL, after, SIZE));
    assertReadAlong(
        "reconciliation_item_of_class",
        after ->
            items.page(
                list(7), new Items.Filter(DifferenceClass.DUPLICATE, null, null), after, SIZE));
  }

  @Test
  void aLongHistoryIsReadFromItsEnd() throws SQLException {
    assertReadAlong(
        "journal_entry_subject_step_key", after -> journal.latest(list(7).subject(), after, SIZE));
  }

  @Test
  void whatSomebodyOwnsIsReadAlongTheirIndex() throws SQLException {
    Plan plan = planOf(() -> items.ownedBy("analyst-3", Sight.WITHOUT_FILINGS));

    assertThat(plan.steps())
        .as("plan %s", plan)
        .anyMatch(step -> step.index().equals("reconciliation_item_of_owner"))
        .noneMatch(step -> step.isWhole() && step.relation().equals("reconciliation_item"));
  }

  private interface Asked {
    Page<?> page(String after);
  }

  /** The first page and the one after it. */
  private void assertReadAlong(String index, Asked asked) throws SQLException {
    String first = String.valueOf(asked.page(null).after());
    for (String place : new String[] {null, first}) {
      Plan plan = planOf(() -> asked.page(place));

      assertThat(plan.steps())
          .as("plan %s", plan)
          .anyMatch(step -> step.index().equals(index))
          .noneMatch(step -> step.isWhole() && !step.relation().equals("reconciliation_record"));
      assertThat(plan.below("Limit")).as("plan %s", plan).noneMatch(Plan.Step::isSort);
    }
  }
}
