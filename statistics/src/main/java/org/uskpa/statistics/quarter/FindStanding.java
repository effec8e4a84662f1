package org.uskpa.statistics.quarter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.statistics.published.PublishedStatements;
import org.uskpa.statistics.published.Statement;
import org.uskpa.statistics.release.EditionStandings;
import org.uskpa.statistics.release.EditionStandings.Reached;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Status;

/**
 * Tells what there is of a period: released figures, figures from records, published statements, or
 * nothing. Pages, files and the API ask it before they compute.
 */
@Component
public class FindStanding {

  private final CountedTrade trade;
  private final PublishedStatements published;
  private final EditionStandings editions;
  private final CompileFigures figures;

  FindStanding(
      CountedTrade trade,
      PublishedStatements published,
      EditionStandings editions,
      CompileFigures figures) {
    this.trade = trade;
    this.published = published;
    this.editions = editions;
    this.figures = figures;
  }

  /**
   * How a period stands. Statements are made of whole years; a quarter without records has none.
   *
   * @return empty when the period has not begun
   */
  public Optional<Standing> of(Period period) {
    return of(period, figures.now());
  }

  /** How it stood at a moment: a period that had not begun is empty then. */
  public Optional<Standing> of(Period period, AsOf asOf) {
    if (period.firstDay().isAfter(asOf.today())) {
      return Optional.empty();
    }
    List<Statement> statements = published.ofYears(period.year(), period.year());
    Map<Quarter, Reached> reached = editions.reached(period.quarters(), asOf);
    if (period.quarters().stream()
        .allMatch(
            quarter -> EditionStandings.firmness(reached.get(quarter)).status().isReleased())) {
      return Optional.of(
          new Standing(period, together(period, reached), statements, moment(reached)));
    }
    return Optional.of(
        new Standing(
            period,
            reached.isEmpty()
                ? unreleased(period, asOf, !statements.isEmpty())
                : together(period, reached),
            statements,
            asOf));
  }

  private static Firmness together(Period period, Map<Quarter, Reached> reached) {
    return Firmness.together(
        period.quarters().stream()
            .map(quarter -> EditionStandings.firmness(reached.get(quarter)))
            .toList());
  }

  /** What stands beside released figures stands as it did at the last release. */
  private static AsOf moment(Map<Quarter, Reached> reached) {
    return AsOf.at(
        reached.values().stream().map(Reached::at).max(Comparator.naturalOrder()).orElseThrow());
  }

  private Firmness unreleased(Period period, AsOf asOf, boolean stated) {
    if (trade.any(period, asOf)) {
      return Firmness.OPEN;
    }
    return Firmness.of(stated && period.isYear() ? Status.PUBLISHED : Status.NO_RECORDS);
  }
}
