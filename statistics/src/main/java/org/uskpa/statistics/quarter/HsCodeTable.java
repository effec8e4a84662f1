package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Selection;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/** A flow by HS code: always the three codes, then the total. */
final class HsCodeTable {

  private HsCodeTable() {}

  static Table of(Figures figures, Flow flow) {
    FlowFigures trade = figures.flow(flow);
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("hs_code", "HS code"));
    columns.add(Column.text("goods", "Goods"));
    columns.addAll(TradeColumns.all());
    return new Table(
        Heading.name(figures.period(), flow, "hs-code"),
        Heading.of(flow, "HS code", figures.period()),
        columns,
        Arrays.stream(HsCode.values())
            .map(
                hs ->
                    row(Row.Part.LINE, hs.code(), hs.described(), trade, trade.selection().in(hs)))
            .toList(),
        List.of(
            row(
                Row.Part.TOTAL,
                Heading.total(flow, figures.period()),
                "",
                trade,
                trade.selection())),
        List.of(
            "A certificate with several HS codes counts in the row of each and once in the total."),
        figures.vintage(flow));
  }

  private static Row row(
      Row.Part part, String code, String goods, FlowFigures trade, Selection behind) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(code));
    cells.add(Cell.text(goods));
    cells.addAll(TradeColumns.cells(trade, behind));
    return new Row(part, cells);
  }
}
