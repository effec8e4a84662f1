package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partner;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * Every partner by HS code, both flows side by side: always the three codes and their sum, partners
 * by name; below them the sums of each code and of each flow.
 */
final class CrossTable {

  private static final String ALL_CODES = "All codes";

  private final Figures figures;

  private CrossTable(Figures figures) {
    this.figures = figures;
  }

  static Table of(Figures figures) {
    return new CrossTable(figures).table();
  }

  private Table table() {
    List<Row> rows = new ArrayList<>();
    for (Partner partner : partners()) {
      UnaryOperator<Selection> own = all -> all.with(Partners.only(partner.code()));
      for (HsCode hs : HsCode.values()) {
        rows.add(row(Row.Part.LINE, partner, hs.code(), all -> own.apply(all).in(hs)));
      }
      rows.add(row(Row.Part.SUBTOTAL, partner, ALL_CODES, own));
    }
    List<Row> footers = new ArrayList<>();
    for (HsCode hs : HsCode.values()) {
      footers.add(row(Row.Part.SUBTOTAL, "All Participants", "", hs.code(), all -> all.in(hs)));
    }
    footers.add(
        row(
            Row.Part.TOTAL,
            "Total U.S. trade, " + figures.period().label(),
            "",
            ALL_CODES,
            all -> all));
    return new Table(
        "%s-by-participant-and-hs-code".formatted(figures.period()).toLowerCase(Locale.ROOT),
        "U.S. rough diamond trade by Participant and HS code, %s"
            .formatted(figures.period().label()),
        columns(),
        rows,
        footers,
        List.of(
            "A certificate with several HS codes counts in the row of each and once in the sums over all codes."),
        figures.vintage(Flow.values()));
  }

  /** Those of either flow. */
  private Iterable<Partner> partners() {
    TreeSet<Partner> partners = new TreeSet<>(Ranked.byName());
    for (Flow flow : Flow.values()) {
      figures.counted().partners(flow).stream().map(PartnerTrade::partner).forEach(partners::add);
    }
    return partners;
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("participant", "Participant"));
    columns.add(Column.text("code", "Code"));
    columns.add(Column.text("hs_code", "HS code"));
    for (Flow flow : Flow.values()) {
      for (Column column :
          List.of(
              TradeColumns.CERTIFICATES,
              TradeColumns.CARATS,
              TradeColumns.VALUE,
              TradeColumns.AVERAGE)) {
        columns.add(of(flow, column));
      }
    }
    return columns;
  }

  private static Column of(Flow flow, Column column) {
    boolean isImport = flow == Flow.IMPORT;
    return new Column(
        (isImport ? "import_" : "export_") + column.key(),
        (isImport ? "Imports, " : "Exports, ") + column.label(),
        column.kind());
  }

  private Row row(Row.Part part, Partner partner, String hs, UnaryOperator<Selection> narrowed) {
    return row(part, partner.name(), partner.code(), hs, narrowed);
  }

  private Row row(
      Row.Part part, String name, String code, String hs, UnaryOperator<Selection> narrowed) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(name));
    cells.add(Cell.text(code));
    cells.add(Cell.text(hs));
    Arrays.stream(Flow.values())
        .map(flow -> cells(figures.flow(flow), narrowed))
        .forEach(cells::addAll);
    return new Row(part, cells);
  }

  private static List<Cell> cells(FlowFigures flow, UnaryOperator<Selection> narrowed) {
    Selection behind = narrowed.apply(flow.selection());
    Trade trade = flow.sum(behind);
    return List.of(
        Cell.of(trade.certificates(), behind),
        Cell.of(trade.carats(), behind),
        Cell.of(trade.valueUsd(), behind),
        TradeColumns.average(trade, behind));
  }
}
