package org.uskpa.statistics.table;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.record.Selection;

/** Tells which figures are withheld from whoever a table is for. */
@FunctionalInterface
public interface Withholding {

  /** Nothing is withheld. */
  Withholding NONE = selection -> false;

  /** The note below a table in which something is withheld. */
  String NOTE =
      "D: withheld, so that the trade of a single exporter or importer is not disclosed. Participants with a withheld figure have no rank by it.";

  /** Whether the sum behind an address may not be told. */
  boolean withholds(Selection selection);

  /**
   * A table without what is withheld: each figure whose address says so, and in its row whatever
   * has no address of its own, such as a change reckoned from it. A share tells the total with its
   * part, so where a total is withheld its shares are.
   */
  default Table of(Table table) {
    List<Row> rows = table.rows().stream().map(row -> of(table, row)).toList();
    List<Row> footers = table.footers().stream().map(row -> of(table, row)).toList();
    boolean none = rows.equals(table.rows()) && footers.equals(table.footers());
    List<String> notes = new ArrayList<>(table.notes());
    if (!none) {
      notes.add(NOTE);
    }
    return new Table(
        table.name(), table.title(), table.columns(), rows, footers, notes, table.vintage());
  }

  private Row of(Table table, Row row) {
    boolean touched = row.cells().stream().anyMatch(this::isWithheld);
    List<Cell> cells = new ArrayList<>();
    for (int place = 0; place < row.cells().size(); place++) {
      Cell cell = row.cells().get(place);
      Kind kind = table.columns().get(place).kind();
      cells.add(isWithheld(cell) || isOfWithheld(cell, kind, touched) ? Cell.WITHHELD : cell);
    }
    return new Row(row.part(), cells);
  }

  private boolean isWithheld(Cell cell) {
    return cell instanceof Cell.Figure figure
        && figure.behind().filter(this::withholds).isPresent();
  }

  /**
   * A rank is a place among what is told; other numbers without an address are reckoned from it.
   */
  private boolean isOfWithheld(Cell cell, Kind kind, boolean touched) {
    if (!(cell instanceof Cell.Figure figure) || kind == Kind.COUNT) {
      return false;
    }
    return figure.behind().isEmpty()
        ? touched
        : kind == Kind.PERCENT
            && figure
                .behind()
                .map(selection -> Selection.of(selection.flow(), selection.period()))
                .filter(this::withholds)
                .isPresent();
  }
}
