package org.uskpa.portal.incoming;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.PricePerCarat;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.GoodsLine;

/**
 * A line of goods as a table shows it.
 *
 * @param kind the HS code with its words
 * @param price null where there is no average
 */
record GoodsRow(String kind, BigDecimal carats, BigDecimal value, @Nullable BigDecimal price) {

  static GoodsRow of(GoodsLine line) {
    return of(
        "%s %s".formatted(line.hs().code(), line.hs().described()), line.carats(), line.value());
  }

  /** All lines together. */
  static GoodsRow total(String label, List<GoodsLine> lines) {
    return of(
        label,
        Carats.total(lines.stream().map(GoodsLine::carats).toList()),
        UsDollars.total(lines.stream().map(GoodsLine::value).toList()));
  }

  private static GoodsRow of(String kind, Carats carats, UsDollars value) {
    return new GoodsRow(
        kind,
        carats.value(),
        value.value(),
        PricePerCarat.of(value, carats).map(PricePerCarat::value).orElse(null));
  }
}
