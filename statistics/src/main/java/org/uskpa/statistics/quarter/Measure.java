package org.uskpa.statistics.quarter;

import java.math.BigDecimal;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.table.Kind;

/** By what trade is measured, ranked and shared; headings and total labels are made from it. */
public enum Measure {
  VOLUME("volume", "Carats", Kind.CARATS) {
    @Override
    public BigDecimal of(Trade trade) {
      return trade.carats();
    }
  },
  VALUE("value", "Value (US$)", Kind.DOLLARS) {
    @Override
    public BigDecimal of(Trade trade) {
      return trade.valueUsd();
    }
  };

  private final String label;
  private final String unit;
  private final Kind kind;

  Measure(String label, String unit, Kind kind) {
    this.label = label;
    this.unit = unit;
    this.kind = kind;
  }

  /** The measured sum, unrounded. */
  public abstract BigDecimal of(Trade trade);

  /** As it stands in a heading: {@code volume}, {@code value}. */
  public String label() {
    return label;
  }

  String unit() {
    return unit;
  }

  Kind kind() {
    return kind;
  }
}
