package org.uskpa.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.core.listing.Page;

/** Who is told, once and in the transaction of what is told; and what becomes of the mail. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class TellPeopleDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private TellPeople tell;
  @Autowired private Notices notices;
  @Autowired private Outbox outbox;
  @Autowired private SendAgain again;
  @Autowired private SuspendLicensee suspend;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TestDatabase database;

  private PeopleForTests people;
  private Licensee dealer;

  @BeforeEach
  void aDealer() {
    dealer = new LifeForTests(beans).dealer();
    people = new PeopleForTests(jdbc);
  }

  @Test
  void managersOfTheLicenseeAreToldAndNobodyElse() {
    Licensee other = new LifeForTests(beans).dealer();
    long max = people.manager("max", dealer.id(), "max@l1.example");
    people.manager("mia", other.id(), "mia@l2.example");
    people.manager("gone", dealer.id(), "gone@l1.example");
    people.close("gone");
    people.administrator("ada", "ada@uskpa.example");

    assertThat(told(dealers("duty:1:30"))).isEqualTo(1);
    assertThat(told(dealers("duty:1:30"))).as("the same again").isZero();
    assertThat(told(dealers("duty:1:7"))).isEqualTo(1);

    assertThat(notices.ofAccount(max, null, 10).rows())
        .hasSize(2)
        .allSatisfy(
            notice -> {
              assertThat(notice.state()).isEqualTo(MailState.WAITING);
              assertThat(notice.address()).isEqualTo("max@l1.example");
              assertThat(notice.nextAttemptAt()).isEqualTo(LifeForTests.NOW);
            });
    assertThat(all()).hasSize(2);
  }

  @Test
  void administratorsReadForTheUskpaAndReviewersForTheirAgency() {
    people.administrator("ada", "ada@uskpa.example");
    people.reviewer("rita", "STATE", "rita@state.example");
    people.reviewer("cleo", "CENSUS", null);

    told(to(DutyOwner.USKPA, "a"));
    told(to(DutyOwner.STATE, "b"));
    told(to(DutyOwner.CENSUS, "c"));

    assertThat(all())
        .extracting(Notice::username, Notice::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("cleo", MailState.IN_PORTAL),
            org.assertj.core.groups.Tuple.tuple("rita", MailState.WAITING),
            org.assertj.core.groups.Tuple.tuple("ada", MailState.WAITING));
  }

  @Test
  void allOfAnAgencyAreToldOrOneAlone() {
    people.administrator("ada", "ada@uskpa.example");
    people.reviewer("rita", "STATE", "rita@state.example");
    people.reviewer("cleo", "CENSUS", null);
    people.reviewer("gone", "CENSUS", null);
    people.close("gone");
    jdbc.sql("UPDATE account SET role = 'ANALYST' WHERE username = 'cleo'").update();
    long rita =
        jdbc.sql("SELECT id FROM account WHERE username = 'rita'").query(Long.class).single();

    transaction.executeWithoutResult(
        status -> {
          assertThat(tell.tellAll(to(DutyOwner.CENSUS, "a"), LifeForTests.NOW)).isEqualTo(1);
          assertThat(tell.tellAll(to(DutyOwner.CENSUS, "a"), LifeForTests.NOW)).isZero();
          assertThat(tell.tellOne(rita, to(DutyOwner.STATE, "a"), LifeForTests.NOW)).isEqualTo(1);
        });

    assertThat(all()).extracting(Notice::username).containsExactlyInAnyOrder("cleo", "rita");
  }

  @Test
  void whoWantsNoDigestsGetsTheRest() {
    people.manager("max", dealer.id(), null);
    jdbc.sql("UPDATE account SET digests = false").update();

    assertThat(
            told(
                new NewNotice(
                    NoticeKind.DUTIES_LATE,
                    Subject.licensee(dealer.number()),
                    DutyHolder.licensee(dealer.id()),
                    "late",
                    List.of(dealer.number(), "3"))))
        .isZero();
    assertThat(told(dealers("x"))).isEqualTo(1);
  }

  @Test
  void aStepThatIsUndoneTellsNobody() {
    people.manager("max", dealer.id(), null);

    transaction.executeWithoutResult(
        status -> {
          tell.tell(dealers("x"), LifeForTests.NOW);
          status.setRollbackOnly();
        });

    assertThat(all()).isEmpty();
    assertThatThrownBy(() -> tell.tell(dealers("x"), LifeForTests.NOW))
        .as("outside of a step")
        .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
  }

  @Test
  void aSuspensionIsToldWithoutItsReason() {
    people.manager("max", dealer.id(), null);

    suspend
        .run(new SuspendLicensee.Command(dealer.number(), "The fee is unpaid"), ADMINISTRATOR)
        .orElseThrow();

    assertThat(all())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo(NoticeKind.LICENSEE_SUSPENDED);
              assertThat(notice.about()).isEqualTo(Subject.licensee(dealer.number()));
              assertThat(notice.body()).doesNotContain("fee");
            });
  }

  @Test
  void pagesAreCutByKeyAndAnothersNoticeIsNotFound() {
    long max = people.manager("max", dealer.id(), null);
    long ada = people.administrator("ada", null);
    for (int count = 0; count < 5; count++) {
      told(dealers("x" + count));
    }

    Page<Notice> first = notices.ofAccount(max, null, 3);
    Page<Notice> second = notices.ofAccount(max, first.after(), 3);

    assertThat(first.rows()).hasSize(3);
    assertThat(second.rows()).hasSize(2);
    assertThat(second.next()).isEmpty();
    assertThat(first.rows().get(0).id()).isGreaterThan(second.rows().get(0).id());
    long id = first.rows().get(0).id();
    assertThat(notices.find(id, max)).isPresent();
    assertThat(notices.find(id, ada)).isEmpty();
    assertThatThrownBy(() -> notices.ofAccount(max, "x", 3)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatWasGivenUpIsSentAgainToTheAddressOfToday() {
    people.manager("max", dealer.id(), "old@l1.example");
    told(dealers("x"));
    long id = all().get(0).id();
    assertThat(again.run(new SendAgain.Command(id), ADMINISTRATOR).findings())
        .extracting(Finding::rule)
        .containsExactly("notice-failed");
    transaction.executeWithoutResult(
        status -> outbox.failed(outbox.take(LifeForTests.NOW).orElseThrow(), "550 no such person"));
    assertThat(notices.all(MailState.FAILED, null, 10).rows()).hasSize(1);
    jdbc.sql("UPDATE account SET email = NULL").update();
    assertThat(again.run(new SendAgain.Command(id), ADMINISTRATOR).findings())
        .extracting(Finding::rule)
        .containsExactly("notice-address");
    jdbc.sql("UPDATE account SET email = 'new@l1.example'").update();

    Notice waiting = again.run(new SendAgain.Command(id), ADMINISTRATOR).orElseThrow();

    assertThat(waiting.state()).isEqualTo(MailState.WAITING);
    assertThat(waiting.address()).isEqualTo("new@l1.example");
    assertThat(waiting.attempts()).isZero();
    assertThat(waiting.lastError()).isEqualTo("550 no such person");
    assertThat(journal.of(Subject.notice(id)))
        .singleElement()
        .satisfies(step -> assertThat(step.action()).isEqualTo("given to be sent again"));
    assertThatThrownBy(() -> again.run(new SendAgain.Command(-1), ADMINISTRATOR))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM notice",
        "UPDATE notice SET body = 'other'",
        "UPDATE notice SET account_id = account_id + 1",
        "UPDATE notice SET address = 'other@l1.example'",
        "UPDATE notice SET address = NULL",
        "UPDATE notice SET state = 'IN_PORTAL', address = NULL, next_attempt_at = NULL",
        "UPDATE notice SET state = 'SENT'",
        "UPDATE notice SET state = 'SENT', sent_at = written_at, next_attempt_at = NULL",
        "UPDATE notice SET state = 'FAILED', next_attempt_at = NULL",
        "UPDATE notice SET next_attempt_at = NULL",
        "UPDATE account SET email = 'nobody'",
        "UPDATE account SET email = E'max@l1.example\\nBcc: x@y.example'"
      })
  void nobodyChangesWhatWasToldBySql(String change) {
    people.manager("max", dealer.id(), "max@l1.example");
    told(dealers("x"));
    for (JdbcClient anybody : List.of(jdbc, JdbcClient.create(database.owner()))) {
      assertThatThrownBy(() -> anybody.sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void whatIsSentStaysSent() {
    people.manager("max", dealer.id(), "max@l1.example");
    told(dealers("x"));
    transaction.executeWithoutResult(
        status -> outbox.sent(outbox.take(LifeForTests.NOW).orElseThrow(), LifeForTests.NOW));

    assertThatThrownBy(
            () ->
                JdbcClient.create(database.owner())
                    .sql(
                        "UPDATE notice SET state = 'WAITING', sent_at = NULL, next_attempt_at = written_at")
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  private NewNotice dealers(String toldAs) {
    return new NewNotice(
        NoticeKind.ACKNOWLEDGMENT_DUE,
        Subject.licensee(dealer.number()),
        DutyHolder.licensee(dealer.id()),
        toldAs,
        List.of(dealer.number(), "Mar 31, 2026"));
  }

  private static NewNotice to(DutyOwner agency, String toldAs) {
    return new NewNotice(
        NoticeKind.STANDARDS_DUE,
        Subject.standards(2026),
        DutyHolder.of(agency),
        toldAs,
        List.of("2026", "Dec 31, 2026"));
  }

  private int told(NewNotice notice) {
    Integer told = transaction.execute(status -> tell.tell(notice, LifeForTests.NOW));
    return told == null ? 0 : told;
  }

  private List<Notice> all() {
    return notices.all(null, null, 100).rows();
  }
}
