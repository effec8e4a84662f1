package org.uskpa.core.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;

/** The yearly review of the issuing entity's standards. Today is 2 March 2026. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class RecordStandardsReviewDbTest {

  private static final Actor REVIEWER = new Actor("rita", "Rita Reviewer");
  private static final Actor OTHER = new Actor("rob", "Rob Reviewer");

  @Autowired private BeanFactory beans;
  @Autowired private RecordStandardsReview record;
  @Autowired private StandardsReviews reviews;
  @Autowired private OpenPeriodicDuties periodic;
  @Autowired private Duties duties;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestDatabase database;

  @BeforeEach
  void today() {
    new LifeForTests(beans);
  }

  @Test
  void theRecordFulfilsTheDutyOfItsYearAndTheFormSentTwiceRecordsOnce() {
    periodic.run();

    StandardsReview recorded = recorded(0, "2026-02-20", Conclusion.MET, "").orElseThrow();

    assertThat(recorded.version()).isEqualTo(1);
    assertThat(duties.about(Subject.standards(2026)))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo(DutyState.FULFILLED);
              assertThat(duty.proof()).isEqualTo("Review of 2026-02-20");
            });
    assertThat(recorded(0, "2026-02-20", Conclusion.MET, "").orElseThrow()).isEqualTo(recorded);
    assertThat(reviews.of(2026)).containsExactly(recorded);
    assertThat(journal.of(Subject.standards(2026)))
        .singleElement()
        .satisfies(step -> assertThat(step.action()).isEqualTo("reviewed"));
    periodic.run();
    assertThat(duties.about(Subject.standards(2026))).hasSize(1);
  }

  @Test
  void aMistakeIsMendedByAnotherVersionWithAReasonAndByWhoeverSawTheFirst() {
    StandardsReview first = recorded(0, "2026-02-20", Conclusion.MET, "").orElseThrow();

    assertThat(rules(recorded(1, "2026-02-21", Conclusion.MET, " ")))
        .containsExactly("standards-review-complete");
    StandardsReview second =
        recorded(1, "2026-02-21", Conclusion.MET, "The day was wrong").orElseThrow();

    assertThat(reviews.of(2026)).containsExactly(second, first);
    assertThat(reviews.all()).containsExactly(second);
    Outcome<StandardsReview> stale =
        record.run(command(1, "2026-02-22", Conclusion.MET, "Another day"), OTHER);
    assertThat(rules(stale)).containsExactly("standards-review-stale");
    assertThat(stale.findings().get(0).message()).startsWith("Rita Reviewer recorded the review");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, MET,                      standards-review-day",
    "2026-03-03, MET,                      standards-review-day",
    "2026-03-02, NOT_MET,                  standards-review-complete",
    "2026-03-02, MET_WITH_RECOMMENDATIONS, standards-review-complete"
  })
  void aReviewIsRefused(String on, Conclusion conclusion, String rule) {
    assertThat(rules(recorded(0, on, conclusion, ""))).containsExactly(rule);
    assertThat(reviews.of(2026)).isEmpty();
  }

  @Test
  void whatIsMissingIsSaidAtOnce() {
    Outcome<StandardsReview> outcome =
        record.run(
            new RecordStandardsReview.Command(
                2026, 0, LocalDate.parse("2025-01-01"), Conclusion.NOT_MET, " ", "", "", "Why"),
            REVIEWER);

    assertThat(outcome.findings())
        .extracting(Finding::field)
        .containsExactlyInAnyOrder("reviewedOn", "examined", "found", "recommendations", "reason");
  }

  @Test
  void noVersionIsChangedOrSkippedBySql() {
    recorded(0, "2026-02-20", Conclusion.MET, "").orElseThrow();
    JdbcClient owner = JdbcClient.create(database.owner());

    for (String change :
        List.of(
            "UPDATE standards_review SET conclusion = 'NOT_MET'",
            "DELETE FROM standards_review",
            "INSERT INTO standards_review SELECT year, 3, reviewed_on, conclusion, examined, found,"
                + " recommendations, 'Why', recorded_at, recorded_by, recorded_name"
                + " FROM standards_review")) {
      for (JdbcClient anybody : List.of(jdbc, owner)) {
        assertThatThrownBy(() -> anybody.sql(change).update())
            .as(change)
            .isInstanceOf(DataAccessException.class);
      }
    }
  }

  private Outcome<StandardsReview> recorded(
      int seen, String on, Conclusion conclusion, String reason) {
    return record.run(command(seen, on, conclusion, reason), REVIEWER);
  }

  private static RecordStandardsReview.Command command(
      int seen, String on, Conclusion conclusion, String reason) {
    return new RecordStandardsReview.Command(
        2026,
        seen,
        LocalDate.parse(on),
        conclusion,
        "Procedures, a sample of certificates",
        "They are followed",
        "",
        reason);
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }
}
