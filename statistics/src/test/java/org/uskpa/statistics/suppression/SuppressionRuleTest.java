package org.uskpa.statistics.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.record.Trade;

/** Which figures would reveal a trader. */
class SuppressionRuleTest {

  private static List<Trade> traders(String carats) {
    return Arrays.stream(carats.split(" ", -1))
        .map(BigDecimal::new)
        .map(amount -> new Trade(amount, amount, 1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    // one, or two, who know each other's
    "100, true",
    "100 100, true",
    "100 100 100, false",
    // the second knows the first to less than ten percent
    "1000 900 99.99, true",
    "1000 900 100, false",
    "1000 900 50 50, false",
    "1000 1 1 1 1, true"
  })
  void aFigureOfFewOrOfOneAboveAllReveals(String carats, boolean reveals) {
    assertThat(new SuppressionRule(true, 3, 10, 10).isRevealing(traders(carats)))
        .isEqualTo(reveals);
  }

  @Test
  void dominanceIsSwitchedOffByZero() {
    assertThat(new SuppressionRule(true, 3, 0, 10).isRevealing(traders("1000 1 1"))).isFalse();
    assertThat(new SuppressionRule(true, 1, 0, 10).isRevealing(traders("1000"))).isFalse();
  }

  @Test
  void valueAloneRevealsToo() {
    List<Trade> traders =
        List.of(
            new Trade(BigDecimal.TEN, new BigDecimal("90000"), 1),
            new Trade(BigDecimal.TEN, new BigDecimal("100"), 1),
            new Trade(BigDecimal.TEN, new BigDecimal("100"), 1));

    assertThat(new SuppressionRule(true, 3, 10, 10).isRevealing(traders)).isTrue();
  }

  @Test
  void nothingRevealsWhereTheRuleDoesNotApplyOrNothingWasTraded() {
    assertThat(SuppressionRule.NONE.isRevealing(traders("100"))).isFalse();
    assertThat(new SuppressionRule(true, 3, 10, 10).isRevealing(List.of())).isFalse();
  }

  @Test
  void aRuleThatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> new SuppressionRule(true, 3, 101, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("101");
  }
}
