package org.uskpa.core.stock;

/**
 * Numbers as they would come on record.
 *
 * @param outOfSeries what would be left out by them; empty when they follow what is on record
 */
public record NewNumbers(NumberRange range, String outOfSeries) {

  /** Whether it has to be stated that they need not follow the numbers on record. */
  public boolean isOutOfSeries() {
    return !outOfSeries.isEmpty();
  }
}
