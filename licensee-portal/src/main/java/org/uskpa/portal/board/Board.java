package org.uskpa.portal.board;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures for the board: on a day, over the months that end with it, and now.
 *
 * @param on the day; today's figures are those of now
 * @param from the first day of the months
 * @param kinds the kinds of licensees, in the order of the columns
 * @param reviewColumns what of each programme is counted, in the order of the columns
 */
record Board(
    LocalDate on,
    LocalDate from,
    List<String> kinds,
    List<StandingRow> standings,
    List<String> reviewColumns,
    List<ReviewRow> reviews,
    List<MonthRow> months,
    BoardFigure issued,
    List<Row> voids,
    List<Row> stock,
    List<Row> duties) {

  Board {
    kinds = List.copyOf(kinds);
    standings = List.copyOf(standings);
    reviewColumns = List.copyOf(reviewColumns);
    reviews = List.copyOf(reviews);
    months = List.copyOf(months);
    voids = List.copyOf(voids);
    stock = List.copyOf(stock);
    duties = List.copyOf(duties);
  }

  /** A figure and its name. */
  record Row(String label, BoardFigure figure) {}

  /** How many licensees of each kind have a standing. */
  record StandingRow(String label, List<BoardFigure> byKind, BoardFigure all) {
    StandingRow {
      byKind = List.copyOf(byKind);
    }
  }

  /**
   * How the reviews by the USKPA or by the agencies stand.
   *
   * @param share of the programme that is reviewed in time, in whole percent
   */
  record ReviewRow(String label, List<BoardFigure> figures, long share) {
    ReviewRow {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A month of issue.
   *
   * @param width of its bar, in percent of the longest
   */
  record MonthRow(String label, BoardFigure issued, long width) {}
}
