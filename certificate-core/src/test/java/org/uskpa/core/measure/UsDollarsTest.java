package org.uskpa.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UsDollarsTest {

  @ParameterizedTest
  @MethodSource("org.uskpa.core.measure.AmountTexts#read")
  @CsvSource({"99999999999999.99, 99999999999999.99", "'$1,234.50', 1234.50", "$ .5, 0.50"})
  void aNumberIsReadToTheSecondDecimal(String text, String printed) {
    UsDollars read = UsDollars.of(text);

    assertThat(read).hasToString(printed);
    assertThat(read.value().scale()).isEqualTo(2);
    assertThat(UsDollars.of(read.toString())).isEqualTo(read);
  }

  @ParameterizedTest
  @MethodSource("org.uskpa.core.measure.AmountTexts#refused")
  @CsvSource({"100000000000000, beyond 14 digits", "99999999999999.999, more than two decimals"})
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
