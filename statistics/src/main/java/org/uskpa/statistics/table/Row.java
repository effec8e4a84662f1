package org.uskpa.statistics.table;

import java.util.List;

/** A row of a table, and what part it plays. */
public record Row(Part part, List<Cell> cells) {

  /** The part of a row. */
  public enum Part {
    LINE,
    /**
     * The sum of some of the lines, with its own share: of the first of a ranking, of a partner.
     */
    SUBTOTAL,
    /** All that is in the total and in no row above. */
    OTHERS,
    TOTAL
  }

  public Row {
    cells = List.copyOf(cells);
  }

  public static Row line(Cell... cells) {
    return new Row(Part.LINE, List.of(cells));
  }

  public static Row subtotal(Cell... cells) {
    return new Row(Part.SUBTOTAL, List.of(cells));
  }

  public static Row others(Cell... cells) {
    return new Row(Part.OTHERS, List.of(cells));
  }

  public static Row total(Cell... cells) {
    return new Row(Part.TOTAL, List.of(cells));
  }
}
