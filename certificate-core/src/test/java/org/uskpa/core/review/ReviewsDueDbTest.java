package org.uskpa.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.calendar.OpenPeriodicDuties;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.RecordReview;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;

/**
 * One licensee, admitted on 1 April 2020 and reviewed by State on 1 June 2025. Today is 2 March
 * 2026.
 */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class ReviewsDueDbTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final String NUMBER = "L7001";

  @Autowired private BeanFactory beans;
  @Autowired private KnownRegisters registers;
  @Autowired private AdmitLicensee admit;
  @Autowired private EndLicensee end;
  @Autowired private RecordReview record;
  @Autowired private PlanReview plan;
  @Autowired private ReviewsDue due;
  @Autowired private ReviewCalendar calendar;
  @Autowired private OpenPeriodicDuties periodic;
  @Autowired private Duties duties;
  private LifeForTests life;

  @BeforeEach
  void aLicensee() {
    registers.refresh();
    life = new LifeForTests(beans);
    admit
        .run(
            new AdmitLicensee.Command(
                NUMBER,
                "Late Stones",
                LicenseeKind.DEALER,
                "1 Main Street, Boston, MA",
                LocalDate.parse("2020-04-01"),
                LocalDate.parse("2030-01-01")),
            ADMINISTRATOR)
        .orElseThrow();
    record
        .run(
            new RecordReview.Command(
                NUMBER, ReviewBody.STATE, LocalDate.parse("2025-06-01"), "Binder 7"),
            ADMINISTRATOR)
        .orElseThrow();
  }

  private List<ReviewsDue.Which> of(Reviewers reviewers, LocalDate day) {
    return List.of(ReviewsDue.Which.values()).stream()
        .filter(
            which ->
                due.lines(reviewers, which, day).stream()
                    .anyMatch(line -> line.licensee().equals(NUMBER)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          AGENCIES, 2020-03-31,
          AGENCIES, 2020-04-01, ALL
          AGENCIES, 2024-12-01, ALL
          AGENCIES, 2025-03-01, ALL SOON
          AGENCIES, 2025-04-01, ALL SOON
          AGENCIES, 2025-04-02, ALL OVERDUE
          AGENCIES, 2025-05-31, ALL OVERDUE
          AGENCIES, 2025-06-01, ALL REVIEWED
          USKPA,    2026-03-02, ALL OVERDUE
          """)
  void aLicenseeStoodOnADay(Reviewers reviewers, LocalDate day, String which) {
    assertThat(of(reviewers, day).stream().map(Enum::name))
        .containsExactlyInAnyOrder(which == null ? new String[0] : which.split(" "));
  }

  @Test
  void whoHasEndedIsInTheProgrammeNoMoreButWasBefore() {
    end.run(new EndLicensee.Command(NUMBER, "Left the trade"), ADMINISTRATOR).orElseThrow();

    assertThat(of(Reviewers.USKPA, TODAY)).isEmpty();
    assertThat(of(Reviewers.USKPA, TODAY.minusDays(1)))
        .containsExactly(ReviewsDue.Which.ALL, ReviewsDue.Which.OVERDUE);
  }

  @Test
  void everyFigureIsTheLengthOfItsList() {
    life.dealer();
    life.clock().advance(Duration.ofDays(400));
    for (LocalDate day : List.of(TODAY.minusYears(1), TODAY, TODAY.plusDays(400))) {
      for (ReviewsDue.Programme programme : due.programmes(day)) {
        for (ReviewsDue.Which which : ReviewsDue.Which.values()) {
          assertThat(due.lines(programme.reviewers(), which, day))
              .as("%s of %s on %s", which, programme.reviewers(), day)
              .hasSize((int) programme.of(which));
        }
      }
    }
  }

  @Test
  void theCalendarHoldsDaysOnSiteAndDaysDueOfTheOwnBodyAlone() {
    Review planned =
        plan.run(
                new PlanReview.Command(
                    NUMBER, ReviewBody.CBP, TODAY.plusDays(20), "Cleo", UUID.randomUUID()),
                ADMINISTRATOR)
            .orElseThrow();

    assertThat(entries(Reviewers.AGENCIES))
        .containsExactly(
            "%s ON_SITE %d".formatted(TODAY.plusDays(20), planned.id()), "2030-06-01 DUE null");
    assertThat(entries(Reviewers.USKPA)).containsExactly("2025-04-01 DUE null");
  }

  /** A board, a list and a duty that count otherwise would contradict each other. */
  @Test
  void whatIsPastDueOrDueSoonIsWhatStandsAmongTheDuties() {
    life.clock().advance(Duration.ofDays(5 * 366 - 40));
    for (int licensees = 0; licensees < 3; licensees++) {
      life.licensee(LicenseeKind.DEALER, 0);
    }
    periodic.run();
    LocalDate today = EasternTime.dateOf(life.clock().instant());

    for (Reviewers reviewers : Reviewers.values()) {
      List<String> listed =
          Stream.of(ReviewsDue.Which.OVERDUE, ReviewsDue.Which.SOON)
              .flatMap(which -> due.lines(reviewers, which, today).stream())
              .map(line -> "%s %s".formatted(line.licensee(), EasternTime.endOf(line.dueOn())))
              .toList();
      assertThat(
              duties.openOf(DutyHolder.of(reviewers.owner()), null, 50).rows().stream()
                  .filter(duty -> duty.kind() == reviewers.duty())
                  .map(duty -> "%s %s".formatted(duty.subject().key(), duty.dueAt())))
          .containsExactlyInAnyOrderElementsOf(listed)
          .contains(NUMBER + " " + EasternTime.endOf(dueOf(reviewers)));
    }
  }

  private static LocalDate dueOf(Reviewers reviewers) {
    return LocalDate.parse(reviewers == Reviewers.USKPA ? "2025-04-01" : "2030-06-01");
  }

  private List<String> entries(Reviewers reviewers) {
    return calendar
        .of(reviewers, LocalDate.parse("2025-01-01"), LocalDate.parse("2031-01-01"))
        .stream()
        .filter(entry -> entry.licensee().equals(NUMBER))
        .map(entry -> "%s %s %s".formatted(entry.day(), entry.kind(), entry.review()))
        .toList();
  }
}
