package org.uskpa.statistics.suppression;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.uskpa.core.record.Trade;

/**
 * When a figure would reveal somebody's trade, and how far what is withheld has to stay in the
 * dark.
 *
 * @param applies whether anything is withheld at all
 * @param leastTraders how many exporters, or importers, a figure that is published has at least
 * @param pPercent a figure is withheld when all but its two largest traders make less than this
 *     percentage of the largest: the second could then reckon the first too closely; 0 switches
 *     this off
 * @param protectionPercent how far below and above its value a figure that reveals somebody could
 *     lie at least, in percent of the value
 */
public record SuppressionRule(
    boolean applies, int leastTraders, int pPercent, int protectionPercent) {

  /** Nothing is withheld. */
  public static final SuppressionRule NONE = new SuppressionRule(false, 0, 0, 0);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Refuses a rule that makes no sense.
   *
   * @throws IllegalArgumentException on a negative number or a percentage above 100
   */
  public SuppressionRule {
    if (leastTraders < 0
        || pPercent < 0
        || pPercent > 100
        || protectionPercent < 0
        || protectionPercent > 100) {
      throw new IllegalArgumentException(
          "No rule of suppression: %d traders, p %d, protection %d"
              .formatted(leastTraders, pPercent, protectionPercent));
    }
  }

  /** Whether a figure that these have traded together would reveal one of them. */
  public boolean isRevealing(Collection<Trade> byTrader) {
    return applies
        && !byTrader.isEmpty()
        && (byTrader.size() < leastTraders
            || isDominated(byTrader, Trade::carats)
            || isDominated(byTrader, Trade::valueUsd));
  }

  private boolean isDominated(Collection<Trade> byTrader, Function<Trade, BigDecimal> amount) {
    if (pPercent == 0) {
      return false;
    }
    List<BigDecimal> largestFirst =
        byTrader.stream().map(amount).sorted(Comparator.reverseOrder()).toList();
    BigDecimal others = largestFirst.stream().skip(2).reduce(BigDecimal.ZERO, BigDecimal::add);
    return others
            .multiply(HUNDRED)
            .compareTo(largestFirst.get(0).multiply(BigDecimal.valueOf(pPercent)))
        < 0;
  }
}
