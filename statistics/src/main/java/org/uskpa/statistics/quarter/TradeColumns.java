package org.uskpa.statistics.quarter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.measure.PricePerCarat;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.ratio.Percent;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Kind;

/** The columns that every table of trade has, and their cells for a sum. */
public final class TradeColumns {

  public static final Column CERTIFICATES = Column.count("certificates", "Certificates");
  public static final Column CARATS = new Column("carats", "Carats", Kind.CARATS);
  public static final Column VALUE = new Column("value_usd", "Value (US$)", Kind.DOLLARS);
  public static final Column AVERAGE =
      new Column("usd_per_carat", "US$ per carat", Kind.DOLLARS_PER_CARAT);

  private TradeColumns() {}

  static Column share(Measure measure) {
    return new Column("share_of_" + measure.label(), Heading.share(measure), Kind.PERCENT);
  }

  static List<Column> all() {
    return List.of(
        CERTIFICATES, CARATS, VALUE, AVERAGE, share(Measure.VOLUME), share(Measure.VALUE));
  }

  /** The cells of {@link #all()}; each opens the records behind the sum. */
  static List<Cell> cells(FlowFigures figures, Selection behind) {
    Trade trade = figures.sum(behind);
    return List.of(
        Cell.of(trade.certificates(), behind),
        Cell.of(trade.carats(), behind),
        Cell.of(trade.valueUsd(), behind),
        average(trade, behind),
        share(figures, Measure.VOLUME, trade, behind),
        share(figures, Measure.VALUE, trade, behind));
  }

  /** The average price of a sum; none for zero carats. */
  public static Cell average(Trade trade, Selection behind) {
    return Cell.of(trade.usdPerCarat().map(PricePerCarat::value), behind);
  }

  static Cell share(FlowFigures figures, Measure measure, Trade trade, Selection behind) {
    Optional<BigDecimal> share = figures.share(measure, trade).map(Percent::value);
    return Cell.of(share, behind);
  }
}
