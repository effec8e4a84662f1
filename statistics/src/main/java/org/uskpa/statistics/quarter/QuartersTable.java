package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/** A flow of a year by quarters, which add up to the year. */
final class QuartersTable {

  private QuartersTable() {}

  static Table of(Figures year, List<Figures> quarters, Flow flow) {
    List<Row> rows = new ArrayList<>();
    for (Figures quarter : quarters) {
      rows.add(row(Row.Part.LINE, quarter.period().label(), quarter.flow(flow)));
    }
    return new Table(
        Heading.name(year.period(), flow, "quarter"),
        Heading.of(flow, "quarter", year.period()),
        List.of(
            Column.text("quarter", "Quarter"),
            TradeColumns.CERTIFICATES,
            TradeColumns.CARATS,
            TradeColumns.VALUE,
            TradeColumns.AVERAGE),
        rows,
        List.of(row(Row.Part.TOTAL, Heading.total(flow, year.period()), year.flow(flow))),
        List.of(),
        year.vintage(flow));
  }

  private static Row row(Row.Part part, String label, FlowFigures figures) {
    Selection behind = figures.selection();
    Trade trade = figures.total();
    return new Row(
        part,
        List.of(
            Cell.text(label),
            Cell.of(trade.certificates(), behind),
            Cell.of(trade.carats(), behind),
            Cell.of(trade.valueUsd(), behind),
            TradeColumns.average(trade, behind)));
  }
}
