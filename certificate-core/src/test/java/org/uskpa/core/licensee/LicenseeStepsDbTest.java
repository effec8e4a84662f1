package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;
import static org.uskpa.core.certificate.LifeForTests.ISSUER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;

/** Each step of a licensee: what it changes, and everything for which it is refused. */
@CoreDbTest
class LicenseeStepsDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private AdmitLicensee admit;
  @Autowired private RecordAgreement agree;
  @Autowired private Acknowledge acknowledge;
  @Autowired private SuspendLicensee suspend;
  @Autowired private ReinstateLicensee reinstate;
  @Autowired private EndLicensee end;
  @Autowired private RecordReview review;
  @Autowired private Licensees licensees;
  @Autowired private LicenseeDetails details;
  @Autowired private JdbcClient jdbc;
  @Autowired private Duties duties;
  @Autowired private Journal journal;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(beans);
    dealer = life.licensee(LicenseeKind.DEALER, 0);
  }

  @Test
  void admittedItStandsFromItsDayOnAndOwesTheAcknowledgment() {
    Licensee admitted =
        admit
            .run(command("L90001", "Stones Inc. ", "1 Broadway", "2026-03-02", null), ADMINISTRATOR)
            .orElseThrow();

    assertThat(admitted.name()).isEqualTo("Stones Inc.");
    LicenseeAsOf now = licensees.asOf(admitted.id(), LifeForTests.NOW);
    assertThat(now.standing()).isEqualTo(Standing.ACTIVE);
    assertThat(now.agreementInForce()).isTrue();
    assertThat(licensees.asOf(admitted.id(), LifeForTests.NOW.minus(Duration.ofDays(1))))
        .satisfies(
            before -> {
              assertThat(before.standing()).isNull();
              assertThat(before.agreementInForce()).isFalse();
            });
    assertThat(history(admitted)).containsExactly("admitted");
    assertThat(duties.about(Subject.licensee("L90001")))
        .extracting(duty -> Map.entry(duty.kind(), duty.state()))
        .containsExactly(Map.entry(DutyKind.ACKNOWLEDGMENT, DutyState.OPEN));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          X005,   Stones Inc., 1 Broadway, 2026-03-02, -,          licensee-number
          L12,    Stones Inc., 1 Broadway, 2026-03-02, -,          licensee-number
          taken,  Stones Inc., 1 Broadway, 2026-03-02, -,          licensee-number
          L90002, ' ',         1 Broadway, 2026-03-02, -,          licensee-details
          L90002, Stones Inc., ' ',        2026-03-02, -,          licensee-details
          L90002, 钻石,        1 Broadway, 2026-03-02, -,          licensee-printable
          L90002, Stones Inc., 1 Broadway, 2026-03-02, 2026-03-01, agreement-period
          """)
  void anAdmissionIsRefused(
      String number, String name, String address, String on, @Nullable String through, String by) {
    String asked = number.equals("taken") ? dealer.number() : number;

    Outcome<Licensee> outcome =
        admit.run(command(asked, name, address, on, through), ADMINISTRATOR);

    assertThat(rules(outcome)).containsExactly(by);
    assertThat(licensees.byNumber("L90002")).isEmpty();
  }

  @Test
  void anAdmissionThatLacksEverythingIsToldEverything() {
    assertThat(rules(admit.run(command("5", "", "", "2026-03-02", "2026-01-01"), ADMINISTRATOR)))
        .containsExactlyInAnyOrder(
            "licensee-number", "licensee-details", "licensee-details", "agreement-period");
  }

  @Test
  void agreementsFollowOnEachOtherAndNeverOverlap() {
    Licensee admitted =
        admit
            .run(
                command("L90003", "Stones Inc.", "1 Broadway", "2026-01-01", "2026-06-30"),
                ADMINISTRATOR)
            .orElseThrow();

    assertThat(rules(agreement(admitted, "2026-06-30", "2026-12-31")))
        .containsExactly("agreement-period");
    assertThat(rules(agreement(admitted, "2026-12-31", "2026-07-01")))
        .containsExactly("agreement-period");
    assertThat(agreement(admitted, "2026-07-01", null).isDone()).isTrue();
    assertThat(history(admitted)).containsExactly("admitted", "agreement recorded");
  }

  @Test
  void anAgreementThatEndsSoonIsToBeRenewedUntilTheNextIsRecorded() {
    Licensee admitted =
        admit
            .run(
                command("L90013", "Stones Inc.", "1 Broadway", "2026-01-01", "2026-05-01"),
                ADMINISTRATOR)
            .orElseThrow();
    assertThat(renewals(admitted)).containsExactly(DutyState.OPEN);

    agreement(admitted, "2027-01-01", "2028-12-31").orElseThrow();
    assertThat(renewals(admitted))
        .as("one behind a gap renews nothing")
        .containsExactly(DutyState.OPEN);
    agreement(admitted, "2026-05-02", "2026-12-31").orElseThrow();
    assertThat(renewals(admitted)).containsExactly(DutyState.FULFILLED);
  }

  /** Sixty days before its last day, 2 May 2026 from 3 March on. */
  @Test
  void anAgreementThatEndsLaterIsNotToBeRenewedYet() {
    Licensee admitted =
        admit
            .run(
                command("L90014", "Stones Inc.", "1 Broadway", "2026-01-01", "2026-05-02"),
                ADMINISTRATOR)
            .orElseThrow();

    assertThat(renewals(admitted)).isEmpty();
  }

  @Test
  void anAgreementIsNotSignedInTheFuture() {
    assertThat(
            rules(
                agree.run(
                    new RecordAgreement.Command(
                        dealer.number(),
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 3, 3)),
                    ADMINISTRATOR)))
        .containsExactly("agreement-period", "agreement-period");
  }

  private List<DutyState> renewals(Licensee licensee) {
    return duties.about(Subject.licensee(licensee.number())).stream()
        .filter(duty -> duty.kind() == DutyKind.AGREEMENT)
        .map(Duty::state)
        .toList();
  }

  @Test
  void aYearIsAcknowledgedOnceAndTheDutyIsFulfilledWithIt() {
    Licensee admitted =
        admit
            .run(command("L90004", "Stones Inc.", "1 Broadway", "2026-01-01", null), ADMINISTRATOR)
            .orElseThrow();

    assertThat(acknowledge.run(new Acknowledge.Command(admitted.id()), ISSUER).orElseThrow())
        .isEqualTo("2026-03-02");
    assertThat(rules(acknowledge.run(new Acknowledge.Command(admitted.id()), ISSUER)))
        .containsExactly("acknowledged-already");
    assertThat(duties.about(Subject.licensee("L90004")))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo(DutyState.FULFILLED);
              assertThat(duty.proof()).contains("2026", "Ivan Issuer");
            });
    assertThatThrownBy(() -> acknowledge.run(new Acknowledge.Command(-1), ISSUER))
        .isInstanceOf(NotFound.class);
  }

  /** The whole table of standings: from which, by which step, to which or refused. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ACTIVE,    suspend,   SUSPENDED",
    "ACTIVE,    reinstate, -",
    "ACTIVE,    end,       ENDED",
    "SUSPENDED, suspend,   -",
    "SUSPENDED, reinstate, ACTIVE",
    "SUSPENDED, end,       ENDED",
    "ENDED,     suspend,   -",
    "ENDED,     reinstate, -",
    "ENDED,     end,       -"
  })
  void everyChangeOfStanding(Standing from, String step, String expected) {
    if (from != Standing.ACTIVE) {
      change(from == Standing.SUSPENDED ? "suspend" : "end", "Preparation").orElseThrow();
    }

    Outcome<Standing> without = change(step, "  ");
    Outcome<Standing> outcome = change(step, "Because of a review");

    if (expected.equals("-")) {
      assertThat(rules(outcome)).containsExactly("standing-change");
      assertThat(licensees.currentStanding(dealer.id())).isEqualTo(from);
    } else {
      assertThat(rules(without)).containsExactly("standing-reason");
      assertThat(outcome.orElseThrow()).isEqualTo(Standing.valueOf(expected));
      assertThat(licensees.currentStanding(dealer.id())).isEqualTo(Standing.valueOf(expected));
      assertThat(journal.of(Subject.licensee(dealer.number())))
          .last()
          .satisfies(last -> assertThat(last.reason()).isEqualTo("Because of a review"));
    }
  }

  @Test
  void nobodyChangesTheStandingOfALicenseeThatIsNone() {
    assertThatThrownBy(
            () -> suspend.run(new SuspendLicensee.Command("L999999", "Words"), ADMINISTRATOR))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoEndsOwesNothingAnyMore() {
    Licensee admitted =
        admit
            .run(command("L90005", "Stones Inc.", "1 Broadway", "2020-01-01", null), ADMINISTRATOR)
            .orElseThrow();
    assertThat(stateOf(admitted, DutyKind.LICENSEE_REVIEW)).isEqualTo(DutyState.OPEN);

    end.run(new EndLicensee.Command("L90005", "Business closed"), ADMINISTRATOR).orElseThrow();

    assertThat(stateOf(admitted, DutyKind.LICENSEE_REVIEW)).isEqualTo(DutyState.LAPSED);
    assertThat(stateOf(admitted, DutyKind.ACKNOWLEDGMENT)).isEqualTo(DutyState.LAPSED);
  }

  @Test
  void aReviewFulfilsTheDutyAndAnOlderOneEnteredLateDoesNot() {
    Licensee admitted =
        admit
            .run(command("L90006", "Stones Inc.", "1 Broadway", "2012-01-01", null), ADMINISTRATOR)
            .orElseThrow();

    reviewed("L90006", ReviewBody.STATE, "2026-02-01").orElseThrow();
    assertThat(stateOf(admitted, DutyKind.LICENSEE_REVIEW)).isEqualTo(DutyState.OPEN);

    reviewed("L90006", ReviewBody.USKPA, "2026-02-02").orElseThrow();
    assertThat(stateOf(admitted, DutyKind.LICENSEE_REVIEW)).isEqualTo(DutyState.FULFILLED);

    reviewed("L90006", ReviewBody.USKPA, "2019-02-02").orElseThrow();
    assertThat(duties.about(Subject.licensee("L90006")))
        .filteredOn(duty -> duty.kind() == DutyKind.LICENSEE_REVIEW)
        .singleElement()
        .satisfies(duty -> assertThat(duty.proof()).isEqualTo("Review of 2026-02-02"));
  }

  @Test
  void aReviewLongAgoLeavesTheNextOneOwed() {
    admit
        .run(command("L90007", "Stones Inc.", "1 Broadway", "2010-01-01", null), ADMINISTRATOR)
        .orElseThrow();

    reviewed("L90007", ReviewBody.USKPA, "2017-03-01").orElseThrow();

    assertThat(duties.about(Subject.licensee("L90007")))
        .filteredOn(duty -> duty.kind() == DutyKind.LICENSEE_REVIEW)
        .extracting(duty -> Map.entry(duty.state(), duty.dueAt().toString()))
        .containsExactly(
            Map.entry(DutyState.FULFILLED, "2015-01-02T05:00:00Z"),
            Map.entry(DutyState.OPEN, "2022-03-02T05:00:00Z"));
  }

  /** The dealer was admitted on 2 March 2024, and the portal's first record of it is of today. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2024-03-01, Binder 7, reviewedOn, before L
          2024-03-02, Binder 7, -,          -
          2026-03-01, Binder 7, -,          -
          2026-03-02, Binder 7, reviewedOn, plan the review
          2026-03-03, Binder 7, reviewedOn, plan the review
          -,          Binder 7, reviewedOn, Give the day
          2026-03-01, ' ',      papers,     where the papers
          """)
  void aReviewFromPapersIsOfTheTimeBeforeTheRecords(
      @Nullable LocalDate on, String papers, @Nullable String field, @Nullable String words) {
    Outcome<Licensee> outcome =
        review.run(
            new RecordReview.Command(dealer.number(), ReviewBody.CBP, on, papers), ADMINISTRATOR);

    if (field == null) {
      assertThat(outcome.isDone()).isTrue();
      assertThat(details.of(dealer.number()).reviews())
          .contains(new LicenseeDetail.Review(ReviewBody.CBP, on, null, papers));
      assertThat(journal.of(Subject.licensee(dealer.number())))
          .last()
          .satisfies(
              last -> {
                assertThat(last.reason()).isEqualTo(papers);
                assertThat(last.details()).containsEntry("way", "Entered by hand from papers");
              });
    } else {
      assertThat(outcome.findings())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.rule()).isEqualTo("review-date");
                assertThat(finding.field()).isEqualTo(field);
                assertThat(finding.message()).contains(words);
              });
    }
  }

  @Test
  void aReviewFromPapersIsEnteredOnceAndAllThatIsWrongIsSaid() {
    reviewed(dealer.number(), ReviewBody.CBP, "2026-03-01").orElseThrow();
    reviewed(dealer.number(), ReviewBody.CBP, "2026-03-01").orElseThrow();
    assertThat(
            rules(
                review.run(
                    new RecordReview.Command(
                        dealer.number(),
                        ReviewBody.CBP,
                        LocalDate.parse("2026-03-01"),
                        "Another binder"),
                    ADMINISTRATOR)))
        .as("of other papers, on the same day")
        .containsExactly("review-date");
    assertThat(
            review
                .run(
                    new RecordReview.Command(dealer.number(), ReviewBody.CBP, null, ""),
                    ADMINISTRATOR)
                .findings())
        .extracting(Finding::field)
        .containsExactly("reviewedOn", "papers");
  }

  /** What the use case refuses, the table refuses too. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-02, NULL, '''Binder 7''', before the records
          2026-03-01, NULL, NULL,           was_made_somewhere
          2026-03-01, 4711, '''Binder 7''', as it was closed
          2026-03-01, 4711, NULL,           as it was closed
          """)
  void theDatabaseItselfWantsPapersOfTheTimeBeforeOrAClosedReview(
      String on, String reviewKey, String papers, String words) {
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        ("INSERT INTO licensee_review (licensee_id, body, reviewed_on, review_id, papers)"
                                + " VALUES (%d, 'STATE', '%s', %s, %s)")
                            .formatted(dealer.id(), on, reviewKey, papers))
                    .update())
        .hasMessageContaining(words);
  }

  @Test
  void aReviewByAnyAgencyFulfilsTheDutyOfTheAgenciesAndNotThatOfTheUskpa() {
    Licensee admitted =
        admit
            .run(command("L90016", "Stones Inc.", "1 Broadway", "2012-01-01", null), ADMINISTRATOR)
            .orElseThrow();
    assertThat(stateOf(admitted, DutyKind.AGENCY_REVIEW)).isEqualTo(DutyState.OPEN);

    reviewed("L90016", ReviewBody.CBP, "2026-02-01").orElseThrow();

    assertThat(stateOf(admitted, DutyKind.AGENCY_REVIEW)).isEqualTo(DutyState.FULFILLED);
    assertThat(stateOf(admitted, DutyKind.LICENSEE_REVIEW)).isEqualTo(DutyState.OPEN);
    assertThat(duties.about(Subject.licensee("L90016")))
        .filteredOn(duty -> duty.kind() == DutyKind.AGENCY_REVIEW)
        .extracting(Duty::owner, Duty::way)
        .containsExactly(tuple(DutyOwner.STATE, "Reviewed by U.S. Customs and Border Protection"));
  }

  private static AdmitLicensee.Command command(
      String number, String name, String address, String on, @Nullable String through) {
    return new AdmitLicensee.Command(
        number,
        name,
        LicenseeKind.DEALER,
        address,
        LocalDate.parse(on),
        through == null ? null : LocalDate.parse(through));
  }

  private Outcome<Licensee> agreement(Licensee licensee, String from, @Nullable String through) {
    return agree.run(
        new RecordAgreement.Command(
            licensee.number(),
            LocalDate.parse(from),
            through == null ? null : LocalDate.parse(through)),
        ADMINISTRATOR);
  }

  private Outcome<Standing> change(String step, String reason) {
    life.clock().advance(Duration.ofHours(1));
    return switch (step) {
      case "suspend" ->
          suspend.run(new SuspendLicensee.Command(dealer.number(), reason), ADMINISTRATOR);
      case "reinstate" ->
          reinstate.run(new ReinstateLicensee.Command(dealer.number(), reason), ADMINISTRATOR);
      default -> end.run(new EndLicensee.Command(dealer.number(), reason), ADMINISTRATOR);
    };
  }

  private Outcome<Licensee> reviewed(String number, ReviewBody body, String on) {
    return review.run(
        new RecordReview.Command(number, body, LocalDate.parse(on), "Binder 7"), ADMINISTRATOR);
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }

  private List<String> history(Licensee licensee) {
    return journal.of(Subject.licensee(licensee.number())).stream()
        .map(JournalEntry::action)
        .toList();
  }

  private DutyState stateOf(Licensee licensee, DutyKind kind) {
    return duties.about(Subject.licensee(licensee.number())).stream()
        .filter(duty -> duty.kind() == kind)
        .map(Duty::state)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
