package org.uskpa.statistics.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Kind;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * A table for programs. Decimals are texts with all their decimals; names of fields and keys of
 * columns are what other people's systems rely on.
 *
 * @param name what its files are called
 * @param status how firm its figures are, such as {@code OPEN}
 * @param edition of a released quarter: 1, or more when it was revised; null for all others
 * @param asOf the moment the figures are of, in UTC
 * @param source what it was made from and by which dates that was counted
 * @param rows lines first, then subtotals, others and total, as the table has them
 * @param notes what a reader must know besides
 */
public record TableRecord(
    String name,
    String title,
    String status,
    @Nullable Integer edition,
    String asOf,
    String source,
    List<ColumnRecord> columns,
    List<RowRecord> rows,
    List<String> notes) {

  /**
   * A column.
   *
   * @param key under which each row has its cell
   * @param label its heading for people
   * @param kind {@code TEXT}, {@code COUNT}, {@code CARATS}, {@code DOLLARS}, {@code
   *     DOLLARS_PER_CARAT} or {@code PERCENT}
   * @param unit {@code ct}, {@code USD}, {@code USD/ct}, {@code %}, or 1 for a count; null for
   *     words
   */
  public record ColumnRecord(String key, String label, Kind kind, @Nullable String unit) {}

  /**
   * A row.
   *
   * @param part {@code LINE}, {@code SUBTOTAL}, {@code OTHERS} or {@code TOTAL}
   * @param cells by the keys of columns; null where there is no figure, where one is withheld, and
   *     where the sources contradict each other
   * @param conflicts what the sources say where they contradict each other
   * @param withheld the keys of the cells whose figures are not told; there is one, and it is not
   *     zero
   */
  public record RowRecord(
      Row.Part part,
      Map<String, @Nullable String> cells,
      List<ConflictRecord> conflicts,
      List<String> withheld) {}

  /** A cell of which the sources say different things. */
  public record ConflictRecord(String column, List<SideRecord> sides) {}

  /** What one source says. */
  public record SideRecord(String value, String source) {}

  /** The record of a table. */
  public static TableRecord of(Table table) {
    return new TableRecord(
        table.name(),
        table.title(),
        table.vintage().status().name(),
        table.vintage().firmness().numbered(),
        table.vintage().asOf().toString(),
        table.vintage().source(),
        table.columns().stream().map(TableRecord::column).toList(),
        table.allRows().stream().map(row -> row(table.columns(), row)).toList(),
        table.notes());
  }

  private static ColumnRecord column(Column column) {
    String unit = column.kind().unit();
    return new ColumnRecord(
        column.key(), column.label(), column.kind(), unit.isEmpty() ? null : unit);
  }

  private static RowRecord row(List<Column> columns, Row row) {
    Map<String, @Nullable String> cells = new LinkedHashMap<>();
    List<ConflictRecord> conflicts = new ArrayList<>();
    List<String> withheld = new ArrayList<>();
    for (int place = 0; place < columns.size(); place++) {
      Column column = columns.get(place);
      Cell cell = row.cells().get(place);
      boolean one = cell instanceof Cell.Text || cell instanceof Cell.Figure;
      cells.put(column.key(), one ? column.plain(cell) : null);
      if (cell instanceof Cell.Conflict conflict) {
        conflicts.add(conflict(column, conflict));
      }
      if (cell instanceof Cell.Withheld) {
        withheld.add(column.key());
      }
    }
    return new RowRecord(row.part(), Collections.unmodifiableMap(cells), conflicts, withheld);
  }

  private static ConflictRecord conflict(Column column, Cell.Conflict conflict) {
    return new ConflictRecord(
        column.key(),
        conflict.values().stream()
            .map(side -> new SideRecord(column.plain(Cell.bare(side.value())), side.source()))
            .toList());
  }
}
