package org.uskpa.statistics.ratio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * So many of a hundred, rounded once, half up, to two decimals from unrounded numbers.
 *
 * @param value of scale two; a change may be negative or beyond a hundred
 */
public record Percent(BigDecimal value) {

  private static final int PLACES = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The share of a part in a whole; none of a whole of zero. */
  public static Optional<Percent> share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new Percent(part.multiply(HUNDRED).divide(whole, PLACES, RoundingMode.HALF_UP)));
  }

  /** The change from a number to another; none from zero. */
  public static Optional<Percent> change(BigDecimal from, BigDecimal to) {
    return share(to.subtract(from), from);
  }

  /** Plain digits with two decimals: {@code 42.48}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
