package org.uskpa.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.calendar.OpenPeriodicDuties;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.notice.Notice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.Notices;
import org.uskpa.core.notice.PeopleForTests;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.shipment.Typed;

/** A review from its planning to its closing. Today is 2 March 2026. */
@CoreDbTest
class ReviewLifeDbTest {

  private static final Actor SECOND = new Actor("sam", "Sam Second");
  private static final Actor MANAGER = new Actor("max", "Max Manager");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  /** The USKPA's last review of any licensee in these tests. */
  private static final LocalDate LAST = TODAY.minusYears(1);

  private static final Actor COLLEAGUE = new Actor("cora", "Cora Colleague");
  private static final MarkChecklist.Seen UNMARKED = new MarkChecklist.Seen(null, "");

  @Autowired private BeanFactory beans;
  @Autowired private PlanReview plan;
  @Autowired private StartReview start;
  @Autowired private MarkChecklist mark;
  @Autowired private WriteFinding write;
  @Autowired private MendFinding mend;
  @Autowired private WithdrawFinding withdraw;
  @Autowired private ReportReview report;
  @Autowired private AnswerFinding answer;
  @Autowired private SettleFinding settle;
  @Autowired private CloseReview close;
  @Autowired private MoveReview move;
  @Autowired private CallOffReview callOff;
  @Autowired private Reviews reviews;
  @Autowired private ReviewCalendar calendar;
  @Autowired private EndLicensee end;
  @Autowired private OpenPeriodicDuties periodic;
  @Autowired private ReviewWork work;
  @Autowired private ReviewDetails details;
  @Autowired private ReviewProgramme programme;
  @Autowired private LicenseeDetails licensees;
  @Autowired private Duties duties;
  @Autowired private Notices notices;
  @Autowired private JdbcClient jdbc;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  private Review planned() {
    return plan.run(toPlan(TODAY, "Sam Second", UUID.randomUUID()), ADMINISTRATOR).orElseThrow();
  }

  private PlanReview.Command toPlan(LocalDate onSiteOn, String team, UUID form) {
    return new PlanReview.Command(dealer.number(), ReviewBody.USKPA, onSiteOn, team, form);
  }

  private Review begun() {
    long id = planned().id();
    return start
        .run(new StartReview.Command(id, ReviewBody.USKPA, 7, 2), ADMINISTRATOR)
        .orElseThrow();
  }

  private Outcome<Integer> find(Review review, String recommendation, @Nullable String dueOn) {
    return write.run(
        new WriteFinding.Command(
            review.id(),
            ReviewBody.USKPA,
            FindingSeverity.MAJOR,
            "Two seals lack a number",
            recommendation,
            Typed.read(dueOn, Dates::of),
            UUID.randomUUID()),
        ADMINISTRATOR);
  }

  private void markAll(Review review) {
    List<MarkChecklist.Mark> marks =
        details.of(review.id()).checks().stream()
            .map(check -> new MarkChecklist.Mark(check.place(), CheckResult.MET, "Seen", UNMARKED))
            .toList();
    mark.run(new MarkChecklist.Command(review.id(), ReviewBody.USKPA, marks), ADMINISTRATOR)
        .orElseThrow();
  }

  private Outcome<Review> report(Review review) {
    return report(review, ADMINISTRATOR);
  }

  private Outcome<Review> report(Review review, Actor actor) {
    return report.run(
        new ReportReview.Command(
            review.id(), ReviewBody.USKPA, TODAY, "In order but for the seals"),
        actor);
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }

  private List<NoticeKind> told(long account) {
    return notices.ofAccount(account, null, 10).rows().stream().map(Notice::kind).toList();
  }

  @Test
  void isPlannedBegunReportedAnsweredSettledAndClosedByASecondPerson() {
    PeopleForTests people = new PeopleForTests(jdbc);
    long manager = people.manager("max", dealer.id(), null);
    long administrator = people.administrator("ada", null);
    List<String> issued =
        List.of(life.issued(dealer), life.exported(dealer), life.voided(dealer)).stream()
            .map(step -> step.number().value())
            .toList();
    Review review = begun();
    assertThat(details.of(review.id()).sample())
        .extracting(ReviewDetail.Sampled::number)
        .containsExactlyElementsOf(Sample.draw(7, issued, 2));
    assertThat(review.sample()).isEqualTo(new Review.Drawing(7, LAST, TODAY, 3));
    assertThat(details.of(review.id()).checks())
        .extracting(ReviewDetail.Check::question)
        .contains("Done in time: " + DutyKind.COPY_OF_EXPORT.label())
        .contains("No certificate was issued for a third party");

    int finding = find(review, "Number every seal", "2026-04-01").orElseThrow();
    assertThat(rules(report(review))).containsExactly("review-checklist");
    markAll(review);
    Subject owed = Subject.reviewFinding(review.id(), finding);
    assertThat(duties.about(owed)).isEmpty();
    report(review).orElseThrow();
    assertThat(duties.about(owed))
        .singleElement()
        .satisfies(duty -> assertThat(duty.kind()).isEqualTo(DutyKind.REVIEW_RECOMMENDATION));

    UUID form = UUID.randomUUID();
    for (int sent = 0; sent < 2; sent++) {
      answer
          .run(
              new AnswerFinding.Command(dealer.id(), review.id(), finding, "Done since", form),
              MANAGER)
          .orElseThrow();
    }
    assertThat(details.of(review.id()).findings().get(0).answers())
        .extracting(ReviewDetail.Answer::words)
        .containsExactly("Done since");

    assertThat(told(manager))
        .containsExactly(NoticeKind.REVIEW_REPORTED, NoticeKind.REVIEW_ANNOUNCED);
    assertThat(told(administrator)).containsExactly(NoticeKind.FINDING_ANSWERED);
    CloseReview.Command closing = new CloseReview.Command(review.id(), ReviewBody.USKPA);
    assertThat(rules(close.run(closing, ADMINISTRATOR))).containsExactly("review-second-person");
    Review closed = close.run(closing, SECOND).orElseThrow();
    assertThat(closed.closedBy()).isEqualTo("sam");
    assertThat(licensees.of(dealer.number()).reviews())
        .contains(new LicenseeDetail.Review(ReviewBody.USKPA, TODAY, review.id(), null));
    assertThat(licensees.of(dealer.number()).reviewDueOn()).isEqualTo(TODAY.plusYears(5));
    assertThat(close.run(closing, SECOND).isDone()).isTrue();
    assertThat(rules(close.run(closing, COLLEAGUE))).containsExactly("review-state");

    settle
        .run(new SettleFinding.Command(review.id(), ReviewBody.USKPA, finding, "Seen"), SECOND)
        .orElseThrow();
    assertThat(duties.about(owed)).extracting(Duty::state).containsExactly(DutyState.FULFILLED);
    assertThat(details.of(review.id()).history())
        .extracting(JournalEntry::action)
        .containsExactly(
            "planned",
            "begun",
            "finding written",
            "checklist marked",
            "reported",
            "finding answered",
            "closed",
            "finding settled");
  }

  @Test
  void theSameFormPlansOneReviewAndAnotherIsRefusedWhileItIsAtWork() {
    UUID form = UUID.randomUUID();
    Review first = plan.run(toPlan(TODAY, "Sam", form), ADMINISTRATOR).orElseThrow();
    Review again = plan.run(toPlan(TODAY, "Sam", form), ADMINISTRATOR).orElseThrow();
    assertThat(again.id()).isEqualTo(first.id());

    assertThat(rules(plan.run(toPlan(TODAY, "Sam", UUID.randomUUID()), ADMINISTRATOR)))
        .containsExactly("review-planned");
    assertThat(
            plan.run(
                    new PlanReview.Command(
                        dealer.number(), ReviewBody.CBP, TODAY, "Cleo", UUID.randomUUID()),
                    ADMINISTRATOR)
                .isDone())
        .isTrue();
  }

  @Test
  void allThatStandsInTheWayOfAPlanIsSaidAtOnce() {
    Outcome<Review> refused =
        plan.run(toPlan(dealer.admittedOn().minusDays(1), " ", UUID.randomUUID()), ADMINISTRATOR);

    assertThat(refused.findings()).extracting(Finding::field).containsExactly("onSiteOn", "team");
  }

  @ParameterizedTest
  @CsvSource({"0", "101", "-1"})
  void aSampleHasOneToAHundred(int size) {
    long id = planned().id();

    assertThat(
            rules(start.run(new StartReview.Command(id, ReviewBody.USKPA, 7, size), ADMINISTRATOR)))
        .containsExactly("review-sample");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          Number them, -,          dueOn
          '',          2026-04-01, recommendation
          Number them, 2026-03-02, dueOn
          Number them, soon,       dueOn
          Number them, 2028-03-03, dueOn
          Number them, 2999-12-31, dueOn
          Number مريم, 2026-04-01, recommendation
          """)
  void aRecommendationAndItsDayGoTogether(String recommendation, String dueOn, String field) {
    assertThat(find(begun(), recommendation, dueOn).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isIn("review-recommendation", "review-letters");
              assertThat(finding.field()).isEqualTo(field);
            });
  }

  @Test
  void whatIsAnotherBodysOrLicenseesIsNotFound() {
    Review review = begun();
    int finding = find(review, "", null).orElseThrow();
    assertThatThrownBy(
            () -> close.run(new CloseReview.Command(review.id(), ReviewBody.STATE), SECOND))
        .isInstanceOf(NotFound.class);
    // Not before it is reported, and never to another licensee.
    assertThatThrownBy(() -> details.ofLicensee(review.id(), dealer.id()))
        .isInstanceOf(NotFound.class);
    markAll(review);
    report(review).orElseThrow();
    assertThat(details.ofLicensee(review.id(), dealer.id()).findings()).hasSize(1);
    Licensee other = life.licensee(LicenseeKind.DEALER, 0);
    assertThatThrownBy(() -> details.ofLicensee(review.id(), other.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                answer.run(
                    new AnswerFinding.Command(
                        other.id(), review.id(), finding, "Mine?", UUID.randomUUID()),
                    MANAGER))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theDatabaseItselfWantsASecondPersonAndNoStepBack() {
    Review review = begun();
    markAll(review);
    report(review, SECOND).orElseThrow();

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "UPDATE review SET state = 'CLOSED', closed_at = now(), closed_by = reported_by WHERE id = :id")
                    .param("id", review.id())
                    .update())
        .hasMessageContaining("review_closed_by_a_second_person");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "UPDATE review SET state = 'IN_WORK', summary = NULL, reported_at = NULL, reported_by = NULL WHERE id = :id")
                    .param("id", review.id())
                    .update())
        .hasMessageContaining("onwards only");
  }

  @Test
  void theProgrammeAndTheFiguresKnowIt() {
    life.issued(dealer);
    ReviewProgramme.Line before = line();
    assertThat(before.facts().certificates()).isEqualTo(1);
    assertThat(before.facts().lastReviewOn()).isEqualTo(LAST);
    long counted = programme.counted(2026, ReviewBody.USKPA).size();

    Review review = begun();
    find(review, "", null).orElseThrow();
    assertThat(line().atWork()).extracting(Review::id).containsExactly(review.id());
    assertThat(line().isAtWork(ReviewBody.USKPA)).isTrue();
    markAll(review);
    report(review).orElseThrow();
    close.run(new CloseReview.Command(review.id(), ReviewBody.USKPA), SECOND).orElseThrow();

    ReviewProgramme.Line after = line();
    assertThat(after.atWork()).isEmpty();
    assertThat(after.facts().lastReviewOn()).isEqualTo(TODAY);
    assertThat(after.facts().openFindings()).isEqualTo(1);
    assertThat(programme.counted(2026, ReviewBody.USKPA)).hasSize((int) counted + 1);
    assertThat(programme.years())
        .filteredOn(year -> year.year() == 2026 && year.reviewers() == Reviewers.USKPA)
        .singleElement()
        .satisfies(
            year -> {
              assertThat(year.reviews()).isEqualTo(counted + 1);
              assertThat(year.reviewed()).isPositive().isLessThanOrEqualTo(year.licensees());
              assertThat(year.asOf()).isEqualTo(TODAY);
            });
    assertThat(programme.of(Reviewers.USKPA, ReviewProgramme.Order.RISK))
        .isSortedAccordingTo(
            Comparator.comparing((ReviewProgramme.Line one) -> !one.isLateOn(TODAY))
                .thenComparing(one -> -one.risk().points())
                .thenComparing(one -> one.facts().dueOn()));
    assertThat(programme.of(Reviewers.USKPA, ReviewProgramme.Order.DUE))
        .extracting(one -> one.facts().dueOn())
        .isSorted();
  }

  private ReviewProgramme.Line line() {
    return programme.of(Reviewers.USKPA, ReviewProgramme.Order.RISK).stream()
        .filter(one -> one.licensee().id() == dealer.id())
        .findFirst()
        .orElseThrow();
  }

  private Outcome<Review> mark(
      Review review, int place, CheckResult result, String words, MarkChecklist.Seen seen) {
    return mark.run(
        new MarkChecklist.Command(
            review.id(),
            ReviewBody.USKPA,
            List.of(new MarkChecklist.Mark(place, result, words, seen))),
        ADMINISTRATOR);
  }

  private int place(Review review, boolean doubted) {
    return details.of(review.id()).checks().stream()
        .filter(check -> check.doubted() == doubted)
        .mapToInt(ReviewDetail.Check::place)
        .findFirst()
        .orElseThrow();
  }

  private ReviewDetail.Check point(Review review, int place) {
    return details.of(review.id()).checks().get(place - 1);
  }

  /** An exported certificate leaves its copy to Census open, so that the records doubt a point. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          true,  MET,            '',   words
          true,  MET,            Seen, -
          true,  NOT_APPLICABLE, '',   words
          true,  NOT_APPLICABLE, None, -
          false, NOT_APPLICABLE, ' ',  words
          true,  NOT_MET,        '',   words
          false, MET,            '',   -
          false, NOT_MET,        ' ',  words
          false, NOT_MET,        Seen, -
          false, -,              Seen, result
          """)
  void whatIsNotMetOrMetAgainstTheRecordsHasWords(
      boolean doubted, CheckResult result, String words, String field) {
    life.exported(dealer);
    Review review = begun();
    int place = place(review, doubted);

    Outcome<Review> outcome = mark(review, place, result, words, UNMARKED);

    assertThat(outcome.findings())
        .extracting(finding -> finding.rule() + " " + finding.field())
        .isEqualTo(field == null ? List.of() : List.of("review-checklist " + field + place));
    assertThat(point(review, place).result()).isEqualTo(field == null ? result : null);
  }

  @Test
  void theRecordsAreNamedToWhoeverSaysMetAgainstThem() {
    life.exported(dealer);
    Review review = begun();
    int place = place(review, true);

    assertThat(mark(review, place, CheckResult.MET, "", UNMARKED).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains(point(review, place).known()));
  }

  @Test
  void whatWasMarkedMeanwhileIsNotOverwrittenUnseen() {
    Review review = begun();
    mark(review, 1, CheckResult.NOT_MET, "Two boxes stood open", UNMARKED).orElseThrow();

    Outcome<Review> late = mark(review, 1, CheckResult.MET, "All closed", UNMARKED);

    assertThat(late.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("review-meanwhile");
              assertThat(finding.field()).isEqualTo("words1");
              assertThat(finding.message()).contains("“Not met”", "“Two boxes stood open”");
            });
    assertThat(point(review, 1).result()).isEqualTo(CheckResult.NOT_MET);

    // Who has seen it may say otherwise; who says the same says nothing new.
    MarkChecklist.Seen seen = new MarkChecklist.Seen(CheckResult.NOT_MET, "Two boxes stood open");
    mark(review, 1, CheckResult.NOT_MET, "Two boxes stood open", UNMARKED).orElseThrow();
    mark(review, 1, CheckResult.MET, "All closed", seen).orElseThrow();
    assertThat(point(review, 1).words()).isEqualTo("All closed");
    assertThat(details.of(review.id()).history())
        .extracting(JournalEntry::action)
        .filteredOn("checklist marked"::equals)
        .hasSize(2);
  }

  @Test
  void aPointThatWasNotTouchedIsLeftAsSomebodyElseMarkedIt() {
    Review review = begun();
    mark(review, 1, CheckResult.MET, "First", UNMARKED).orElseThrow();
    MarkChecklist.Seen first = new MarkChecklist.Seen(CheckResult.MET, "First");
    mark(review, 1, CheckResult.NOT_MET, "Second", first).orElseThrow();

    mark(review, 1, CheckResult.MET, "First", first).orElseThrow();

    assertThat(point(review, 1).words()).isEqualTo("Second");
  }

  /** Days that are no plan: past, or so far ahead that they are a slip. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-01, past
          2026-01-01, past
          2028-03-03, more than 2 years
          2099-01-01, more than 2 years
          """)
  void aReviewIsPlannedAndMovedForADayWithinTwoYears(LocalDate day, String says) {
    Review review = planned();
    for (Outcome<Review> refused :
        List.of(
            plan.run(
                new PlanReview.Command(
                    dealer.number(), ReviewBody.CBP, day, "Cleo", UUID.randomUUID()),
                ADMINISTRATOR),
            move.run(toMove(review, day, "Sam"), ADMINISTRATOR))) {
      assertThat(refused.findings())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.rule()).isEqualTo("review-on-site");
                assertThat(finding.message()).contains(says, "Give ");
              });
    }
  }

  @Test
  void theLastDayThatCanBePlannedIsInTwoYearsAndAPastOneMayStay() {
    Review review = plannedOn(TODAY.plusYears(2));
    move.run(toMove(review, TODAY.plusDays(1), "Sam"), ADMINISTRATOR).orElseThrow();
    life.clock().advance(Duration.ofDays(3));

    assertThat(move.run(toMove(review, TODAY.plusDays(1), "Cora"), ADMINISTRATOR).isDone())
        .isTrue();
  }

  /** A double click without script, or two tabs: what was done already is done. */
  @Test
  void eachStepSentTwiceByTheSamePersonIsTakenOnce() {
    Review review = planned();
    StartReview.Command begin = new StartReview.Command(review.id(), ReviewBody.USKPA, 7, 2);
    start.run(begin, ADMINISTRATOR).orElseThrow();
    assertThat(start.run(begin, ADMINISTRATOR).isDone()).isTrue();
    assertThat(rules(start.run(begin, SECOND))).containsExactly("review-state");
    int finding = find(review, "", null).orElseThrow();
    markAll(review);
    report(review).orElseThrow();
    assertThat(report(review).isDone()).isTrue();
    assertThat(rules(report(review, SECOND))).containsExactly("review-state");
    SettleFinding.Command settled =
        new SettleFinding.Command(review.id(), ReviewBody.USKPA, finding, "Seen");
    settle.run(settled, SECOND).orElseThrow();
    assertThat(settle.run(settled, SECOND).isDone()).isTrue();
    assertThat(rules(settle.run(settled, ADMINISTRATOR))).containsExactly("review-state");
    assertThat(actions(review))
        .containsExactly(
            "planned",
            "begun",
            "finding written",
            "checklist marked",
            "reported",
            "finding settled");
  }

  private Outcome<Review> mend(Review review, int finding, String words, Actor actor) {
    return mend.run(
        new MendFinding.Command(
            review.id(),
            ReviewBody.USKPA,
            finding,
            FindingSeverity.MINOR,
            words,
            "",
            Typed.read("", Dates::of)),
        actor);
  }

  private Outcome<Review> withdraw(Review review, int finding, String reason) {
    return withdraw.run(
        new WithdrawFinding.Command(review.id(), ReviewBody.USKPA, finding, reason), SECOND);
  }

  @Test
  void findingsAreNumberedWithinTheirReviewAndMendedOrWithdrawnUntilItIsReported() {
    Review review = begun();
    assertThat(find(review, "Number them", "2026-04-01").orElseThrow()).isEqualTo(1);
    assertThat(find(review, "", null).orElseThrow()).isEqualTo(2);
    for (int sent = 0; sent < 2; sent++) {
      mend(review, 1, "One seal lacks a number", COLLEAGUE).orElseThrow();
      withdraw(review, 2, "Seen wrongly").orElseThrow();
    }
    assertThat(find(review, "", null).orElseThrow()).isEqualTo(3);

    assertThat(details.of(review.id()).findings())
        .extracting(ReviewDetail.Found::number)
        .containsExactly(1, 3);
    assertThat(details.of(review.id()).findings().get(0))
        .satisfies(
            found -> {
              assertThat(found.words()).isEqualTo("One seal lacks a number");
              assertThat(found.severity()).isEqualTo(FindingSeverity.MINOR);
              assertThat(found.dueOn()).isNull();
              assertThat(found.writtenBy()).isEqualTo(ADMINISTRATOR.username());
              assertThat(found.mendedBy()).isEqualTo("cora");
            });
    assertThat(details.of(review.id()).history())
        .filteredOn(entry -> entry.action().equals("finding mended"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.details())
                    .containsEntry("finding", "1")
                    .containsEntry(
                        "from",
                        "Major: “Two seals lack a number”; recommended by 2026-04-01: “Number them”")
                    .containsEntry("to", "Minor: “One seal lacks a number”"));
    assertThat(details.of(review.id()).history())
        .filteredOn(entry -> entry.action().equals("finding withdrawn"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.reason()).isEqualTo("Seen wrongly"));
    assertThatThrownBy(() -> mend(review, 2, "Again", SECOND)).isInstanceOf(NotFound.class);
    assertThat(rules(withdraw(review, 3, " "))).containsExactly("review-reason");
    assertThat(rules(mend(review, 3, " ", SECOND))).containsExactly("review-words");

    markAll(review);
    report(review).orElseThrow();
    assertThat(rules(mend(review, 1, "Too late", SECOND))).containsExactly("review-state");
    assertThat(rules(withdraw(review, 1, "Too late"))).containsExactly("review-state");
    assertThat(line().facts().openFindings()).isEqualTo(2);
    CloseReview.Command closing = new CloseReview.Command(review.id(), ReviewBody.USKPA);
    assertThat(rules(close.run(closing, COLLEAGUE))).containsExactly("review-second-person");
    // What was withdrawn is nobody's work.
    assertThat(close.run(closing, SECOND).isDone()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          words = 'Others'
          withdrawn_at = now(), withdrawn_by = 'x', withdrawn_why = 'x'
          """,
      delimiter = '|')
  void theDatabaseItselfKeepsWhatTheLicenseeReads(String change) {
    Review review = begun();
    find(review, "", null).orElseThrow();
    markAll(review);
    report(review).orElseThrow();

    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE review_finding SET " + change + " WHERE review_id = :id")
                    .param("id", review.id())
                    .update())
        .hasMessageContaining("A finding stands");
  }

  @Test
  void theHistoryOfTheChecklistSaysWhichPointsFromWhatToWhat() {
    Review review = begun();
    mark(review, 1, CheckResult.NOT_MET, "Two boxes stood open", UNMARKED).orElseThrow();
    MarkChecklist.Seen seen = new MarkChecklist.Seen(CheckResult.NOT_MET, "Two boxes stood open");
    mark.run(
            new MarkChecklist.Command(
                review.id(),
                ReviewBody.USKPA,
                List.of(
                    new MarkChecklist.Mark(1, CheckResult.MET, "All closed", seen),
                    new MarkChecklist.Mark(2, CheckResult.MET, "Seen", UNMARKED),
                    new MarkChecklist.Mark(3, CheckResult.MET, "Seen", UNMARKED))),
            ADMINISTRATOR)
        .orElseThrow();

    assertThat(details.of(review.id()).history())
        .filteredOn(entry -> entry.action().equals("checklist marked"))
        .extracting(entry -> entry.details().get("points"))
        .containsExactly("1: Not met", "1: Met, was Not met “Two boxes stood open”. 2, 3: Met");
  }

  private MoveReview.Command toMove(Review review, @Nullable LocalDate onSiteOn, String team) {
    return new MoveReview.Command(
        review.id(), ReviewBody.USKPA, onSiteOn, team, "The licensee moves house");
  }

  private CallOffReview.Command toCallOff(Review review, String reason) {
    return new CallOffReview.Command(review.id(), ReviewBody.USKPA, reason);
  }

  private Review plannedOn(LocalDate onSiteOn) {
    return plan.run(toPlan(onSiteOn, "Sam Second", UUID.randomUUID()), ADMINISTRATOR).orElseThrow();
  }

  private List<String> actions(Review review) {
    return details.of(review.id()).history().stream().map(JournalEntry::action).toList();
  }

  @Test
  void aReviewIsMovedUntilItIsReportedAndTheLicenseeIsToldOfItsNewDay() {
    long manager = new PeopleForTests(jdbc).manager("max-moved", dealer.id(), null);
    Review review = plannedOn(TODAY.plusDays(20));

    MoveReview.Command command = toMove(review, TODAY.plusDays(30), "Sam and Cora");
    for (int sent = 0; sent < 2; sent++) {
      Review moved = move.run(command, ADMINISTRATOR).orElseThrow();
      assertThat(moved.onSiteOn()).isEqualTo(TODAY.plusDays(30));
      assertThat(moved.team()).isEqualTo("Sam and Cora");
    }
    assertThat(actions(review)).containsExactly("planned", "moved");
    assertThat(details.of(review.id()).history().get(1).reason())
        .isEqualTo("The licensee moves house");
    assertThat(told(manager)).containsExactly(NoticeKind.REVIEW_MOVED, NoticeKind.REVIEW_ANNOUNCED);

    // Another team on the same day is no news to the licensee.
    start.run(new StartReview.Command(review.id(), ReviewBody.USKPA, 7, 2), ADMINISTRATOR);
    life.clock().advance(Duration.ofMinutes(5));
    move.run(toMove(review, TODAY.plusDays(30), "Cora"), ADMINISTRATOR).orElseThrow();
    move.run(toMove(review, TODAY, "Cora"), ADMINISTRATOR).orElseThrow();
    assertThat(told(manager))
        .containsExactly(
            NoticeKind.REVIEW_MOVED, NoticeKind.REVIEW_MOVED, NoticeKind.REVIEW_ANNOUNCED);

    markAll(review);
    report(review).orElseThrow();
    assertThat(rules(move.run(toMove(review, TODAY, "Sam"), ADMINISTRATOR)))
        .containsExactly("review-state");
    close.run(new CloseReview.Command(review.id(), ReviewBody.USKPA), SECOND).orElseThrow();
    assertThat(licensees.of(dealer.number()).reviewDueOn()).isEqualTo(TODAY.plusYears(5));
  }

  @Test
  void allThatStandsInTheWayOfAMoveIsSaidAtOnce() {
    Review review = planned();

    assertThat(
            move.run(
                    new MoveReview.Command(
                        review.id(), ReviewBody.USKPA, dealer.admittedOn().minusDays(1), " ", ""),
                    ADMINISTRATOR)
                .findings())
        .extracting(Finding::field)
        .containsExactly("onSiteOn", "team", "reason");
    assertThat(
            move.run(
                    new MoveReview.Command(review.id(), ReviewBody.USKPA, null, "Sam", "Ill"),
                    ADMINISTRATOR)
                .findings())
        .extracting(Finding::message)
        .containsExactly("Give the day on site.");
    assertThatThrownBy(
            () ->
                move.run(
                    new MoveReview.Command(review.id(), ReviewBody.CBP, TODAY, "Cleo", "Mine?"),
                    SECOND))
        .isInstanceOf(NotFound.class);
    assertThat(actions(review)).containsExactly("planned");
  }

  @Test
  void aReviewIsReportedUnderTheDayOnWhichTheTeamWasThere() {
    Review review = plannedOn(TODAY.plusDays(3));
    start.run(new StartReview.Command(review.id(), ReviewBody.USKPA, 7, 2), ADMINISTRATOR);
    markAll(review);
    for (LocalDate wrong :
        new LocalDate[] {TODAY.plusDays(1), dealer.admittedOn().minusDays(1), null}) {
      assertThat(
              rules(
                  report.run(
                      new ReportReview.Command(review.id(), ReviewBody.USKPA, wrong, "In order"),
                      ADMINISTRATOR)))
          .containsExactly("review-on-site");
    }

    LocalDate was = TODAY.minusDays(1);
    Review reported =
        report
            .run(
                new ReportReview.Command(review.id(), ReviewBody.USKPA, was, "In order"),
                ADMINISTRATOR)
            .orElseThrow();

    assertThat(reported.onSiteOn()).isEqualTo(was);
    assertThat(details.of(review.id()).history())
        .last()
        .satisfies(last -> assertThat(last.details()).containsEntry("on site on", was.toString()));
    close.run(new CloseReview.Command(review.id(), ReviewBody.USKPA), SECOND).orElseThrow();
    assertThat(licensees.of(dealer.number()).reviewDueOn()).isEqualTo(was.plusYears(5));
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aReviewThatIsCalledOffEndsForGoodAndMovesNothing(boolean inWork) {
    long manager = new PeopleForTests(jdbc).manager("max-off-" + inWork, dealer.id(), null);
    Review review = plannedOn(TODAY.plusDays(20));
    if (inWork) {
      start.run(new StartReview.Command(review.id(), ReviewBody.USKPA, 7, 2), ADMINISTRATOR);
      find(review, "", null).orElseThrow();
    }
    LocalDate due = licensees.of(dealer.number()).reviewDueOn();
    long counted = programme.counted(2026, ReviewBody.USKPA).size();

    assertThat(rules(callOff.run(toCallOff(review, " "), ADMINISTRATOR)))
        .containsExactly("review-reason");
    for (int sent = 0; sent < 2; sent++) {
      assertThat(
              callOff
                  .run(toCallOff(review, "Nobody has time"), ADMINISTRATOR)
                  .orElseThrow()
                  .state())
          .isEqualTo(ReviewState.CALLED_OFF);
    }

    assertThat(actions(review)).endsWith("called off").doesNotHaveDuplicates();
    assertThat(told(manager))
        .containsExactly(NoticeKind.REVIEW_CALLED_OFF, NoticeKind.REVIEW_ANNOUNCED);
    assertThat(reviews.atWork()).extracting(Review::id).doesNotContain(review.id());
    assertThat(line().atWork()).isEmpty();
    assertThat(line().facts().openFindings()).isZero();
    assertThat(licensees.of(dealer.number()).reviewDueOn()).isEqualTo(due);
    assertThat(programme.counted(2026, ReviewBody.USKPA)).hasSize((int) counted);
    assertThat(calendar.of(Reviewers.USKPA, TODAY, TODAY.plusDays(40)))
        .filteredOn(entry -> Long.valueOf(review.id()).equals(entry.review()))
        .extracting(ReviewCalendar.Entry::calledOff)
        .containsExactly(true);
    assertThatThrownBy(() -> details.ofLicensee(review.id(), dealer.id()))
        .isInstanceOf(NotFound.class);

    // No step leads out of it, and another is planned in its place.
    assertThat(rules(callOff.run(toCallOff(review, "Again"), SECOND)))
        .containsExactly("review-state");
    assertThat(rules(move.run(toMove(review, TODAY, "Sam"), ADMINISTRATOR)))
        .containsExactly("review-state");
    assertThat(
            rules(
                start.run(
                    new StartReview.Command(review.id(), ReviewBody.USKPA, 7, 2), ADMINISTRATOR)))
        .containsExactly("review-state");
    assertThat(planned().id()).isNotEqualTo(review.id());
  }

  @Test
  void whatIsReportedIsNotCalledOff() {
    Review review = begun();
    markAll(review);
    report(review).orElseThrow();

    assertThat(rules(callOff.run(toCallOff(review, "Too late"), ADMINISTRATOR)))
        .containsExactly("review-state");
  }

  @Test
  void theEndOfTheLicenceCallsOffWhatIsNotReportedAndLeavesTheRestToBeClosed() {
    long rita = new PeopleForTests(jdbc).reviewer("rita-ended", "STATE", null);
    Review reported = begun();
    markAll(reported);
    report(reported).orElseThrow();
    Review ofState =
        plan.run(
                new PlanReview.Command(
                    dealer.number(),
                    ReviewBody.STATE,
                    TODAY.plusDays(9),
                    "Rita",
                    UUID.randomUUID()),
                ADMINISTRATOR)
            .orElseThrow();
    life.clock().advance(Duration.ofHours(1));

    end.run(new EndLicensee.Command(dealer.number(), "Left the trade"), ADMINISTRATOR)
        .orElseThrow();

    assertThat(reviews.find(ofState.id()).orElseThrow())
        .satisfies(
            ended -> {
              assertThat(ended.state()).isEqualTo(ReviewState.CALLED_OFF);
              assertThat(ended.calledOff().why())
                  .isEqualTo("The licence of %s ended: Left the trade".formatted(dealer.number()));
            });
    assertThat(told(rita)).containsExactly(NoticeKind.REVIEW_ENDED);
    assertThat(reviews.atWork())
        .filteredOn(review -> review.licensee().id() == dealer.id())
        .extracting(Review::id)
        .containsExactly(reported.id());
    close.run(new CloseReview.Command(reported.id(), ReviewBody.USKPA), SECOND).orElseThrow();
    assertThat(rules(plan.run(toPlan(TODAY, "Sam", UUID.randomUUID()), ADMINISTRATOR)))
        .containsExactly("review-planned");
  }

  /** Who reported it, wrote a finding or marked a point as it stands had a part in it. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          reported, cora, false
          found,    cora, false
          marked,   cora, false
          nothing,  cora, true
          planned,  ada,  true
          """)
  void whoHadAPartInItDoesNotCloseIt(String did, String closer, boolean allowed) {
    Review review = begun();
    Actor actor = closer.equals("cora") ? COLLEAGUE : ADMINISTRATOR;
    Actor others = closer.equals("cora") ? ADMINISTRATOR : SECOND;
    write
        .run(
            new WriteFinding.Command(
                review.id(),
                ReviewBody.USKPA,
                FindingSeverity.MINOR,
                "A lamp is out",
                "",
                Typed.read("", Dates::of),
                UUID.randomUUID()),
            did.equals("found") ? actor : others)
        .orElseThrow();
    List<MarkChecklist.Mark> marks =
        details.of(review.id()).checks().stream()
            .map(check -> new MarkChecklist.Mark(check.place(), CheckResult.MET, "Seen", UNMARKED))
            .toList();
    mark.run(
            new MarkChecklist.Command(review.id(), ReviewBody.USKPA, marks.subList(0, 1)),
            did.equals("marked") ? actor : others)
        .orElseThrow();
    mark.run(
            new MarkChecklist.Command(
                review.id(), ReviewBody.USKPA, marks.subList(1, marks.size())),
            others)
        .orElseThrow();
    report(review, did.equals("reported") ? actor : others).orElseThrow();

    Outcome<Review> outcome =
        close.run(new CloseReview.Command(review.id(), ReviewBody.USKPA), actor);

    assertThat(rules(outcome)).isEqualTo(allowed ? List.of() : List.of("review-second-person"));
    if (!allowed) {
      assertThatThrownBy(
              () ->
                  jdbc.sql(
                          "UPDATE review SET state = 'CLOSED', closed_at = now(), closed_by = :by WHERE id = :id")
                      .param("by", actor.username())
                      .param("id", review.id())
                      .update())
          .hasMessageMatching("(?s).*(wrote nothing in it|review_closed_by_a_second_person).*");
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          on_site_on = '2026-01-01'
          team = 'Others'
          state = 'CALLED_OFF', called_off_at = now(), called_off_by = 'x', called_off_why = 'x'
          seed = 8
          """,
      delimiter = '|')
  void theDatabaseItselfKeepsWhatIsReportedAsItIs(String change) {
    Review review = begun();
    markAll(review);
    report(review).orElseThrow();

    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE review SET " + change + " WHERE id = :id")
                    .param("id", review.id())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theDatabaseItselfWantsAReasonAndKeepsWhatWasCalledOff() {
    Review review = planned();
    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE review SET state = 'CALLED_OFF' WHERE id = :id")
                    .param("id", review.id())
                    .update())
        .hasMessageContaining("review_called_off_with_a_reason");
    callOff.run(toCallOff(review, "Ill"), ADMINISTRATOR).orElseThrow();
    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE review SET team = 'Others' WHERE id = :id")
                    .param("id", review.id())
                    .update())
        .hasMessageContaining("onwards only");
  }

  /** The acknowledgment of 2027 is never given, and lapses when that of 2028 is owed. */
  @Test
  void anAcknowledgmentNeverGivenCountsAsLate() {
    long before = late();
    life.clock().set(Instant.parse("2027-12-31T17:00:00Z"));
    periodic.run();
    assertThat(late()).isEqualTo(before + 1);

    life.clock().set(Instant.parse("2028-02-01T17:00:00Z"));
    periodic.run();

    assertThat(duties.about(Subject.licensee(dealer.number())))
        .filteredOn(duty -> duty.kind() == DutyKind.ACKNOWLEDGMENT)
        .extracting(Duty::state)
        .containsExactly(DutyState.FULFILLED, DutyState.LAPSED, DutyState.OPEN);
    assertThat(late()).isEqualTo(before + 1);
    assertThat(work.owed(dealer.id(), LAST, life.clock().instant()))
        .filteredOn(owed -> owed.kind().equals("ACKNOWLEDGMENT"))
        .containsExactly(new ReviewWork.Owed("ACKNOWLEDGMENT", 3, 1, 1));
  }

  private long late() {
    return line().facts().lateDuties();
  }
}
