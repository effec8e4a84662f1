package org.uskpa.statistics.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Kind;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;

/** Two statements of a quarter side by side, old and new, in the rows in which they differ. */
final class DifferenceTable {

  private DifferenceTable() {}

  static Table of(
      Quarter quarter,
      CountedPeriod before,
      String earlier,
      CountedPeriod after,
      String later,
      Vintage vintage) {
    List<Row> rows = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      add(rows, flow, "All", before.sum(flow), after.sum(flow));
      for (HsCode hs : HsCode.values()) {
        add(rows, flow, hs.code(), before.sum(flow, hs), after.sum(flow, hs));
      }
      Map<String, PartnerTrade> was = byName(before, flow);
      Map<String, PartnerTrade> is = byName(after, flow);
      Map<String, PartnerTrade> either = new TreeMap<>(was);
      either.putAll(is);
      either.forEach(
          (name, trade) ->
              add(rows, flow, trade.partner().name(), total(was.get(name)), total(is.get(name))));
    }
    return new Table(
        "%s-difference".formatted(quarter).toLowerCase(Locale.ROOT),
        "%s: %s against %s".formatted(quarter, later, earlier),
        columns(earlier, later),
        rows,
        List.of(),
        rows.isEmpty()
            ? List.of("No figure differs; the records behind them do.")
            : List.of("Only rows that differ are shown."),
        vintage);
  }

  private static List<Column> columns(String earlier, String later) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("flow", "Flow"));
    columns.add(Column.text("what", "HS code or partner"));
    for (Kind kind : List.of(Kind.COUNT, Kind.CARATS, Kind.DOLLARS)) {
      String label =
          switch (kind) {
            case COUNT -> "Certificates";
            case CARATS -> "Carats";
            default -> "Value (US$)";
          };
      String key =
          switch (kind) {
            case COUNT -> "certificates";
            case CARATS -> "carats";
            default -> "value_usd";
          };
      columns.add(new Column(key + "_old", "%s, %s".formatted(label, earlier), kind));
      columns.add(new Column(key + "_new", "%s, %s".formatted(label, later), kind));
    }
    return columns;
  }

  private static void add(List<Row> rows, Flow flow, String what, Trade before, Trade after) {
    if (before.equals(after)) {
      return;
    }
    rows.add(
        Row.line(
            Cell.text(flow.label()),
            Cell.text(what),
            Cell.bare(BigDecimal.valueOf(before.certificates())),
            Cell.bare(BigDecimal.valueOf(after.certificates())),
            Cell.bare(before.carats()),
            Cell.bare(after.carats()),
            Cell.bare(before.valueUsd()),
            Cell.bare(after.valueUsd())));
  }

  private static Trade total(@Nullable PartnerTrade trade) {
    return trade == null ? Trade.NONE : trade.total();
  }

  private static Map<String, PartnerTrade> byName(CountedPeriod counted, Flow flow) {
    Map<String, PartnerTrade> byName = new TreeMap<>();
    counted
        .partners(flow)
        .forEach(
            trade ->
                byName.put(
                    "%s %s".formatted(trade.partner().name(), trade.partner().code()), trade));
    return byName;
  }
}
