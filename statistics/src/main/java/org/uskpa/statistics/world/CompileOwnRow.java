package org.uskpa.statistics.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Selection;
import org.uskpa.statistics.published.PublishedStatements;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;

/** Compiles the row of the United States for a year's annual global summary. */
@Component
public class CompileOwnRow {

  private static final String NAME = "United States of America";

  private final CompileFigures figures;
  private final PublishedStatements published;

  CompileOwnRow(CompileFigures figures, PublishedStatements published) {
    this.figures = figures;
    this.published = published;
  }

  /**
   * What there is of a year: a row from its records, or, where there are none, one for each source
   * that published it. Nothing of a year without either.
   */
  public List<OwnRow> of(int year, AsOf asOf) {
    Figures own = figures.of(Period.ofYear(year), asOf);
    return own.isEmpty()
        ? published.ofYears(year, year).stream().map(OwnRow::of).toList()
        : List.of(OwnRow.of(own));
  }

  /** The same as a table. */
  public Optional<Table> table(int year, AsOf asOf) {
    List<OwnRow> rows = of(year, asOf);
    return rows.isEmpty() ? Optional.empty() : Optional.of(table(year, rows, asOf.moment()));
  }

  private static Table table(int year, List<OwnRow> rows, Instant asOf) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("participant", "Participant"));
    columns.add(Column.text("code", "Code"));
    columns.addAll(SummaryColumns.all());
    columns.add(Column.text("row_status", "Status"));
    columns.add(Column.text("data_as_of", "Data as of"));
    List<String> notes = new ArrayList<>();
    notes.add(
        "No production is recorded for the United States: its cells are not known, not zero.");
    if (rows.stream().noneMatch(row -> row.firmness().status().isReleased())) {
      notes.add(
          "%d is not released as a whole (%s): these figures may still change."
              .formatted(year, rows.get(0).firmness().label()));
    }
    if (rows.size() > 1) {
      notes.add("%d exists only as published; each source has a row of its own.".formatted(year));
    }
    return new Table(
        year + "-global-summary-row",
        "Annual global summary, row of the United States, " + year,
        columns,
        rows.stream().map(CompileOwnRow::row).toList(),
        List.of(),
        notes,
        new Vintage(
            Firmness.together(rows.stream().map(OwnRow::firmness).toList()),
            asOf(rows, asOf),
            rows.stream().map(OwnRow::source).distinct().collect(Collectors.joining("; "))));
  }

  /** Of a released year the moment of its last release. */
  private static Instant asOf(List<OwnRow> rows, Instant asked) {
    Figures compiled = rows.get(0).compiled();
    return compiled == null ? asked : compiled.asOf();
  }

  private static Row row(OwnRow row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(NAME));
    cells.add(Cell.text(Participants.UNITED_STATES));
    cells.addAll(
        SummaryColumns.cells(row.figures(), figure -> cell(row, figure), (carats, value) -> true));
    cells.add(Cell.text(row.firmness().label().toLowerCase(Locale.ROOT)));
    cells.add(Cell.text(row.vintage()));
    return new Row(Row.Part.LINE, cells);
  }

  private static Cell cell(OwnRow row, SummaryFigure figure) {
    return row.figures()
        .get(figure)
        .<Cell>map(
            value ->
                row.compiled() == null
                    ? Cell.bare(value)
                    : Cell.of(value, Selection.of(OwnRow.flow(figure), Period.ofYear(row.year()))))
        .orElse(Cell.NONE);
  }
}
