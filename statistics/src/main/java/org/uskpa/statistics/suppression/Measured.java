package org.uskpa.statistics.suppression;

import java.math.BigDecimal;
import org.uskpa.core.record.Trade;

/** What is known of a figure. All of it is withheld together: price and carats give the value. */
public enum Measured {
  CARATS("carats") {
    @Override
    public BigDecimal of(Trade trade) {
      return trade.carats();
    }
  },
  VALUE_USD("value in US$") {
    @Override
    public BigDecimal of(Trade trade) {
      return trade.valueUsd();
    }
  },
  CERTIFICATES("certificates") {
    @Override
    public BigDecimal of(Trade trade) {
      return BigDecimal.valueOf(trade.certificates());
    }
  };

  private final String label;

  Measured(String label) {
    this.label = label;
  }

  /** Its amount in a sum. */
  public abstract BigDecimal of(Trade trade);

  /** As it stands in a sentence. */
  public String label() {
    return label;
  }

  /** What everybody knows of a figure that is withheld: it is not below this. */
  BigDecimal least() {
    return this == CERTIFICATES ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}
