package org.uskpa.statistics.quarter;

import static java.util.Locale.ROOT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.ratio.Percent;
import org.uskpa.statistics.ratio.Ratio;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Kind;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;

/** Two equal periods set against each other. {@link CompareFigures} makes sure that they are. */
public final class Comparison {

  private record Compared(Column column, Function<Trade, Ratio> value) {}

  private static final List<Compared> COMPARED =
      List.of(
          new Compared(
              TradeColumns.CERTIFICATES,
              trade -> Ratio.of(BigDecimal.valueOf(trade.certificates()))),
          new Compared(TradeColumns.CARATS, trade -> Ratio.of(trade.carats())),
          new Compared(TradeColumns.VALUE, trade -> Ratio.of(trade.valueUsd())),
          new Compared(TradeColumns.AVERAGE, Ratio::averageOf));

  private final Figures now;
  private final Figures before;

  Comparison(Figures now, Figures before) {
    this.now = now;
    this.before = before;
  }

  /** A flow by HS code: both periods' figures and the change, of unrounded figures. */
  public Table table(Flow flow) {
    return new Table(
        Heading.name(now.period(), flow, "hs-code-against-" + before.period()),
        "%s against %s"
            .formatted(Heading.of(flow, "HS code", now.period()), before.period().label()),
        columns(Column.text("hs_code", "HS code")),
        Arrays.stream(HsCode.values())
            .map(hs -> row(Row.Part.LINE, hs.code(), flow, selection -> selection.in(hs)))
            .toList(),
        List.of(row(Row.Part.TOTAL, "Total", flow, selection -> selection)),
        notes(),
        vintage(flow));
  }

  /** Both flows from the year's first quarter on: both periods' totals and the change. */
  public Table yearToDate() {
    return new Table(
        "%s-year-to-date-against-%s".formatted(now.period(), before.period()).toLowerCase(ROOT),
        "U.S. rough diamond trade, year to date: %s against %s"
            .formatted(now.period().label(), before.period().label()),
        columns(Column.text("flow", "Flow")),
        Arrays.stream(Flow.values())
            .map(flow -> row(Row.Part.LINE, named(flow), flow, selection -> selection))
            .toList(),
        List.of(),
        notes(),
        vintage(Flow.values()));
  }

  private List<Column> columns(Column first) {
    List<Column> columns = new ArrayList<>();
    columns.add(first);
    for (Compared compared : COMPARED) {
      Column column = compared.column();
      columns.add(named(column, before));
      columns.add(named(column, now));
      columns.add(
          new Column(column.key() + "_change", column.label() + ", change in %", Kind.PERCENT));
    }
    return columns;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(moments());
    notes.addAll(RepeatedFigures.between(before, now));
    return notes;
  }

  /** No firmer than the less firm of both. */
  private Vintage vintage(Flow... flows) {
    return new Vintage(
        Firmness.together(List.of(now.firmness(), before.firmness())),
        now.asOf(),
        now.vintage(flows).source());
  }

  private static String named(Flow flow) {
    return flow == Flow.IMPORT ? "Imports" : "Exports";
  }

  /** A base that is released is of its release, whatever stands beside it. */
  private String moments() {
    String later = now.vintage(Flow.values()).moment();
    String earlier = before.vintage(Flow.values()).moment();
    return later.equals(earlier)
        ? "%s against %s, both as of %s."
            .formatted(now.period().label(), before.period().label(), later)
        : "%s as of %s against %s as of %s."
            .formatted(now.period().label(), later, before.period().label(), earlier);
  }

  private static Column named(Column column, Figures figures) {
    return new Column(
        "%s_%s".formatted(column.key(), figures.period()),
        "%s, %s".formatted(column.label(), figures.period().label()),
        column.kind());
  }

  private Row row(Row.Part part, String label, Flow flow, Function<Selection, Selection> narrowed) {
    FlowFigures later = now.flow(flow);
    FlowFigures earlier = before.flow(flow);
    Selection behindLater = narrowed.apply(later.selection());
    Selection behindEarlier = narrowed.apply(earlier.selection());
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(label));
    for (Compared compared : COMPARED) {
      Ratio from = compared.value().apply(earlier.sum(behindEarlier));
      Ratio to = compared.value().apply(later.sum(behindLater));
      cells.add(Cell.of(from.rounded(), behindEarlier));
      cells.add(Cell.of(to.rounded(), behindLater));
      Optional<BigDecimal> change = from.changeTo(to).map(Percent::value);
      cells.add(change.map(Cell::bare).orElse(Cell.NONE));
    }
    return new Row(part, cells);
  }
}
