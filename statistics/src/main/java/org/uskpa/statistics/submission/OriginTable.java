package org.uskpa.statistics.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.OriginTrade;
import org.uskpa.core.record.Partner;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.core.shipment.Origin;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.Ranked;
import org.uskpa.statistics.quarter.TradeColumns;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * A flow by HS code, partner and origin: each code with its sum, partners by name, within them
 * countries by name and then what is not of one country.
 */
final class OriginTable {

  private static final String ALL = "All";

  /** A row's place: who and from where. */
  private record Place(Partner partner, OriginTrade trade) {}

  private final Figures figures;
  private final Flow flow;
  private final List<OriginTrade> trade;
  private final Participants participants;

  private OriginTable(
      Figures figures, Flow flow, List<OriginTrade> trade, Participants participants) {
    this.figures = figures;
    this.flow = flow;
    this.trade = trade.stream().filter(one -> one.flow() == flow).toList();
    this.participants = participants;
  }

  static Table of(Figures figures, Flow flow, List<OriginTrade> trade, Participants participants) {
    return new OriginTable(figures, flow, trade, participants).table();
  }

  private Table table() {
    Selection all = Selection.of(flow, figures.period());
    List<Place> places = places();
    List<Row> rows = new ArrayList<>();
    for (HsCode hs : HsCode.values()) {
      Selection ofCode = all.in(hs);
      for (Place place : places) {
        Trade sum = place.trade().in(hs);
        if (sum.certificates() > 0) {
          rows.add(
              row(
                  Row.Part.LINE,
                  List.of(
                      hs.code(),
                      place.partner().name(),
                      place.partner().code(),
                      named(place.trade().origin()),
                      place.trade().origin().written()),
                  sum,
                  ofCode.with(Partners.only(place.partner().code())).from(place.trade().origin())));
        }
      }
      rows.add(
          row(
              Row.Part.SUBTOTAL,
              List.of(hs.code(), ALL, "", ALL, ""),
              figures.flow(flow).sum(ofCode),
              ofCode));
    }
    return new Table(
        "%s-submission-%s-by-%s-and-origin"
            .formatted(figures.period(), flow.label(), partnerKey())
            .toLowerCase(Locale.ROOT),
        "Quarterly submission: U.S. %s by HS code, %s and origin, %s"
            .formatted(flow.label(), partnerKey(), figures.period().label()),
        columns(),
        rows,
        List.of(
            row(
                Row.Part.TOTAL,
                List.of(
                    "Total U.S. %s, %s".formatted(flow.label(), figures.period().label()),
                    "",
                    "",
                    "",
                    ""),
                figures.flow(flow).total(),
                all)),
        List.of(
            "The origin is what the certificate names: a country, several countries where each parcel is of one, or mixed.",
            "A certificate with several HS codes counts in the row of each and once in the total."),
        figures.vintage(flow));
  }

  private String partnerKey() {
    return flow == Flow.IMPORT ? "provenance" : "destination";
  }

  private List<Column> columns() {
    boolean isImport = flow == Flow.IMPORT;
    return List.of(
        Column.text("hs_code", "HS code"),
        Column.text(partnerKey(), isImport ? "Provenance" : "Destination"),
        Column.text(
            partnerKey() + "_code", isImport ? "Code of provenance" : "Code of destination"),
        Column.text("origin", "Origin"),
        Column.text("origin_code", "Code of origin"),
        TradeColumns.CERTIFICATES,
        TradeColumns.CARATS,
        TradeColumns.VALUE,
        TradeColumns.AVERAGE);
  }

  private List<Place> places() {
    Map<String, Partner> partners =
        figures.counted().partners(flow).stream()
            .map(PartnerTrade::partner)
            .collect(Collectors.toMap(Partner::code, partner -> partner));
    return trade.stream()
        .map(
            one ->
                new Place(
                    partners.getOrDefault(
                        one.partner(),
                        new Partner(one.partner(), participants.nameOf(one.partner()), false)),
                    one))
        .sorted(
            Comparator.comparing(Place::partner, Ranked.byName())
                .thenComparing(place -> rank(place.trade().origin()))
                .thenComparing(place -> named(place.trade().origin()))
                .thenComparing(place -> place.trade().origin().written()))
        .toList();
  }

  private static int rank(Origin origin) {
    if (origin instanceof Origin.Single) {
      return 0;
    }
    return origin instanceof Origin.Several ? 1 : 2;
  }

  private String named(Origin origin) {
    return origin instanceof Origin.Mixed
        ? "Mixed origin"
        : origin.countries().stream().map(participants::nameOf).collect(Collectors.joining(", "));
  }

  private static Row row(Row.Part part, List<String> words, Trade sum, Selection behind) {
    List<Cell> cells = new ArrayList<>();
    words.forEach(word -> cells.add(Cell.text(word)));
    cells.add(Cell.of(sum.certificates(), behind));
    cells.add(Cell.of(sum.carats(), behind));
    cells.add(Cell.of(sum.valueUsd(), behind));
    cells.add(TradeColumns.average(sum, behind));
    return new Row(part, cells);
  }
}
