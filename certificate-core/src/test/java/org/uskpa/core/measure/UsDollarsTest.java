package org.uskpa.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsDollarsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                    | 0.00
          0.01                 | 0.01
          1                    | 1.00
          1.5                  | 1.50
          1.500                | 1.50
          +7                   | 7.00
          007                  | 7.00
          ' 1234.50 '          | 1234.50
          '\u00A01234.50\u200B' | 1234.50
          1,234.50             | 1234.50
          12,345,678           | 12345678.00
          99999999999999.99    | 99999999999999.99
          """)
  void aNumberIsReadToTheSecondDecimal(String text, String printed) {
    UsDollars read = UsDollars.of(text);

    assertThat(read).hasToString(printed);
    assertThat(read.value().scale()).isEqualTo(2);
    assertThat(UsDollars.of(read.toString())).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.001      | more than two decimals
          1.005      | more than two decimals
          -0.01      | cannot be negative
          -5         | cannot be negative
          100000000000000 | beyond 14 digits
          99999999999999.999 | more than two decimals
          ''         | must be a number
          many       | must be a number
          1.         | must be a number
          .5         | must be a number
          1,5        | must be a number
          1,23.4     | must be a number
          12,34,567  | must be a number
          1.234,50   | must be a number
          1 234      | must be a number
          $5         | must be a number
          1e3        | must be a number
          0x10       | must be a number
          ١٢         | must be a number
          1\u200B2   | must be a number
          """)
  void anythingElseIsRefusedAndNothingIsRounded(String text, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UsDollars.of(text))
        .withMessageStartingWith("U.S. dollars")
        .withMessageContaining(why);
  }

  @Test
  void aRefusalRepeatsNoMoreThanFortyCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UsDollars.of("x".repeat(5_000)))
        .withMessageEndingWith("“" + "x".repeat(40) + "…”");
  }

  @Test
  void equalAmountsAreEqualHoweverTheyAreWritten() {
    assertThat(new UsDollars(new BigDecimal("2.5")))
        .isEqualTo(new UsDollars(new BigDecimal("2.50")));
    assertThat(new UsDollars(new BigDecimal("2.5")))
        .hasSameHashCodeAs(new UsDollars(new BigDecimal("2.500")));
    assertThat(UsDollars.of("9.99")).isLessThan(UsDollars.of("10.00"));
  }

  @Test
  void theyAddUpExactly() {
    assertThat(
            UsDollars.total(
                List.of(UsDollars.of("0.10"), UsDollars.of("0.20"), UsDollars.of("99.70"))))
        .isEqualTo(UsDollars.of("100.00"));
    assertThat(UsDollars.total(List.of())).isEqualTo(UsDollars.ZERO);
    assertThat(UsDollars.of("1.01").plus(UsDollars.ZERO)).isEqualTo(UsDollars.of("1.01"));
  }

  @Test
  void noCaratsHaveNoPrice() {
    assertThat(UsDollars.of("5.00").per(Carats.ZERO)).isEmpty();
    assertThat(UsDollars.of("5.00").per(Carats.of("2"))).hasToString("Optional[2.50]");
  }
}
