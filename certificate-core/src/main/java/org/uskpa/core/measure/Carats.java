package org.uskpa.core.measure;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * A mass of rough diamonds in metric carats (0.2 g), exact to two decimals.
 *
 * @param value from 0.00 to 999,999,999,999.99; always of scale two
 */
public record Carats(BigDecimal value) implements Comparable<Carats> {

  /** No carats at all: the sum of nothing. */
  public static final Carats ZERO = new Carats(BigDecimal.ZERO);

  private static final int PRECISION = 14;
  private static final String WHAT = "Carats";

  /**
   * Refuses what the column {@code numeric(14,2)} could not hold exactly.
   *
   * @throws IllegalArgumentException on a negative value, a third decimal or more than twelve
   *     digits before the point; nothing is rounded
   */
  public Carats {
    value = Decimals.exact(value, PRECISION, WHAT);
  }

  /** The carats of a decimal text such as {@code "1234.50"}, refused as the constructor refuses. */
  public static Carats of(String text) {
    return new Carats(Decimals.parse(text, WHAT));
  }

  /** The sum of all; {@link #ZERO} for none. */
  public static Carats total(Collection<Carats> all) {
    return all.stream().reduce(ZERO, Carats::plus);
  }

  public Carats plus(Carats other) {
    return new Carats(value.add(other.value));
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  @Override
  public int compareTo(Carats other) {
    return value.compareTo(other.value);
  }

  /** Plain digits with two decimals, no separators: {@code 1234.50}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
