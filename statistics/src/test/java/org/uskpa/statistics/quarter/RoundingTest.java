package org.uskpa.statistics.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.ratio.Percent;
import org.uskpa.statistics.ratio.Ratio;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "1, 3, 33.33",
    "2, 3, 66.67",
    "1, 16, 6.25",
    "1, 800, 0.13", // 0.125: half goes up
    "3, 800, 0.38", // 0.375
    "0, 5, 0.00",
    "5, 5, 100.00"
  })
  void aShareIsRoundedOnceHalfUp(BigDecimal part, BigDecimal whole, String share) {
    assertThat(Percent.share(part, whole)).hasToString("Optional[%s]".formatted(share));
  }

  @Test
  void nothingHasNoShareNoAverageAndNoChange() {
    assertThat(Percent.share(BigDecimal.ZERO, BigDecimal.ZERO)).isEmpty();
    assertThat(Trade.NONE.usdPerCarat()).isEmpty();
    assertThat(Ratio.averageOf(Trade.NONE).rounded()).isEmpty();
    assertThat(Ratio.averageOf(Trade.NONE).changeTo(Ratio.of(BigDecimal.ONE))).isEmpty();
    assertThat(Ratio.of(BigDecimal.ZERO).changeTo(Ratio.of(BigDecimal.ONE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // 1,369,345 ct against 2,251,544.54: the published report truncated this to -39.1
    "2251544.54, 1369345.00, -39.18",
    "100, 100.004, 0.00",
    "100, 100.005, 0.01",
    "100, 99.995, -0.01",
    "100, 0, -100.00",
    "3, 1000, 33233.33"
  })
  void aChangeIsRoundedOnceHalfUpAndNeverTruncated(BigDecimal from, BigDecimal to, String change) {
    assertThat(Ratio.of(from).changeTo(Ratio.of(to))).hasToString("Optional[%s]".formatted(change));
  }

  @Test
  void theChangeOfAnAverageIsOfUnroundedAverages() {
    // 1/3 and 2/3 of a dollar: their rounded averages, 0.33 and 0.67, would change by 103.03 %.
    Ratio third = new Ratio(BigDecimal.ONE, BigDecimal.valueOf(3));
    Ratio twoThirds = new Ratio(BigDecimal.valueOf(2), BigDecimal.valueOf(3));

    assertThat(third.changeTo(twoThirds)).hasToString("Optional[100.00]");
  }
}
