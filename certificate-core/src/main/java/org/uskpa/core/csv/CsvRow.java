package org.uskpa.core.csv;

import java.util.Map;
import org.uskpa.core.text.VisibleText;

/** A row of a file: its cells by column, and the line on which it begins. */
public final class CsvRow {

  private final int line;
  private final Map<String, Integer> places;
  private final String[] cells;

  CsvRow(int line, Map<String, Integer> places, String[] cells) {
    this.line = line;
    this.places = places;
    this.cells = cells;
  }

  /** Counted from 1; the heading is line 1 of most files. */
  public int line() {
    return line;
  }

  /**
   * The cell of a column, without white space, or anything that cannot be seen, at either end;
   * empty when blank.
   *
   * @throws IllegalArgumentException when the file has no such column
   */
  public String cell(String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException("No column " + column);
    }
    return VisibleText.trimmed(cells[place]);
  }
}
