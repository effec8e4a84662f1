package org.uskpa.statistics.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of figures. Immutable; it knows nothing of how it is shown.
 *
 * @param name what files and anchors are named after, such as {@code 2018-exports-by-hs-code}
 * @param title the heading, made from period, flow and measure
 * @param rows the lines, with subtotals among them where the table has them
 * @param footers subtotals, others and total, where the table has them
 * @param notes what a reader must know besides; one sentence each
 */
public record Table(
    String name,
    String title,
    List<Column> columns,
    List<Row> rows,
    List<Row> footers,
    List<String> notes,
    Vintage vintage) {

  /**
   * Refuses a row that does not fit its columns.
   *
   * @throws IllegalArgumentException naming the table
   */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    footers = List.copyOf(footers);
    notes = List.copyOf(notes);
    int width = columns.size();
    if (Stream.concat(rows.stream(), footers.stream())
        .anyMatch(row -> row.cells().size() != width)) {
      throw new IllegalArgumentException("Every row of %s has %d cells".formatted(name, width));
    }
  }

  /** Lines and footers, top to bottom. */
  public List<Row> allRows() {
    return Stream.concat(rows.stream(), footers.stream()).toList();
  }
}
