package org.uskpa.core.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.uskpa.core.text.VisibleText;

/**
 * A value in U.S. dollars as declared on a certificate, exact to the cent.
 *
 * @param value from 0.00 to 99,999,999,999,999.99; always of scale two
 */
public record UsDollars(BigDecimal value) implements Comparable<UsDollars> {

  /** No value at all: the sum of nothing. */
  public static final UsDollars ZERO = new UsDollars(BigDecimal.ZERO);

  private static final int PRECISION = 16;
  private static final String WHAT = "U.S. dollars";
  private static final String SIGN = "$";

  /**
   * Refuses what the column {@code numeric(16,2)} could not hold exactly.
   *
   * @throws IllegalArgumentException on a negative value, a third decimal or more than fourteen
   *     digits before the point; nothing is rounded
   */
  public UsDollars {
    value = Decimals.exact(value, PRECISION, WHAT);
  }

  /**
   * The dollars of a decimal text such as {@code "98765.40"}, with or without a dollar sign before
   * it, refused as the constructor refuses.
   */
  public static UsDollars of(String text) {
    String trimmed = VisibleText.trimmed(text);
    return new UsDollars(
        Decimals.parse(trimmed.startsWith(SIGN) ? trimmed.substring(1) : trimmed, WHAT));
  }

  /** The sum of all; {@link #ZERO} for none. */
  public static UsDollars total(Collection<UsDollars> all) {
    return all.stream().reduce(ZERO, UsDollars::plus);
  }

  public UsDollars plus(UsDollars other) {
    return new UsDollars(value.add(other.value));
  }

  /** The average price; none for zero carats. */
  public Optional<PricePerCarat> per(Carats carats) {
    return PricePerCarat.of(this, carats);
  }

  @Override
  public int compareTo(UsDollars other) {
    return value.compareTo(other.value);
  }

  /** Plain digits with two decimals, no separators: {@code 98765.40}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
