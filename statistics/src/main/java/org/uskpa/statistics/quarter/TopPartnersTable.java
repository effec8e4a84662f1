package org.uskpa.statistics.quarter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partner;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * The first few partners of a flow by one measure, as the annual report prints them: their subtotal
 * with its own share, all others, and the total.
 */
final class TopPartnersTable {

  private TopPartnersTable() {}

  static Table of(Figures figures, Flow flow, Measure measure, int count) {
    FlowFigures trade = figures.flow(flow);
    List<Ranked> top = Ranked.top(trade.ranking(measure), count);
    Set<String> codes =
        top.stream().map(ranked -> ranked.trade().partner().code()).collect(Collectors.toSet());
    Selection all = trade.selection();
    List<Row> rows = new ArrayList<>();
    for (Ranked ranked : top) {
      Partner partner = ranked.trade().partner();
      rows.add(
          row(
              Row.Part.LINE,
              Cell.bare(BigDecimal.valueOf(ranked.place())),
              partner.name(),
              trade,
              measure,
              all.with(Partners.only(partner.code()))));
    }
    String total = Heading.total(flow, measure, figures.period());
    return new Table(
        Heading.name(figures.period(), flow, measure.label() + "-top-" + count),
        "%s: top %d Participants"
            .formatted(Heading.of(flow, measure.label(), figures.period()), count),
        List.of(
            Column.count("rank", "Rank"),
            Column.text("participant", flow.partnerLabel()),
            new Column(
                measure == Measure.VOLUME ? "carats" : "value_usd", measure.unit(), measure.kind()),
            TradeColumns.share(measure)),
        rows,
        List.of(
            row(
                Row.Part.SUBTOTAL,
                Cell.NONE,
                "Total top " + count,
                trade,
                measure,
                all.with(new Partners.Only(codes))),
            row(
                Row.Part.OTHERS,
                Cell.NONE,
                "All others",
                trade,
                measure,
                all.with(new Partners.AllBut(codes))),
            row(Row.Part.TOTAL, Cell.NONE, total, trade, measure, all)),
        List.of(),
        figures.vintage(flow));
  }

  private static Row row(
      Row.Part part,
      Cell rank,
      String name,
      FlowFigures figures,
      Measure measure,
      Selection behind) {
    Trade trade = figures.sum(behind);
    return new Row(
        part,
        List.of(
            rank,
            Cell.text(name),
            Cell.of(measure.of(trade), behind),
            TradeColumns.share(figures, measure, trade, behind)));
  }
}
