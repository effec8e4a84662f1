package org.uskpa.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.RecordReview;
import org.uskpa.core.licensee.ReviewBody;
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
            new RecordReview.Command(NUMBER, ReviewBody.STATE, LocalDate.parse("2025-06-01")),
            ADMINISTRATOR)
        .orElseThrow();
  }

  private List<ReviewsDue.Which> of(ReviewBody body, LocalDate day) {
    return List.of(ReviewsDue.Which.values()).stream()
        .filter(
            which ->
                due.lines(body, which, day).stream()
                    .anyMatch(line -> line.licensee().equals(NUMBER)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          STATE, 2020-03-31,
          STATE, 2020-04-01, ALL
          STATE, 2024-12-01, ALL
          STATE, 2025-03-01, ALL SOON
          STATE, 2025-04-01, ALL SOON
          STATE, 2025-04-02, ALL OVERDUE
          STATE, 2025-05-31, ALL OVERDUE
          STATE, 2025-06-01, ALL REVIEWED
          CBP,   2026-03-02, ALL OVERDUE
          """)
  void aLicenseeStoodOnADay(ReviewBody body, LocalDate day, String which) {
    assertThat(of(body, day).stream().map(Enum::name))
        .containsExactlyInAnyOrder(which == null ? new String[0] : which.split(" "));
  }

  @Test
  void whoHasEndedIsInTheProgrammeNoMoreButWasBefore() {
    end.run(new EndLicensee.Command(NUMBER, "Left the trade"), ADMINISTRATOR).orElseThrow();

    assertThat(of(ReviewBody.CBP, TODAY)).isEmpty();
    assertThat(of(ReviewBody.CBP, TODAY.minusDays(1)))
        .containsExactly(ReviewsDue.Which.ALL, ReviewsDue.Which.OVERDUE);
  }

  @Test
  void everyFigureIsTheLengthOfItsList() {
    life.dealer();
    life.clock().advance(Duration.ofDays(400));
    for (LocalDate day : List.of(TODAY.minusYears(1), TODAY, TODAY.plusDays(400))) {
      for (ReviewsDue.Programme programme : due.programmes(day)) {
        for (ReviewsDue.Which which : ReviewsDue.Which.values()) {
          assertThat(due.lines(programme.body(), which, day))
              .as("%s of %s on %s", which, programme.body(), day)
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

    assertThat(entries(ReviewBody.CBP))
        .containsExactly(
            "2025-04-01 DUE null", "%s ON_SITE %d".formatted(TODAY.plusDays(20), planned.id()));
    assertThat(entries(ReviewBody.STATE)).containsExactly("2030-06-01 DUE null");
  }

  private List<String> entries(ReviewBody body) {
    return calendar.of(body, LocalDate.parse("2025-01-01"), LocalDate.parse("2031-01-01")).stream()
        .filter(entry -> entry.licensee().equals(NUMBER))
        .map(entry -> "%s %s %s".formatted(entry.day(), entry.kind(), entry.review()))
        .toList();
  }
}
