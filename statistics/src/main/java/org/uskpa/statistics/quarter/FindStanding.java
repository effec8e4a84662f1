package org.uskpa.statistics.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
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
    Instant now = figures.now();
    LocalDate today = EasternTime.dateOf(now);
    if (period.firstDay().isAfter(today)) {
      return Optional.empty();
    }
    List<Statement> statements = published.ofYears(period.year(), period.year());
    return Optional.of(
        new Standing(period, status(period, today, !statements.isEmpty()), statements, now));
  }

  private Status status(Period period, LocalDate today, boolean stated) {
    if (trade.any(period, today)) {
      return Status.OPEN;
    }
    return stated && period.isYear() ? Status.PUBLISHED : Status.NO_RECORDS;
  }
}
