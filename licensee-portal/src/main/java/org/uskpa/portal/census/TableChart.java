package org.uskpa.portal.census;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Kind;
import org.uskpa.statistics.table.Table;

/**
 * What is drawn beside a table: a script reads it off the table's own cells.
 *
 * @param ranking whether bars lie, the first of the ranking on top; otherwise they stand
 * @param category the column that names the bars
 * @param series the columns that are drawn, by their places
 */
record TableChart(boolean ranking, int category, List<Integer> series) {

  private static final List<String> VALUES = List.of("import_value_usd", "export_value_usd");
  private static final List<String> CERTIFICATES =
      List.of("import_certificates", "export_certificates");
  private static final List<String> SHARES = List.of("share_of_volume", "share_of_value");

  TableChart {
    series = List.copyOf(series);
  }

  /** What gains from being drawn; other tables are read more easily than looked at. */
  static Optional<TableChart> of(Table table) {
    List<String> keys = table.columns().stream().map(Column::key).toList();
    return of(table, keys).filter(chart -> chart.hasFigures(table));
  }

  private static Optional<TableChart> of(Table table, List<String> keys) {
    if (keys.contains("rank")) {
      String measured = table.name().contains("value") ? "value_usd" : "carats";
      return drawn(keys, true, "participant", List.of(measured));
    }
    return switch (keys.get(0)) {
      case "hs_code" -> drawn(keys, false, "hs_code", SHARES);
      case "quarter" -> drawn(keys, false, "quarter", List.of("value_usd"));
      case "year" -> drawn(keys, false, "year", keys.containsAll(VALUES) ? VALUES : CERTIFICATES);
      case "flow" -> Optional.of(new TableChart(false, 0, of(table, Kind.DOLLARS)));
      default -> Optional.empty();
    };
  }

  /** A table of nothing but places without figures is not drawn. */
  private boolean hasFigures(Table table) {
    return table.rows().stream()
        .anyMatch(
            row ->
                series.stream().anyMatch(place -> !(row.cells().get(place) instanceof Cell.None)));
  }

  private static Optional<TableChart> drawn(
      List<String> keys, boolean ranking, String category, List<String> series) {
    return keys.containsAll(series)
        ? Optional.of(
            new TableChart(
                ranking, keys.indexOf(category), series.stream().map(keys::indexOf).toList()))
        : Optional.empty();
  }

  private static List<Integer> of(Table table, Kind kind) {
    return IntStream.range(0, table.columns().size())
        .filter(place -> table.columns().get(place).kind() == kind)
        .boxed()
        .toList();
  }
}
