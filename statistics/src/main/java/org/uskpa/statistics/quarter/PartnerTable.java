package org.uskpa.statistics.quarter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partner;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/** Every partner of a flow, ranked by volume or by value. */
final class PartnerTable {

  private PartnerTable() {}

  static Table of(Figures figures, Flow flow, Measure measure) {
    FlowFigures trade = figures.flow(flow);
    List<Column> columns = new ArrayList<>();
    columns.add(Column.count("rank", "Rank"));
    columns.add(Column.text("participant", flow.partnerLabel()));
    columns.add(Column.text("code", "Code"));
    columns.addAll(TradeColumns.all());
    return new Table(
        Heading.name(figures.period(), flow, "participant-and-" + measure.label()),
        Heading.of(flow, "Participant, ranked by " + measure.label(), figures.period()),
        columns,
        Stream.concat(
                trade.ranking(measure).stream()
                    .map(
                        ranked ->
                            line(
                                Cell.bare(BigDecimal.valueOf(ranked.place())),
                                ranked.trade(),
                                trade)),
                trade.unranked().stream().map(partner -> line(Cell.WITHHELD, partner, trade)))
            .toList(),
        List.of(
            new Row(
                Row.Part.TOTAL,
                cells(
                    Cell.NONE,
                    Heading.total(flow, figures.period()),
                    "",
                    trade,
                    trade.selection()))),
        List.of("With %d Participants.".formatted(trade.participants())),
        figures.vintage(flow));
  }

  private static Row line(Cell rank, PartnerTrade traded, FlowFigures trade) {
    Partner partner = traded.partner();
    return new Row(
        Row.Part.LINE,
        cells(
            rank,
            partner.name(),
            partner.code(),
            trade,
            trade.selection().with(Partners.only(partner.code()))));
  }

  private static List<Cell> cells(
      Cell rank, String name, String code, FlowFigures trade, Selection behind) {
    List<Cell> cells = new ArrayList<>();
    cells.add(rank);
    cells.add(Cell.text(name));
    cells.add(Cell.text(code));
    cells.addAll(TradeColumns.cells(trade, behind));
    return cells;
  }
}
