package org.uskpa.core.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.uskpa.core.measure.PricePerCarat;

/**
 * Unrounded sums over records. Wider than a single certificate's {@code Carats} and {@code
 * UsDollars}: a sum has no greatest value.
 *
 * @param carats sum of carats, of scale two
 * @param valueUsd sum of values in U.S. dollars, of scale two
 * @param certificates how many certificates; one with several lines counts once
 */
public record Trade(BigDecimal carats, BigDecimal valueUsd, long certificates) {

  /** The sum of no records. */
  public static final Trade NONE = new Trade(BigDecimal.ZERO, BigDecimal.ZERO, 0);

  private static final int PLACES = 2;

  /**
   * Refuses what no records can add up to.
   *
   * @throws IllegalArgumentException on a negative sum
   * @throws ArithmeticException on a third decimal
   */
  public Trade {
    carats = carats.setScale(PLACES, RoundingMode.UNNECESSARY);
    valueUsd = valueUsd.setScale(PLACES, RoundingMode.UNNECESSARY);
    if (carats.signum() < 0 || valueUsd.signum() < 0 || certificates < 0) {
      throw new IllegalArgumentException(
          "Sums are not negative: %s ct, US$ %s, %d certificates"
              .formatted(carats, valueUsd, certificates));
    }
  }

  /** The sum of both; right for the certificates only where no certificate stands in both. */
  public Trade plus(Trade other) {
    return new Trade(
        carats.add(other.carats), valueUsd.add(other.valueUsd), certificates + other.certificates);
  }

  /** The average price, rounded once, half up; none for zero carats. */
  public Optional<PricePerCarat> usdPerCarat() {
    return carats.signum() == 0
        ? Optional.empty()
        : Optional.of(new PricePerCarat(valueUsd.divide(carats, PLACES, RoundingMode.HALF_UP)));
  }
}
