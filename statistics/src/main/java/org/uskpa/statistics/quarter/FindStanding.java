package org.uskpa.statistics.quarter;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.statistics.published.PublishedStatements;
import org.uskpa.statistics.published.Statement;
import org.uskpa.statistics.table.Status;

/**
 * Tells what there is of a period: figures from records, published statements, or nothing. Pages,
 * files and the API ask it before they compute.
 */
@Component
public class FindStanding {

  private final CountedTrade trade;
  private final PublishedStatements published;
  private final CompileFigures figures;

  FindStanding(CountedTrade trade, PublishedStatements published, CompileFigures figures) {
    this.trade = trade;
    this.published = published;
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
    return Optional.of(
        new Standing(period, status(period, asOf, !statements.isEmpty()), statements, asOf));
  }

  private Status status(Period period, AsOf asOf, boolean stated) {
    if (trade.any(period, asOf)) {
      return Status.OPEN;
    }
    return stated && period.isYear() ? Status.PUBLISHED : Status.NO_RECORDS;
  }
}
