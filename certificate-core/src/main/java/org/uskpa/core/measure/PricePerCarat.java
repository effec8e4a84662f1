package org.uskpa.core.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An average price in U.S. dollars per carat. It is always made from an unrounded value and
 * unrounded carats and rounded once, half up, to the cent.
 *
 * @param value zero or more, of scale two
 */
public record PricePerCarat(BigDecimal value) implements Comparable<PricePerCarat> {

  /**
   * Takes a price that is already exact to the cent.
   *
   * @throws IllegalArgumentException on a negative price or a third decimal
   */
  public PricePerCarat {
    if (value.signum() < 0 || value.stripTrailingZeros().scale() > Decimals.PLACES) {
      throw new IllegalArgumentException(
          "A price per carat is zero or more with two decimals, not " + value.toPlainString());
    }
    value = value.setScale(Decimals.PLACES);
  }

  /** The price of these carats at this value; none for zero carats, which have no average. */
  public static Optional<PricePerCarat> of(UsDollars total, Carats carats) {
    return carats.isZero()
        ? Optional.empty()
        : Optional.of(
            new PricePerCarat(
                total.value().divide(carats.value(), Decimals.PLACES, RoundingMode.HALF_UP)));
  }

  @Override
  public int compareTo(PricePerCarat other) {
    return value.compareTo(other.value);
  }

  /** Plain digits with two decimals: {@code 313.60}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
