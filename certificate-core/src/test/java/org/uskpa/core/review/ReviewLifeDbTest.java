package org.uskpa.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

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
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.notice.Notice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.Notices;
import org.uskpa.core.notice.PeopleForTests;

/** A review from its planning to its closing. Today is 2 March 2026. */
@CoreDbTest
class ReviewLifeDbTest {

  private static final Actor SECOND = new Actor("sam", "Sam Second");
  private static final Actor MANAGER = new Actor("max", "Max Manager");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  /** The USKPA's last review of any licensee in these tests. */
  private static final LocalDate LAST = TODAY.minusYears(1);

  private static final MarkChecklist.Seen UNMARKED = new MarkChecklist.Seen(null, "");

  @Autowired private BeanFactory beans;
  @Autowired private PlanReview plan;
  @Autowired private StartReview start;
  @Autowired private MarkChecklist mark;
  @Autowired private WriteFinding write;
  @Autowired private ReportReview report;
  @Autowired private AnswerFinding answer;
  @Autowired private SettleFinding settle;
  @Autowired private CloseReview close;
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

  private Outcome<Long> find(Review review, String recommendation, LocalDate dueOn) {
    return write.run(
        new WriteFinding.Command(
            review.id(),
            ReviewBody.USKPA,
            FindingSeverity.MAJOR,
            "Two seals lack a number",
            recommendation,
            dueOn,
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
    return report.run(
        new ReportReview.Command(review.id(), ReviewBody.USKPA, "In order but for the seals"),
        ADMINISTRATOR);
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

    long finding = find(review, "Number every seal", TODAY.plusDays(30)).orElseThrow();
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
        .contains(new LicenseeDetail.Review(ReviewBody.USKPA, TODAY));
    assertThat(licensees.of(dealer.number()).reviewDueOn()).isEqualTo(TODAY.plusYears(5));
    assertThat(rules(close.run(closing, SECOND))).containsExactly("review-state");

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
          """)
  void aRecommendationAndItsDayGoTogether(String recommendation, LocalDate dueOn, String field) {
    assertThat(find(begun(), recommendation, dueOn).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("review-recommendation");
              assertThat(finding.field()).isEqualTo(field);
            });
  }

  @Test
  void whatIsAnotherBodysOrLicenseesIsNotFound() {
    Review review = begun();
    long finding = find(review, "", null).orElseThrow();
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
    report(review).orElseThrow();

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
    assertThat(line().atWork()).isEqualTo(review.id());
    markAll(review);
    report(review).orElseThrow();
    close.run(new CloseReview.Command(review.id(), ReviewBody.USKPA), SECOND).orElseThrow();

    ReviewProgramme.Line after = line();
    assertThat(after.atWork()).isNull();
    assertThat(after.facts().lastReviewOn()).isEqualTo(TODAY);
    assertThat(after.facts().openFindings()).isEqualTo(1);
    assertThat(programme.counted(2026, ReviewBody.USKPA)).hasSize((int) counted + 1);
    assertThat(programme.years())
        .filteredOn(year -> year.year() == 2026 && year.body() == ReviewBody.USKPA)
        .singleElement()
        .satisfies(
            year -> {
              assertThat(year.reviews()).isEqualTo(counted + 1);
              assertThat(year.reviewed()).isPositive().isLessThanOrEqualTo(year.licensees());
              assertThat(year.asOf()).isEqualTo(TODAY);
            });
    assertThat(programme.of(ReviewBody.USKPA, ReviewProgramme.Order.RISK))
        .extracting(one -> -one.risk().points())
        .isSorted();
    assertThat(programme.of(ReviewBody.USKPA, ReviewProgramme.Order.DUE))
        .extracting(one -> one.facts().dueOn())
        .isSorted();
  }

  private ReviewProgramme.Line line() {
    return programme.of(ReviewBody.USKPA, ReviewProgramme.Order.RISK).stream()
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
          true,  NOT_APPLICABLE, '',   -
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
}
