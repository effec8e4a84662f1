package org.uskpa.statistics.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.participant.KnownParticipants;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.OriginTrade;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.TradeColumns;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * Puts a quarter together as Participants submit it under Annex III of the scheme: trade by HS
 * code, certificates validated for export and imports that came with a certificate, and trade by
 * origin and provenance. Of a released quarter the released figures; of any other what is on
 * record, and the tables say so.
 */
@Component
public class CompileSubmission {

  /** Annex III: within two months of the quarter. */
  private static final int MONTHS = 2;

  private final CompileFigures figures;
  private final FindOrigins origins;
  private final KnownParticipants participants;

  CompileSubmission(CompileFigures figures, FindOrigins origins, KnownParticipants participants) {
    this.figures = figures;
    this.origins = origins;
    this.participants = participants;
  }

  /** The tables of a quarter's submission as of a moment; none of a quarter without trade. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Table> of(Quarter quarter, AsOf asOf) {
    Figures own = figures.of(Period.of(quarter), asOf);
    if (own.isEmpty()) {
      return List.of();
    }
    List<OriginTrade> byOrigin = origins.of(quarter, asOf);
    return List.of(
        trade(own, quarter),
        certificates(own, quarter),
        OriginTable.of(own, Flow.IMPORT, byOrigin, participants.current()),
        OriginTable.of(own, Flow.EXPORT, byOrigin, participants.current()));
  }

  private static Table trade(Figures figures, Quarter quarter) {
    List<Row> rows = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      Selection all = Selection.of(flow, figures.period());
      for (HsCode hs : HsCode.values()) {
        rows.add(row(Row.Part.LINE, flow, hs.code(), hs.described(), figures, all.in(hs)));
      }
      rows.add(row(Row.Part.SUBTOTAL, flow, "All codes", "", figures, all));
    }
    return new Table(
        name(quarter, "trade-by-hs-code"),
        "Quarterly submission: U.S. trade by HS code, " + figures.period().label(),
        List.of(
            Column.text("flow", "Flow"),
            Column.text("hs_code", "HS code"),
            Column.text("goods", "Goods"),
            TradeColumns.CARATS,
            TradeColumns.VALUE,
            TradeColumns.AVERAGE),
        rows,
        List.of(),
        notes(figures, quarter),
        figures.vintage(Flow.values()));
  }

  private static Row row(
      Row.Part part, Flow flow, String hs, String goods, Figures figures, Selection behind) {
    Trade sum = figures.flow(flow).sum(behind);
    return new Row(
        part,
        List.of(
            Cell.text(capital(flow.label())),
            Cell.text(hs),
            Cell.text(goods),
            Cell.of(sum.carats(), behind),
            Cell.of(sum.valueUsd(), behind),
            TradeColumns.average(sum, behind)));
  }

  private static Table certificates(Figures figures, Quarter quarter) {
    return new Table(
        name(quarter, "certificates"),
        "Quarterly submission: Kimberley Process certificates, " + figures.period().label(),
        List.of(Column.text("what", "Certificates"), Column.count("certificates", "Number")),
        List.of(
            counted("Validated for export", figures, Flow.EXPORT),
            counted("Imported shipments accompanied by a certificate", figures, Flow.IMPORT)),
        List.of(),
        List.of(
            "A voided certificate counts in neither row, a certificate with several HS codes once."),
        figures.vintage(Flow.values()));
  }

  private static Row counted(String what, Figures figures, Flow flow) {
    return Row.line(
        Cell.text(what),
        Cell.of(figures.flow(flow).total().certificates(), Selection.of(flow, figures.period())));
  }

  private static List<String> notes(Figures figures, Quarter quarter) {
    List<String> notes = new ArrayList<>();
    if (!figures.firmness().status().isReleased()) {
      notes.add(
          "%s is not released (%s): these figures may still change. What is submitted is the released quarter."
              .formatted(figures.period().label(), figures.firmness().label()));
    }
    LocalDate due = quarter.lastDay().plusDays(1).plusMonths(MONTHS).minusDays(1);
    notes.add(
        "Due through %s: within two months of the quarter (Kimberley Process, Annex III)."
            .formatted(EasternTime.written(due)));
    notes.add("Values are those declared on the certificates; carats are metric.");
    return notes;
  }

  private static String name(Quarter quarter, String what) {
    return "%s-submission-%s".formatted(quarter, what).toLowerCase(Locale.ROOT);
  }

  private static String capital(String label) {
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }
}
