package org.uskpa.statistics.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.uskpa.statistics.ratio.Ratio;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Kind;

/**
 * The columns of the annual global summary, in its order: production, imports and exports with
 * carats, value and average each, then certificates.
 */
final class SummaryColumns {

  private SummaryColumns() {}

  static List<Column> all() {
    List<Column> columns = new ArrayList<>();
    each(
        (carats, value) -> {
          columns.add(carats.column());
          columns.add(value.column());
          columns.add(
              new Column(
                  value.key() + "_per_carat",
                  carats.of() + ", US$ per carat",
                  Kind.DOLLARS_PER_CARAT));
        });
    SummaryFigure.of(Kind.COUNT).forEach(figure -> columns.add(figure.column()));
    return columns;
  }

  /** The cells of {@link #all()}; averages are made from unrounded figures. */
  static List<Cell> cells(SummaryFigures figures) {
    return cells(
        figures,
        figure -> figures.get(figure).<Cell>map(Cell::bare).orElse(Cell.NONE),
        (carats, value) -> true);
  }

  /**
   * The cells of a sum of rows. An average is of the same goods: where carats are known of other
   * Participants than value, there is none.
   */
  static List<Cell> cellsOfSum(SummaryFigures sum, Collection<SummaryFigures> rows) {
    return cells(
        sum,
        figure -> sum.get(figure).<Cell>map(Cell::bare).orElse(Cell.NONE),
        (carats, value) ->
            rows.stream()
                .allMatch(row -> row.get(carats).isPresent() == row.get(value).isPresent()));
  }

  /**
   * The same with cells made otherwise.
   *
   * @param cell the cell of a figure
   * @param averaged whether the average of carats and value is shown
   */
  static List<Cell> cells(
      SummaryFigures figures,
      Function<SummaryFigure, Cell> cell,
      BiPredicate<SummaryFigure, SummaryFigure> averaged) {
    List<Cell> cells = new ArrayList<>();
    each(
        (carats, value) -> {
          cells.add(cell.apply(carats));
          cells.add(cell.apply(value));
          cells.add(
              averaged.test(carats, value)
                  ? average(figures, carats, value).<Cell>map(Cell::bare).orElse(Cell.NONE)
                  : Cell.NONE);
        });
    SummaryFigure.of(Kind.COUNT).forEach(figure -> cells.add(cell.apply(figure)));
    return cells;
  }

  private static Optional<BigDecimal> average(
      SummaryFigures figures, SummaryFigure carats, SummaryFigure value) {
    return figures
        .get(value)
        .flatMap(
            dollars -> figures.get(carats).flatMap(weight -> new Ratio(dollars, weight).rounded()));
  }

  private interface Pair {
    void take(SummaryFigure carats, SummaryFigure value);
  }

  private static void each(Pair pair) {
    pair.take(SummaryFigure.PRODUCTION_CARATS, SummaryFigure.PRODUCTION_USD);
    pair.take(SummaryFigure.IMPORT_CARATS, SummaryFigure.IMPORT_USD);
    pair.take(SummaryFigure.EXPORT_CARATS, SummaryFigure.EXPORT_USD);
  }
}
