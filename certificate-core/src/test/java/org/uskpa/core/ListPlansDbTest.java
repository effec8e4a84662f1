package org.uskpa.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.stock.StockState.PRINTED;

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
import org.uskpa.core.certificate.CertificateFigures;
import org.uskpa.core.certificate.CertificateFilter;
import org.uskpa.core.certificate.CertificateList;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.database.Conversation;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.Listened;
import org.uskpa.core.database.Listener;
import org.uskpa.core.database.Plan;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.duty.CopyList;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.incoming.ImportFilter;
import org.uskpa.core.incoming.ImportList;
import org.uskpa.core.journal.JournalSearch;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.Period;
import org.uskpa.core.notice.MailState;
import org.uskpa.core.notice.Notices;
import org.uskpa.core.notice.Outbox;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.TwentyYears;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.stock.StockReport;

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
  @Autowired private CertificateFigures figures;
  @Autowired private ImportList imports;
  @Autowired private Inbox inbox;
  @Autowired private CopyList copies;
  @Autowired private JournalSearch journal;
  @Autowired private Duties duties;
  @Autowired private RecordsBehind behind;
  @Autowired private StockReport stock;
  @Autowired private KnownRegisters registers;
  @Autowired private Notices notices;
  @Autowired private Outbox outbox;
  @Autowired private Listener listener;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource dataSource;

  @BeforeAll
  static void twentyYears(@Autowired TestDatabase database) throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      TwentyYears.fill(statement, CERTIFICATES);
      TwentyYears.fillPaperwork(statement);
      fillNotices(statement);
      statement.execute("VACUUM ANALYZE");
    }
  }

  /** To a hundred of three thousand people, each hundredth given up, each hundredth waiting. */
  private static void fillNotices(Statement statement) throws SQLException {
    statement.execute(
        """
        INSERT INTO account (id, username, display_name, role, licensee_id, password_hash, password_set_at,
          created_at, created_by)
        OVERRIDING SYSTEM VALUE SELECT n, 'told' || n, 'Told ' || n, 'MANAGER', 1, 'x', '2026-01-01Z', '2026-01-01Z', 'test'
        FROM generate_series(1, 3000) n
        """);
    statement.execute(
        """
        INSERT INTO notice (account_id, kind, about, told_as, subject, body, written_at, address, state,
          attempts, last_error, sent_at, next_attempt_at)
        SELECT 1 + n % 100, 'DUTIES_LATE',
          'licensee:L001', 'x' || n, 'x', 'x', '2026-01-01Z', 'x@y.example',
          CASE WHEN n % 100 = 0 THEN 'FAILED' WHEN n % 100 = 1 THEN 'WAITING' ELSE 'SENT' END, 1,
          CASE WHEN n % 100 = 0 OR n % 100 = 1 THEN 'x' END,
          CASE WHEN n % 100 > 0 AND n % 100 <> 1 THEN '2026-01-01Z'::timestamptz END,
          CASE WHEN n % 100 = 1 THEN '2026-01-01Z'::timestamptz + n * interval '1 minute' END
        FROM generate_series(1, 20000) n
        """);
  }

  @Test
  void noticesAreReadInTheirOrder() {
    assertReadAlong("notice", after -> notices.ofAccount(1, after, SIZE));
    assertReadAlong("notice", after -> notices.all(null, after, SIZE));
    assertReadAlong("notice", after -> notices.all(MailState.FAILED, after, SIZE));
    assertFoundAlong(() -> notices.ofAccount(1, null, SIZE), "notice_of_account");
    assertFoundAlong(() -> notices.all(MailState.WAITING, null, SIZE), "notice_in_state");
    assertFoundAlong(() -> outbox.take(Instant.parse("2026-01-02T17:00:00Z")), "notice_due");
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

  @Test
  void recordsBehindAFigureAreReadFromTheBeginningOfItsPeriod() {
    registers.current();
    Selection exports = Selection.of(Flow.EXPORT, Period.parse("2018Q3"));
    AsOf now = AsOf.now(Instant.parse("2026-01-01T17:00:00Z"));
    RecordsBehind.Place middle = new RecordsBehind.Place(LocalDate.of(2018, 8, 1), 0);
    for (RecordsBehind.Place place : List.of(RecordsBehind.Place.START, middle)) {
      Plan plan = planOf(() -> behind.page(exports, place, SIZE, now));

      assertThat(plan.steps())
          .as("plan %s", plan)
          .filteredOn(step -> step.index().equals("counted_in_force"))
          .singleElement()
          .satisfies(step -> assertThat(step.blocks()).isLessThan(10));
      assertThat(plan.below("Limit")).as("plan %s", plan).noneMatch(Plan.Step::isSort);
    }
  }

  @Test
  void certificatesOfALicenseeAreReadAlongItsOwnIndex() {
    assertFoundAlong(
        () -> certificates.page(CertificateFilter.of(1), null, SIZE), "certificate_of_licensee");
  }

  @Test
  void certificatesAreFoundByAPartOfTheirConsignee() {
    for (String typed : List.of("signee 699", "Co")) {
      assertFoundAlong(
          () -> certificates.page(CertificateFilter.all().to(typed, null), null, SIZE),
          typed.equals("Co") ? "certificate_pkey" : "certificate_content_consignee",
          "certificate_draft_consignee");
    }
  }

  @Test
  void certificatesAreFoundByTheirDestination() {
    assertFoundAlong(
        () -> certificates.page(CertificateFilter.all().to(null, "in"), null, SIZE),
        "certificate_content_destination");
    assertFoundAlong(
        () -> certificates.page(CertificateFilter.all().to(null, "sl"), null, SIZE),
        "certificate_content_destination",
        "certificate_draft_destination");
  }

  @Test
  void certificatesAreFoundByTheirItnIssuedOrTyped() {
    assertFoundAlong(
        () ->
            certificates.page(
                CertificateFilter.all().filedAs(Itn.of("X20180801000001")), null, SIZE),
        "certificate_by_itn",
        "certificate_draft_itn");
  }

  @Test
  void certificatesAreReadByTheirDayOfIssue() {
    CertificateFilter year =
        CertificateFilter.all().issued(LocalDate.of(2008, 1, 1), LocalDate.of(2008, 12, 31));
    assertReadAlong("certificate", after -> certificates.page(year, after, SIZE));
    assertFoundAlong(() -> certificates.page(year, null, SIZE), "certificate_by_issue");
  }

  @Test
  void certificatesOfALicenseeAreReadByTheirDayOfIssue() {
    CertificateFilter year =
        CertificateFilter.of(1).issued(LocalDate.of(2008, 1, 1), LocalDate.of(2008, 12, 31));
    assertReadAlong("certificate", after -> certificates.page(year, after, SIZE));
    assertFoundAlong(() -> certificates.page(year, null, SIZE), "certificate_of_licensee_by_issue");
  }

  @Test
  void importsAreFoundByTheirParticipant() {
    assertFoundAlong(
        () -> imports.page(imports("bw", null, null), null, SIZE), "import_record_of_participant");
  }

  @Test
  void importsAreFoundByAPartOfTheirImporter() {
    assertFoundAlong(
        () -> imports.page(imports(null, "porter 899", null), null, SIZE),
        "import_record_importer");
  }

  @Test
  void importsAreReadByTheirDayOfEntry() {
    ImportFilter year = imports(null, null, LocalDate.of(2008, 1, 1));
    assertReadAlong("import_record", after -> imports.page(year, after, SIZE));
    assertFoundAlong(() -> imports.page(year, null, SIZE), "import_record_counted");
  }

  /** Thirteen months of twenty years. */
  @Test
  void whatTheBoardCountsIsReadAlongIndexes() {
    LocalDate through = LocalDate.of(2008, 12, 31);
    LocalDate from = LocalDate.of(2007, 12, 1);
    assertFoundAlong(() -> figures.issuedByMonth(from, through), "certificate_by_issue");
    assertFoundAlong(() -> figures.voidsByReason(from, through), "certificate_by_void");
    assertFoundAlong(
        () ->
            certificates.page(
                CertificateFilter.all().voided(VoidReason.ERROR, from, through), null, SIZE),
        "certificate_by_void");
    Instant now = Instant.parse("2026-01-01T17:00:00Z");
    registers.current();
    assertFoundAlong(() -> duties.late(now), "duty_open_of_kind");
    assertFoundAlong(
        () -> duties.late(DutyKind.FOREIGN_CONFIRMATION, now, null, SIZE), "duty_open_of_kind");
  }

  private static ImportFilter imports(String participant, String importer, LocalDate through) {
    return new ImportFilter(null, null, participant, importer, null, through, false);
  }

  @Test
  void numbersAreCountedWithoutLookingAtThem() {
    for (Supplier<?> asked :
        List.<Supplier<?>>of(() -> stock.counts(1L), () -> stock.counts(null), stock::tallies)) {
      Plan plan = planOf(asked);

      assertThat(plan.steps())
          .as("plan %s", plan)
          .noneMatch(step -> step.relation().equals("stock_number"));
      assertThat(plan.steps().get(0).blocks()).as("plan %s", plan).isLessThan(10);
    }
  }

  @Test
  void ofASeriesTheFirstAndTheLastNumberAreLookedUp() {
    Plan plan = planOf(stock::series);

    assertThat(plan.steps())
        .as("plan %s", plan)
        .filteredOn(step -> step.relation().equals("stock_number"))
        .hasSize(2)
        .allMatch(step -> step.index().equals("stock_number_in_order"));
    assertThat(plan.steps().get(0).blocks()).as("plan %s", plan).isLessThan(20);
  }

  @Test
  void rangesAndGapsOfNumbersAreReadInTheirOrder() {
    assertFoundAlong(() -> stock.ranges(null, PRINTED, null, 1), "stock_number_in_state");
    assertFoundAlong(() -> stock.ranges(1L, null, null, 10), "stock_number_of_holder");
    assertThat(planOf(() -> stock.gaps(null, SIZE)).steps()).noneMatch(Plan.Step::isSort);
    assertFoundAlong(() -> stock.gaps(null, SIZE), "stock_number_in_order");
    assertFoundAlong(() -> stock.gaps("US80000250", SIZE), "stock_number_in_order");
  }

  @Test
  void theNextNewNumberIsLookedUp() {
    listener.heard();
    transaction.execute(all -> stock.nextNew(8));

    assertThat(theStatements())
        .as("the highest in a row, and what lies above it")
        .hasSize(2)
        .allSatisfy(
            statement -> {
              Plan plan = plan(statement);
              assertThat(plan.steps().get(0).blocks()).as("plan %s", plan).isLessThan(20);
            });
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

  /** No table of records is read from end to end, and these indexes serve. */
  private void assertFoundAlong(Supplier<?> asked, String... indexes) {
    Plan plan = planOf(asked);

    assertThat(plan.steps())
        .as("plan %s", plan)
        .noneMatch(step -> step.isWhole() && !step.relation().equals("licensee"))
        .extracting(Plan.Step::index)
        .contains(indexes);
  }

  /** Of the one statement that is said. */
  private Plan planOf(Supplier<?> asked) {
    listener.heard();
    transaction.execute(all -> asked.get());
    return plan(theOneStatement());
  }

  private Conversation.Statement theOneStatement() {
    List<Conversation.Statement> said = theStatements();
    assertThat(said).hasSize(1);
    return said.get(0);
  }

  /** Beside them the registers are asked whether they still are what was read of them. */
  private List<Conversation.Statement> theStatements() {
    List<Conversation> heard = listener.heard();
    assertThat(heard).hasSize(1);
    return heard.get(0).statements().stream()
        .filter(statement -> !statement.sql().equals("SELECT version FROM register_version"))
        .toList();
  }

  private Page<?> assertOneStatementAlong(String table, Supplier<Page<?>> asked) {
    listener.heard();
    Page<?> page = transaction.execute(all -> asked.get());
    Plan plan = plan(theOneStatement());
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
