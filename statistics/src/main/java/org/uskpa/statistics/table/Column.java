package org.uskpa.statistics.table;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of a table.
 *
 * @param key its name in files, such as {@code share_of_volume}
 * @param label its heading for people
 */
public record Column(String key, String label, Kind kind) {

  /** What stands where a number has no meaning. */
  public static final String NO_FIGURE = "-";

  /** What stands for a figure that is withheld, on pages and in files. */
  public static final String WITHHELD = "D";

  public static Column text(String key, String label) {
    return new Column(key, label, Kind.TEXT);
  }

  public static Column count(String key, String label) {
    return new Column(key, label, Kind.COUNT);
  }

  /** A cell of this column as people read it; sides of a conflict are joined by “or”. */
  public String shown(Cell cell) {
    return written(cell, kind::shown, " or ", NO_FIGURE);
  }

  /** A cell as files carry it: no separators, nothing for no figure, conflicts joined by a bar. */
  public String plain(Cell cell) {
    return written(cell, kind::plain, "|", "");
  }

  private static String written(
      Cell cell, Function<BigDecimal, String> number, String or, String none) {
    if (cell instanceof Cell.Text text) {
      return text.words();
    }
    if (cell instanceof Cell.Figure figure) {
      return number.apply(figure.value());
    }
    if (cell instanceof Cell.Conflict conflict) {
      return conflict.values().stream()
          .map(stated -> number.apply(stated.value()))
          .collect(Collectors.joining(or));
    }
    return cell instanceof Cell.Withheld ? WITHHELD : none;
  }
}
