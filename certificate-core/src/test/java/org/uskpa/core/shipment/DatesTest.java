package org.uskpa.core.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-30, 2026-01-30",
    "1/30/2026, 2026-01-30",
    "01/30/2026, 2026-01-30",
    "12/1/2026, 2026-12-01",
    "' 2026-01-30\u00A0', 2026-01-30",
    "2024-02-29, 2024-02-29",
    "2003-01-01, 2003-01-01",
    "2999-12-31, 2999-12-31"
  })
  void aDayIsReadAsTheTradeWritesIt(String text, LocalDate date) {
    assertThat(Dates.of(text)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''          | A date is written
          2026-02-30  | must be in the calendar
          2025-02-29  | must be in the calendar
          2/29/2025   | must be in the calendar
          30/1/2026   | must be in the calendar
          2026-13-01  | must be in the calendar
          2026-1-3    | A date is written
          26-01-30    | A date is written
          1/30/26     | A date is written
          30.01.2026  | A date is written
          20260130    | A date is written
          2026/01/30  | A date is written
          soon        | A date is written
          2002-12-31  | out of range: 2003, when the scheme began
          3000-01-01  | out of range
          0026-01-30  | out of range
          """)
  void anyOtherIsRefused(String text, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dates.of(text))
        .withMessageContaining(why);
  }

  @Test
  void aRefusalRepeatsNoMoreThanFortyCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dates.of("x".repeat(5_000)))
        .withMessageEndingWith("“" + "x".repeat(40) + "…”");
  }
}
