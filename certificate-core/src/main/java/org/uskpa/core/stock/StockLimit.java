package org.uskpa.core.stock;

/**
 * How many free numbers a licensee may hold, by what it used of late.
 *
 * @param free how many it holds free
 * @param used how many it issued in the last twelve months
 * @param most how many it may hold free without words
 */
public record StockLimit(long free, long used, long most) {

  private static final int MONTHS_OF_YEAR = 12;

  /**
   * The limit.
   *
   * @param months for how many months of use
   * @param least what everybody may hold
   */
  static StockLimit of(long free, long used, int months, int least) {
    long ofUse = (used * months + MONTHS_OF_YEAR - 1) / MONTHS_OF_YEAR;
    return new StockLimit(free, used, Math.max(least, ofUse));
  }

  /** Whether so many more would be more than it may hold without words. */
  public boolean isPassedBy(long numbers) {
    return free + numbers > most;
  }

  /** How many more it may be given without words. */
  public long left() {
    return Math.max(0, most - free);
  }
}
