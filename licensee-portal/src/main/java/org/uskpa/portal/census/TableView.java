package org.uskpa.portal.census;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Selection;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * A table as the page writes it.
 *
 * @param files where it is downloaded
 * @param chart what is drawn of it beside it; null for nothing
 */
public record TableView(
    String id,
    String title,
    List<Heading> headings,
    List<Line> lines,
    List<Line> footers,
    List<String> notes,
    String status,
    String moment,
    String source,
    List<FileLink> files,
    @Nullable TableChart chart) {

  /** The heading of a column. */
  public record Heading(String label, boolean number) {}

  /** A row; its first cell with words is its heading. */
  public record Line(String part, List<Written> cells) {}

  /**
   * A cell.
   *
   * @param href the records behind it; empty where there are none to be seen
   * @param heading whether it names its row
   */
  public record Written(String text, String href, boolean number, boolean heading) {}

  /**
   * The view of a table.
   *
   * @param period whose figures it shows
   * @param moment for which it was asked
   * @param opens which records the reader may see
   */
  static TableView of(Table table, Period period, AskedMoment moment, Predicate<Selection> opens) {
    Function<Cell, String> href =
        cell ->
            cell instanceof Cell.Figure figure
                ? figure
                    .behind()
                    .filter(opens)
                    .map(selection -> RecordAddress.href(selection, moment.written()))
                    .orElse("")
                : "";
    return of(
        table,
        href,
        FileLink.ofTable("/statistics/%s/%s".formatted(period, table.name()), moment),
        chart(table));
  }

  /**
   * A table that leads to no records.
   *
   * @param address below which its files stand, each under its name
   */
  static TableView at(Table table, String address) {
    return of(table, cell -> "", FileLink.ofTable("%s/%s".formatted(address, table.name())), null);
  }

  /** A table that leads to no records and stands in no file of its own. */
  static TableView alone(Table table) {
    return of(table, cell -> "", List.of(), null);
  }

  /** A published table, whose figures lead to no records. */
  public static TableView ofOpen(Table table, List<FileLink> files) {
    return of(table, cell -> "", files, chart(table));
  }

  private static TableView of(
      Table table, Function<Cell, String> href, List<FileLink> files, @Nullable TableChart chart) {
    return new TableView(
        "table-" + table.name().toLowerCase(Locale.ROOT),
        table.title(),
        table.columns().stream()
            .map(column -> new Heading(column.label(), column.kind().isNumeric()))
            .toList(),
        table.rows().stream().map(row -> line(table, row, href)).toList(),
        table.footers().stream().map(row -> line(table, row, href)).toList(),
        table.notes(),
        table.vintage().standing(),
        table.vintage().moment(),
        table.vintage().source(),
        files,
        chart);
  }

  private static @Nullable TableChart chart(Table table) {
    return isWhole(table) ? TableChart.of(table).orElse(null) : null;
  }

  /** What is withheld cannot be drawn, and the rest beside it would look like all. */
  private static boolean isWhole(Table table) {
    return table.allRows().stream()
        .flatMap(row -> row.cells().stream())
        .noneMatch(Cell.Withheld.class::isInstance);
  }

  private static Line line(Table table, Row row, Function<Cell, String> href) {
    List<Written> cells = new ArrayList<>();
    boolean named = false;
    for (int place = 0; place < table.columns().size(); place++) {
      Column column = table.columns().get(place);
      Cell cell = row.cells().get(place);
      boolean heading = !named && cell instanceof Cell.Text;
      named = named || heading;
      cells.add(
          new Written(column.shown(cell), href.apply(cell), column.kind().isNumeric(), heading));
    }
    return new Line(row.part().name().toLowerCase(Locale.ROOT), cells);
  }
}
