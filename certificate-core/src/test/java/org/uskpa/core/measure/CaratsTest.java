package org.uskpa.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaratsTest {

  @ParameterizedTest
  @MethodSource("org.uskpa.core.measure.AmountTexts#read")
  @CsvSource("999999999999.99, 999999999999.99")
  void aNumberIsReadToTheSecondDecimal(String text, String printed) {
    Carats read = Carats.of(text);

    assertThat(read).hasToString(printed);
    assertThat(read.value().scale()).isEqualTo(2);
    assertThat(Carats.of(read.toString())).isEqualTo(read);
  }

  @ParameterizedTest
  @MethodSource("org.uskpa.core.measure.AmountTexts#refused")
  @CsvSource({
    "$5, must be a number",
    "1000000000000, beyond 12 digits",
    "999999999999.999, more than two decimals"
  })
  void anythingElseIsRefusedAndNothingIsRounded(String text, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Carats.of(text))
        .withMessageStartingWith("Carats")
        .withMessageContaining(why);
  }

  @Test
  void aRefusalRepeatsNoMoreThanFortyCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Carats.of("x".repeat(5_000)))
        .withMessageEndingWith("“" + "x".repeat(40) + "…”");
  }

  @Test
  void equalAmountsAreEqualHoweverTheyAreWritten() {
    assertThat(new Carats(new BigDecimal("2.5"))).isEqualTo(new Carats(new BigDecimal("2.50")));
    assertThat(new Carats(new BigDecimal("2.5")))
        .hasSameHashCodeAs(new Carats(new BigDecimal("2.500")));
    assertThat(Carats.of("9.99")).isLessThan(Carats.of("10.00"));
  }

  @Test
  void theyAddUpExactly() {
    assertThat(Carats.total(List.of(Carats.of("0.10"), Carats.of("0.20"), Carats.of("99.70"))))
        .isEqualTo(Carats.of("100.00"));
    assertThat(Carats.total(List.of())).isEqualTo(Carats.ZERO);
    assertThat(Carats.of("1.01").plus(Carats.ZERO)).isEqualTo(Carats.of("1.01"));
  }

  @Test
  void onlyNothingIsZero() {
    assertThat(Carats.of("0.00").isZero()).isTrue();
    assertThat(Carats.of("0.01").isZero()).isFalse();
  }
}
