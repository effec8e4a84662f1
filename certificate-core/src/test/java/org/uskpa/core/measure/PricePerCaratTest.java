package org.uskpa.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricePerCaratTest {

  @ParameterizedTest
  @CsvSource({
    "50000.00, 100.00, 500.00",
    "1.00, 3.00, 0.33",
    "2.00, 3.00, 0.67",
    "1.00, 8.00, 0.13",
    "0.03, 2.00, 0.02",
    "0.01, 2.00, 0.01",
    "0.01, 3.00, 0.00",
    "0.00, 7.00, 0.00",
    "99999999999999.99, 0.01, 9999999999999999.00",
    "0.01, 999999999999.99, 0.00"
  })
  void itIsRoundedOnceHalfUp(String value, String carats, String price) {
    assertThat(PricePerCarat.of(UsDollars.of(value), Carats.of(carats)).orElseThrow())
        .hasToString(price);
  }

  @Test
  void noCaratsHaveNone() {
    assertThat(PricePerCarat.of(UsDollars.of("5.00"), Carats.ZERO)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "0.001", "1.005"})
  void aPriceIsZeroOrMoreWithTwoDecimals(String price) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PricePerCarat(new BigDecimal(price)))
        .withMessageContaining(price);
  }

  @Test
  void pricesCompareByWhatTheyAreWorth() {
    assertThat(new PricePerCarat(new BigDecimal("9.5")))
        .isLessThan(new PricePerCarat(new BigDecimal("10")))
        .isEqualTo(new PricePerCarat(new BigDecimal("9.500")))
        .hasToString("9.50");
  }
}
