package org.uskpa.statistics.ratio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.uskpa.core.record.Trade;

/** A number kept unrounded as what it is made of: an average is its value over its carats. */
public record Ratio(BigDecimal over, BigDecimal under) {

  private static final int PLACES = 2;

  /** A whole number. */
  public static Ratio of(BigDecimal number) {
    return new Ratio(number, BigDecimal.ONE);
  }

  /** The average price of trade, in U.S. dollars a carat. */
  public static Ratio averageOf(Trade trade) {
    return new Ratio(trade.valueUsd(), trade.carats());
  }

  /** Rounded once, half up; none over zero. */
  public Optional<BigDecimal> rounded() {
    return under.signum() == 0
        ? Optional.empty()
        : Optional.of(over.divide(under, PLACES, RoundingMode.HALF_UP));
  }

  /** The change from this to another, of unrounded numbers; none where either has no meaning. */
  public Optional<Percent> changeTo(Ratio later) {
    return under.signum() == 0 || later.under.signum() == 0
        ? Optional.empty()
        : Percent.change(over.multiply(later.under), later.over.multiply(under));
  }
}
