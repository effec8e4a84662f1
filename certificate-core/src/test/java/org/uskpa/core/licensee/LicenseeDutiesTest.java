package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.RegistersForTests;

class LicenseeDutiesTest {

  /** {@code due} is the last day in time; blank when nothing is owed. */
  @ParameterizedTest(name = "{0} on {1}, admitted {2}, acknowledged {3}: due {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACTIVE    | 2026-01-01 | 2010-05-05 |            | 2026-03-31
          ACTIVE    | 2026-12-31 | 2010-05-05 |            | 2026-03-31
          ACTIVE    | 2026-01-01 | 2010-05-05 | 2026-01-01 |
          ACTIVE    | 2026-06-01 | 2026-06-01 |            | 2026-06-01
          ACTIVE    | 2026-02-01 | 2026-02-01 |            | 2026-03-31
          SUSPENDED | 2026-02-01 | 2010-05-05 |            | 2026-03-31
          ENDED     | 2026-02-01 | 2010-05-05 |            |
                    | 2026-02-01 | 2026-05-05 |            |
          """)
  void theAcknowledgmentOfTheYear(
      @Nullable Standing standing,
      LocalDate today,
      LocalDate admitted,
      @Nullable LocalDate acknowledged,
      @Nullable LocalDate due) {
    assertOwed(
        DutyKind.ACKNOWLEDGMENT,
        new LicenseeAsOf(licensee(admitted), standing, true, acknowledged, today, today),
        today,
        due);
  }

  @ParameterizedTest(name = "{0} on {1}, admitted {2}, reviewed {3}: due {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACTIVE    | 2026-03-02 | 2010-05-05 | 2024-01-01 |
          ACTIVE    | 2026-03-02 | 2010-05-05 | 2021-06-01 |
          ACTIVE    | 2026-03-03 | 2010-05-05 | 2021-06-01 | 2026-06-01
          ACTIVE    | 2026-12-01 | 2010-05-05 | 2021-06-01 | 2026-06-01
          ACTIVE    | 2026-02-01 | 2021-03-01 |            | 2026-03-01
          ACTIVE    | 2028-12-31 | 2010-05-05 | 2024-02-29 | 2029-02-28
          SUSPENDED | 2026-12-01 | 2010-05-05 | 2021-06-01 | 2026-06-01
          ENDED     | 2026-12-01 | 2010-05-05 | 2021-06-01 |
          """)
  void theReviewOnceInFiveYears(
      Standing standing,
      LocalDate today,
      LocalDate admitted,
      @Nullable LocalDate reviewed,
      @Nullable LocalDate due) {
    assertOwed(
        DutyKind.LICENSEE_REVIEW,
        new LicenseeAsOf(licensee(admitted), standing, true, today, reviewed, today),
        today,
        due);
    assertOwed(
        DutyKind.AGENCY_REVIEW,
        new LicenseeAsOf(licensee(admitted), standing, true, today, today, reviewed),
        today,
        due);
  }

  private static void assertOwed(
      DutyKind kind, LicenseeAsOf licensee, LocalDate today, @Nullable LocalDate due) {
    assertThat(
            LicenseeDuties.owed(licensee, today, RegistersForTests.asKnown().settings()).stream()
                .filter(duty -> duty.kind() == kind)
                .map(duty -> EasternTime.dateOf(duty.dueAt().minusSeconds(1)))
                .toList())
        .isEqualTo(due == null ? List.of() : List.of(due));
  }

  private static Licensee licensee(LocalDate admittedOn) {
    return new Licensee(
        5, "L005", "Licensee 005 Inc.", LicenseeKind.DEALER, "5 West 47th Street", admittedOn);
  }
}
