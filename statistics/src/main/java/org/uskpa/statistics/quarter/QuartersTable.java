package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
      String label = quarter.period().label();
      rows.add(
          quarter.isEmpty()
              ? withoutRecords(label)
              : row(Row.Part.LINE, label, quarter.flow(flow)));
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
        notes(quarters),
        year.vintage(flow));
  }

  private static List<String> notes(List<Figures> quarters) {
    String empty =
        quarters.stream()
            .filter(Figures::isEmpty)
            .map(quarter -> quarter.period().label())
            .collect(Collectors.joining(", "));
    return empty.isEmpty() ? List.of() : List.of("There are no records of %s.".formatted(empty));
  }

  /** Nothing on record is not a trade of zero. */
  private static Row withoutRecords(String label) {
    return new Row(
        Row.Part.LINE, List.of(Cell.text(label), Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE));
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
