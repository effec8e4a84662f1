package org.uskpa.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  /** Each line says what one thing adds; all points of a line are those of its reasons. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          just reviewed,             2026-03-02, 2031-03-02,    0,   0, 0, 0,  0,   0
          due within days,           2021-03-12, 2026-03-12,    0,   0, 0, 0,  0,  49
          due today,                 2021-03-02, 2026-03-02,    0,   0, 0, 0,  0,  50
          past due since yesterday,  2021-03-01, 2026-03-01,    0,   0, 0, 0,  0,  60
          past due for years,        2015-03-01, 2020-03-01,    0,   0, 0, 0,  0, 100
          never reviewed,            -,          2031-03-02,    0,   0, 0, 0,  0,  10
          nine certificates,         2026-03-02, 2031-03-02,    9,   0, 0, 0,  0,   0
          ten certificates,          2026-03-02, 2031-03-02,   10,   0, 0, 0,  0,   1
          many certificates,         2026-03-02, 2031-03-02, 9000,   0, 0, 0,  0,  20
          one in ten voided,         2026-03-02, 2031-03-02,   10,   1, 0, 0,  0,  11
          all voided,                2026-03-02, 2031-03-02,    9,   9, 0, 0,  0,  20
          two late duties,           2026-03-02, 2031-03-02,    0,   0, 2, 0,  0,   6
          late duties without end,   2026-03-02, 2031-03-02,    0,   0, 99, 0, 0,  30
          an open finding,           2026-03-02, 2031-03-02,    0,   0, 0, 1,  0,  10
          warnings passed,           2026-03-02, 2031-03-02,    0,   0, 0, 0,  7,   7
          """)
  void weighs(
      String what,
      @Nullable LocalDate last,
      LocalDate due,
      long certificates,
      long voids,
      long late,
      long findings,
      long warnings,
      int points) {
    Risk risk =
        Risk.of(new RiskFacts(last, due, certificates, voids, late, findings, warnings), TODAY);

    assertThat(risk.points()).isEqualTo(points);
    assertThat(risk.reasons()).allSatisfy(reason -> assertThat(reason.points()).isPositive());
  }
}
