package org.uskpa.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.fee.ChargeFees;
import org.uskpa.core.fee.ReceiveFee;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.notice.Notice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.Notices;
import org.uskpa.core.notice.PeopleForTests;
import org.uskpa.core.review.PlanReview;

/** What people are reminded of, and when. It is 2 March 2026 until the clock is moved. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class RemindPeopleDbTest {

  private static final RemindPeople.Command COMMAND = new RemindPeople.Command(List.of(30, 7));

  @Autowired private BeanFactory beans;
  @Autowired private RemindPeople remind;
  @Autowired private PlanReview plan;
  @Autowired private ChargeFees charge;
  @Autowired private ReceiveFee receive;
  @Autowired private EndLicensee end;
  @Autowired private Duties duties;
  @Autowired private Notices notices;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private LifeForTests life;
  private PeopleForTests people;
  private Licensee dealer;

  @BeforeEach
  void aManagerAnAdministratorAndAReviewer() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
    people = new PeopleForTests(jdbc);
    people.manager("max", dealer.id(), "max@l1.example");
    people.administrator("ada", null);
    people.reviewer("rita", "STATE", null);
  }

  /** The last day is 31 March: due at the first moment of April in New York. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-28T15:00:00Z, ''",
    "2026-03-01T15:00:00Z, ACKNOWLEDGMENT_DUE",
    "2026-03-24T15:00:00Z, ACKNOWLEDGMENT_DUE",
    "2026-04-01T03:30:00Z, ACKNOWLEDGMENT_DUE",
    "2026-04-01T04:30:00Z, ACKNOWLEDGMENT_LATE DUTIES_LATE"
  })
  void aDutyIsRemindedOfFromThirtyDaysAheadOn(Instant now, String told) {
    owed(DutyKind.ACKNOWLEDGMENT, "2026-03-31");
    life.clock().set(now);

    remind.run(COMMAND);

    assertThat(kinds("max")).isEqualTo(told);
  }

  @Test
  void eachStepIsToldOnceAndTheNearestOnlyWhenSeveralHavePassed() {
    owed(DutyKind.REVIEW_RECOMMENDATION, "2026-04-01");
    for (String day : List.of("03-02", "03-03", "03-24", "03-25", "03-26", "04-02", "04-03")) {
      life.clock().set(Instant.parse("2026-%sT15:00:00Z".formatted(day)));
      remind.run(COMMAND);
      assertThat(remind.run(COMMAND)).as("again on %s", day).isZero();
    }

    assertThat(kinds("max"))
        .isEqualTo(
            "RECOMMENDATION_DUE RECOMMENDATION_DUE RECOMMENDATION_LATE DUTIES_LATE DUTIES_LATE");
    assertThat(notices.all(null, null, 10).rows()).extracting(Notice::username).containsOnly("max");
  }

  @Test
  void lateDutiesAreCountedInOneDigestADay() {
    for (int count = 0; count < 3; count++) {
      life.exported(dealer);
    }
    life.clock().advance(Duration.ofDays(70));
    remind.run(COMMAND);
    remind.run(COMMAND);
    life.clock().advance(Duration.ofDays(1));
    remind.run(COMMAND);

    assertThat(kinds("max")).isEqualTo("DUTIES_LATE DUTIES_LATE");
  }

  @Test
  void theUskpaIsRemindedOfItsReviewsAndStateOfTheAgenciesAndOfStandards() {
    transaction.executeWithoutResult(
        status ->
            duties.open(
                List.of(
                    NewDuty.of(
                        DutyOwner.USKPA,
                        DutyKind.LICENSEE_REVIEW,
                        Subject.licensee(dealer.number()),
                        EasternTime.endOf(LocalDate.parse("2026-03-05"))),
                    NewDuty.of(
                        DutyOwner.STATE,
                        DutyKind.AGENCY_REVIEW,
                        Subject.licensee(dealer.number()),
                        EasternTime.endOf(LocalDate.parse("2026-03-05"))),
                    NewDuty.of(
                        DutyOwner.STATE,
                        DutyKind.STANDARDS_REVIEW,
                        Subject.standards(2025),
                        EasternTime.endOf(LocalDate.parse("2025-12-31")))),
                LifeForTests.NOW));

    remind.run(COMMAND);

    assertThat(kinds("ada")).isEqualTo("REVIEW_DUE");
    assertThat(kinds("rita")).isEqualTo("STANDARDS_LATE AGENCY_REVIEW_DUE");
    assertThat(kinds("max")).isEmpty();
  }

  /** Of an agreement both sides are told, each step once; the USKPA in its own words. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-29T15:00:00Z, '', ''",
    "2026-05-01T15:00:00Z, AGREEMENT_DUE, RENEWAL_DUE",
    "2026-05-24T15:00:00Z, AGREEMENT_DUE, RENEWAL_DUE",
    "2026-06-01T03:30:00Z, AGREEMENT_DUE, RENEWAL_DUE",
    "2026-06-01T04:30:00Z, AGREEMENT_LATE DUTIES_LATE, RENEWAL_LATE"
  })
  void anAgreementThatEndsIsToldToTheManagerAndToTheUskpa(
      Instant now, String manager, String uskpa) {
    owed(DutyKind.AGREEMENT, "2026-05-31");
    people.manager("olga", life.licensee(LicenseeKind.DEALER, 0).id(), null);
    life.clock().set(now);

    remind.run(COMMAND);
    assertThat(remind.run(COMMAND)).as("again").isZero();

    assertThat(kinds("max")).isEqualTo(manager);
    assertThat(kinds("ada")).isEqualTo(uskpa);
    assertThat(kinds("rita") + kinds("olga")).isEmpty();
  }

  @Test
  void eachStepToTheEndOfAnAgreementIsToldOnce() {
    owed(DutyKind.AGREEMENT, "2026-05-31");
    for (String day : List.of("05-01", "05-02", "05-24", "05-25", "06-01", "06-02")) {
      life.clock().set(Instant.parse("2026-%sT15:00:00Z".formatted(day)));
      remind.run(COMMAND);
    }

    assertThat(kinds("ada")).isEqualTo("RENEWAL_DUE RENEWAL_DUE RENEWAL_LATE");
    assertThat(kinds("max"))
        .isEqualTo("AGREEMENT_DUE AGREEMENT_DUE AGREEMENT_LATE DUTIES_LATE DUTIES_LATE");
  }

  /** A fee is the licensee's to pay; the USKPA sees in its list who is late. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-29T15:00:00Z, ''",
    "2026-05-01T15:00:00Z, FEE_DUE",
    "2026-05-24T15:00:00Z, FEE_DUE",
    "2026-06-01T03:30:00Z, FEE_DUE",
    "2026-06-01T04:30:00Z, FEE_LATE DUTIES_LATE"
  })
  void aFeeIsRemindedOfUntilItCame(Instant now, String told) {
    charge
        .run(
            new ChargeFees.Command(2026, UsDollars.of("2500.00"), LocalDate.parse("2026-05-31")),
            ADMINISTRATOR)
        .orElseThrow();
    life.clock().set(now);

    remind.run(COMMAND);
    remind.run(COMMAND);

    assertThat(kinds("max")).isEqualTo(told);
    assertThat(kinds("ada") + kinds("rita")).isEmpty();
  }

  @Test
  void nobodyIsRemindedOfAFeeThatCame() {
    charge
        .run(
            new ChargeFees.Command(2026, UsDollars.of("2500.00"), LocalDate.parse("2026-03-05")),
            ADMINISTRATOR)
        .orElseThrow();
    receive
        .run(
            new ReceiveFee.Command(
                dealer.number(), 2026, LocalDate.parse("2026-03-02"), "Check 1017"),
            ADMINISTRATOR)
        .orElseThrow();

    assertThat(remind.run(COMMAND)).isZero();
  }

  /** What stays owed is the licensee's still, but there is no licence to remind anybody of. */
  @Test
  void nobodyOfALicenseeThatHasEndedIsReminded() {
    life.issued(dealer);
    charge
        .run(
            new ChargeFees.Command(2026, UsDollars.of("2500.00"), LocalDate.parse("2026-03-05")),
            ADMINISTRATOR)
        .orElseThrow();
    end.run(new EndLicensee.Command(dealer.number(), "Left the trade"), ADMINISTRATOR)
        .orElseThrow();
    assertThat(kinds("max")).isEqualTo("LICENSEE_ENDED");
    life.clock().advance(Duration.ofDays(90));

    assertThat(remind.run(COMMAND)).isZero();
  }

  @Test
  void aReviewToComeIsAnnouncedToTheManagers() {
    plan.run(
            new PlanReview.Command(
                dealer.number(),
                ReviewBody.USKPA,
                LocalDate.parse("2026-03-20"),
                "The team",
                UUID.randomUUID()),
            ADMINISTRATOR)
        .orElseThrow();

    assertThat(kinds("max")).isEqualTo("REVIEW_ANNOUNCED");
  }

  private void owed(DutyKind kind, String lastDay) {
    transaction.executeWithoutResult(
        status ->
            duties.open(
                List.of(
                    NewDuty.of(
                        dealer.id(),
                        kind,
                        kind == DutyKind.REVIEW_RECOMMENDATION
                            ? Subject.reviewFinding(1, 2)
                            : Subject.licensee(dealer.number()),
                        EasternTime.endOf(LocalDate.parse(lastDay)))),
                Instant.parse("2026-01-01T17:00:00Z")));
  }

  /** What somebody was told, the earliest first. */
  private String kinds(String username) {
    return String.join(
        " ",
        notices.all(null, null, 100).rows().stream()
            .filter(notice -> notice.username().equals(username))
            .sorted(java.util.Comparator.comparing(Notice::id))
            .map(Notice::kind)
            .map(NoticeKind::name)
            .toList());
  }
}
