package org.uskpa.portal.census;

import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.table.Kind;

/** The sums of a flow, as a page writes them. */
record SumLine(String flow, String certificates, String carats, String value, String average) {

  static SumLine of(Flow flow, Trade trade) {
    return new SumLine(
        flow == Flow.IMPORT ? "Imports" : "Exports",
        Long.toString(trade.certificates()),
        Kind.CARATS.shown(trade.carats()),
        Kind.DOLLARS.shown(trade.valueUsd()),
        trade.usdPerCarat().map(price -> price.toString()).orElse("-"));
  }
}
