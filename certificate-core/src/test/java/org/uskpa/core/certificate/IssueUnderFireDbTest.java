package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.usecase.NotFinished;

/** Rivals, second clicks, a suspension and a database that goes away: one certificate or none. */
@CoreDbTest
class IssueUnderFireDbTest {

  private static final Actor OTHER_ISSUER = new Actor("irene", "Irene Issuer");

  @Autowired private BeanFactory beans;
  @Autowired private IssueCertificate issue;
  @Autowired private OpenDraft open;
  @Autowired private SuspendLicensee suspend;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TestDatabase database;

  private final ExecutorService people = Executors.newFixedThreadPool(2);
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithStock() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  @AfterEach
  void everybodyGoesHome() {
    people.shutdownNow();
  }

  @RepeatedTest(5)
  void ofTwoIssuersAtOnceOneIssuesAndTheOtherIsTold() throws Exception {
    Step draft = life.draft(dealer);
    IssueCertificate.Command command = LifeForTests.toIssue(dealer, draft);

    List<Outcome<Step>> outcomes =
        AtOnce.run(
            () -> issue.run(command, LifeForTests.ISSUER), () -> issue.run(command, OTHER_ISSUER));

    assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.isDone())
        .singleElement()
        .satisfies(
            refused ->
                assertThat(refused.findings())
                    .singleElement()
                    .satisfies(
                        finding -> {
                          assertThat(finding.rule()).isEqualTo("state");
                          assertThat(finding.message()).contains("was issued by");
                        }));
    assertWrittenOnce(draft.number());
  }

  @RepeatedTest(5)
  void theSameFormSentTwiceIssuesOnceAndSaysSoTwice() throws Exception {
    Step draft = life.draft(dealer);
    IssueCertificate.Command command = LifeForTests.toIssue(dealer, draft);

    List<Outcome<Step>> outcomes =
        AtOnce.run(
            () -> issue.run(command, LifeForTests.ISSUER),
            () -> issue.run(command, LifeForTests.ISSUER));

    assertThat(outcomes).allMatch(Outcome::isDone);
    assertWrittenOnce(draft.number());
  }

  @RepeatedTest(5)
  void theSameNewFormSentTwiceOpensOneDraft() throws Exception {
    OpenDraft.Command command = OpenDraft.Command.blank(UUID.randomUUID(), dealer.id());

    List<Outcome<Step>> outcomes =
        AtOnce.run(
            () -> open.run(command, LifeForTests.PREPARER),
            () -> open.run(command, LifeForTests.PREPARER));

    assertThat(outcomes).allMatch(Outcome::isDone);
    assertThat(outcomes.get(0).orElseThrow().number())
        .isEqualTo(outcomes.get(1).orElseThrow().number());
  }

  @RepeatedTest(5)
  void twoNewFormsAtOnceTakeTwoNumbers() throws Exception {
    List<Outcome<Step>> outcomes =
        AtOnce.run(
            () ->
                open.run(
                    OpenDraft.Command.blank(UUID.randomUUID(), dealer.id()), LifeForTests.PREPARER),
            () ->
                open.run(
                    OpenDraft.Command.blank(UUID.randomUUID(), dealer.id()),
                    LifeForTests.PREPARER));

    assertThat(outcomes.get(0).orElseThrow().number())
        .isNotEqualTo(outcomes.get(1).orElseThrow().number());
  }

  @RepeatedTest(30)
  void nothingIsIssuedAfterASuspension() throws Exception {
    Licensee suspended = life.licensee(LicenseeKind.DEALER, 1);
    Step draft = life.draft(suspended);

    List<Outcome<?>> outcomes =
        AtOnce.run(
            () -> issue.run(LifeForTests.toIssue(suspended, draft), LifeForTests.ISSUER),
            () ->
                suspend.run(
                    new SuspendLicensee.Command(suspended.number(), "Inspection refused"),
                    LifeForTests.ADMINISTRATOR));

    assertThat(outcomes.get(1).orElseThrow()).isEqualTo(Standing.SUSPENDED);
    if (outcomes.get(0).isDone()) {
      assertThat(orderInJournal(draft.number(), suspended)).containsExactly("issued", "suspended");
    } else {
      assertThat(outcomes.get(0).findings())
          .extracting(Finding::rule)
          .contains("licensee-in-standing");
      assertWrittenNowhere(draft);
    }
  }

  /** Two people issue, a third opens a draft, and the licensee is suspended: all at once. */
  @RepeatedTest(30)
  void aSuspensionLeavesCertificatesIssuedBeforeItOrRefusalsAndNoFreeNumber() throws Exception {
    Licensee suspended = life.licensee(LicenseeKind.DEALER, 4);
    Step first = life.draft(suspended);
    Step second = life.draft(suspended);

    List<Outcome<?>> outcomes =
        AtOnce.run(
            () -> issue.run(LifeForTests.toIssue(suspended, first), LifeForTests.ISSUER),
            () -> issue.run(LifeForTests.toIssue(suspended, second), OTHER_ISSUER),
            () ->
                open.run(
                    OpenDraft.Command.blank(UUID.randomUUID(), suspended.id()),
                    LifeForTests.PREPARER),
            () ->
                suspend.run(
                    new SuspendLicensee.Command(suspended.number(), "Inspection refused"),
                    LifeForTests.ADMINISTRATOR));

    assertThat(outcomes.get(3).orElseThrow()).isEqualTo(Standing.SUSPENDED);
    List<Step> drafts = List.of(first, second);
    for (int one = 0; one < drafts.size(); one++) {
      if (outcomes.get(one).isDone()) {
        assertThat(orderInJournal(drafts.get(one).number(), suspended))
            .containsExactly("issued", "suspended");
      } else {
        assertThat(outcomes.get(one).findings())
            .extracting(Finding::rule)
            .contains("licensee-in-standing");
        assertWrittenNowhere(drafts.get(one));
      }
    }
    boolean opened = outcomes.get(2).isDone();
    if (!opened) {
      assertThat(outcomes.get(2).findings())
          .extracting(Finding::rule)
          .containsExactly("draft-good-standing");
    }
    String ofLicensee = "stock_number WHERE licensee_id = %d AND ".formatted(suspended.id());
    assertThat(count(ofLicensee + "state IN ('ALLOTTED', 'HELD')")).isZero();
    assertThat(count(ofLicensee + "state = 'RECALLED'")).isEqualTo(opened ? 1 : 2);
  }

  @Test
  void anIssueWaitsForASuspensionThatHoldsTheLicensee() throws Exception {
    Step draft = life.draft(dealer);
    Future<Outcome<Step>> issuing =
        transaction.execute(
            status -> {
              suspend.run(
                  new SuspendLicensee.Command(dealer.number(), "Inspection refused"),
                  LifeForTests.ADMINISTRATOR);
              Future<Outcome<Step>> started =
                  people.submit(
                      () -> issue.run(LifeForTests.toIssue(dealer, draft), LifeForTests.ISSUER));
              awaitABackendWaitingForALock();
              return started;
            });

    assertThat(issuing.get(30, TimeUnit.SECONDS).findings())
        .extracting(Finding::rule)
        .contains("licensee-in-standing");
    assertWrittenNowhere(draft);
  }

  @Test
  void aDatabaseThatGoesAwayInTheMiddleLeavesNothingAndSaysSo() throws Exception {
    Step draft = life.draft(dealer);
    // Holds the licensee, so that the issue stands in the middle of its transaction.
    Future<?> cut =
        transaction.execute(
            status -> {
              jdbc.sql("SELECT 1 FROM licensee WHERE id = :id FOR UPDATE")
                  .param("id", dealer.id())
                  .query(Integer.class)
                  .single();
              Future<?> issuing =
                  people.submit(
                      () -> issue.run(LifeForTests.toIssue(dealer, draft), LifeForTests.ISSUER));
              int waiting = awaitABackendWaitingForALock();
              jdbc.sql("SELECT pg_terminate_backend(:pid)")
                  .param("pid", waiting)
                  .query(Boolean.class)
                  .single();
              return issuing;
            });

    assertThatThrownBy(() -> cut.get(30, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(NotFinished.class)
        .hasMessageContaining("nothing was done");
    assertWrittenNowhere(draft);
    assertThat(issue.run(LifeForTests.toIssue(dealer, draft), LifeForTests.ISSUER).isDone())
        .isTrue();
  }

  @Test
  void whatWasValidatedAndWhatTheJournalSaysCannotBeChangedBySql() {
    CertificateNumber number = life.issued(dealer).number();
    JdbcClient owner = JdbcClient.create(database.owner());

    for (String change :
        List.of(
            "UPDATE certificate_content SET parcels = 9 WHERE number = '%s'",
            "DELETE FROM certificate_line WHERE certificate_id ="
                + " (SELECT id FROM certificate WHERE number = '%s')",
            "UPDATE journal_entry SET actor = 'nobody' WHERE subject = 'certificate:%s'",
            "DELETE FROM journal_entry WHERE subject = 'certificate:%s'",
            "UPDATE certificate SET itn = 'X20260101000000' WHERE number = '%s'",
            "DELETE FROM certificate WHERE number = '%s'")) {
      for (JdbcClient anybody : List.of(jdbc, owner)) {
        assertThatThrownBy(() -> anybody.sql(change.formatted(number)).update())
            .as(change)
            .isInstanceOf(DataAccessException.class);
      }
    }
  }

  private void assertWrittenOnce(CertificateNumber number) {
    assertThat(count("certificate_content WHERE number = '%s'".formatted(number))).isEqualTo(1);
    assertThat(
            count(
                "journal_entry WHERE subject = 'certificate:%s' AND action = 'issued'"
                    .formatted(number)))
        .isEqualTo(1);
    assertThat(count("duty WHERE subject = 'certificate:%s' AND state = 'OPEN'".formatted(number)))
        .isEqualTo(2);
    assertThat(count("stock_number WHERE number = '%s' AND state = 'USED'".formatted(number)))
        .isEqualTo(1);
  }

  private void assertWrittenNowhere(Step draft) {
    CertificateNumber number = draft.number();
    assertThat(
            count(
                "certificate WHERE number = '%s' AND state = 'DRAFT' AND version = %d"
                    .formatted(number, draft.version())))
        .isEqualTo(1);
    assertThat(count("certificate_content WHERE number = '%s'".formatted(number))).isZero();
    assertThat(
            count(
                "journal_entry WHERE subject = 'certificate:%s' AND action = 'issued'"
                    .formatted(number)))
        .isZero();
    assertThat(count("duty WHERE subject = 'certificate:%s'".formatted(number))).isZero();
    assertThat(count("stock_number WHERE number = '%s' AND state = 'RESERVED'".formatted(number)))
        .isEqualTo(1);
  }

  /** Both write to the journal while they hold the licensee, so its rows stand in that order. */
  private List<String> orderInJournal(CertificateNumber number, Licensee licensee) {
    return jdbc.sql(
            """
            SELECT action FROM journal_entry
            WHERE subject IN (:certificate, :licensee) AND action IN ('issued', 'suspended') ORDER BY id
            """)
        .param("certificate", "certificate:" + number)
        .param("licensee", "licensee:" + licensee.number())
        .query(String.class)
        .list();
  }

  private long count(String what) {
    return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
  }

  /** Waits, by asking the server itself, until one of our connections waits for a lock. */
  private int awaitABackendWaitingForALock() {
    JdbcClient witness = JdbcClient.create(database.application());
    Instant giveUp = Instant.now().plusSeconds(30);
    while (Instant.now().isBefore(giveUp)) {
      List<Integer> waiting =
          witness
              .sql(
                  """
                  SELECT pid FROM pg_stat_activity
                  WHERE datname = current_database() AND wait_event_type = 'Lock'
                  """)
              .query(Integer.class)
              .list();
      if (!waiting.isEmpty()) {
        return waiting.get(0);
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("Nobody waits for a lock");
  }
}
