package org.uskpa.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.CertificateFilter;
import org.uskpa.core.certificate.CertificateList;
import org.uskpa.core.database.Conversation;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.Listened;
import org.uskpa.core.database.Listener;
import org.uskpa.core.database.Plan;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.duty.CopyList;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.incoming.ImportFilter;
import org.uskpa.core.incoming.ImportList;
import org.uskpa.core.journal.JournalSearch;
import org.uskpa.core.listing.Page;
import org.uskpa.core.record.TwentyYears;

/**
 * A page of a list costs what the page holds: amid twenty thousand certificates and all that they
 * left behind it is read along an index in its order, with nothing sorted that is not on the page,
 * by one statement.
 */
@CoreDbTest
@Import(Listened.class)
class ListPlansDbTest {

  private static final int CERTIFICATES = 20_000;
  private static final int SIZE = 50;

  @Autowired private CertificateList certificates;
  @Autowired private ImportList imports;
  @Autowired private Inbox inbox;
  @Autowired private CopyList copies;
  @Autowired private JournalSearch journal;
  @Autowired private Duties duties;
  @Autowired private Listener listener;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource dataSource;

  @BeforeAll
  static void twentyYears(@Autowired TestDatabase database) throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      TwentyYears.fill(statement, CERTIFICATES);
      TwentyYears.fillPaperwork(statement);
      statement.execute("ANALYZE");
    }
  }

  @Test
  void certificatesAreReadInTheirOrder() {
    assertReadAlong(
        "certificate", after -> certificates.page(CertificateFilter.all(), after, SIZE));
  }

  @Test
  void certificatesOfALicenseeAreReadInTheirOrder() {
    assertReadAlong(
        "certificate", after -> certificates.page(CertificateFilter.of(1), after, SIZE));
  }

  @Test
  void importsAreReadInTheirOrder() {
    assertReadAlong("import_record", after -> imports.page(ImportFilter.all(), after, SIZE));
  }

  @Test
  void copiesThatWaitAreReadInTheirOrder() {
    assertReadAlong(
        "inbox_copy",
        after -> copies.page(DutyOwner.CENSUS, CopyList.Sought.waiting(), after, SIZE));
    assertReadAlong("inbox_copy", after -> inbox.waiting(DutyOwner.CENSUS, after, SIZE));
  }

  @Test
  void allCopiesAreReadInTheirOrder() {
    assertReadAlong("inbox_copy", after -> inbox.all(DutyOwner.CENSUS, after, SIZE));
  }

  @Test
  void theJournalIsReadByTime() {
    assertReadAlong(
        "journal_entry", after -> journal.page(JournalSearch.Sought.ANYTHING, after, SIZE));
  }

  @Test
  void openDutiesOfALicenseeAreReadInTheirOrder() {
    assertReadAlong("duty", after -> duties.openOf(DutyHolder.licensee(1), after, SIZE));
  }

  private interface Asked {
    Page<?> page(String after);
  }

  /** The first page and the one after it, if there is one; which index serves is the planner's. */
  private void assertReadAlong(String table, Asked asked) {
    String after = null;
    for (int count = 0; count < 2; count++) {
      String place = after;
      Page<?> page = assertOneStatementAlong(table, () -> asked.page(place));
      if (page.next().isEmpty()) {
        break;
      }
      after = page.after();
    }
  }

  private Page<?> assertOneStatementAlong(String table, Supplier<Page<?>> asked) {
    listener.heard();
    Page<?> page = transaction.execute(all -> asked.get());
    List<Conversation> heard = listener.heard();

    assertThat(heard).singleElement().extracting(said -> said.statements().size()).isEqualTo(1);
    Plan plan = plan(heard.get(0).statements().get(0));
    assertThat(plan.steps())
        .as("plan %s", plan)
        .anyMatch(step -> step.relation().equals(table) && !step.index().isEmpty())
        .noneMatch(step -> step.isWhole() && !step.relation().equals("licensee"));
    // A sort of what is on the page alone lies above its limit.
    assertThat(plan.below("Limit")).as("plan %s", plan).noneMatch(Plan.Step::isSort);
    return page;
  }

  private Plan plan(Conversation.Statement statement) {
    try (Connection connection = dataSource.getConnection()) {
      return statement.plan(connection);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
