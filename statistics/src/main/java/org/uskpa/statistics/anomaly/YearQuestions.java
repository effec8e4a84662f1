package org.uskpa.statistics.anomaly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AnomalyThresholds.Thresholds;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.published.PublishedStatements;
import org.uskpa.statistics.published.Quantity;
import org.uskpa.statistics.published.Statement;

/**
 * In the last quarter of a year, asks about the whole year against what was published of the year
 * before: equal periods, where there are no quarters to compare with.
 */
@Component
class YearQuestions {

  private final CountedTrade trade;
  private final PublishedStatements published;

  YearQuestions(CountedTrade trade, PublishedStatements published) {
    this.trade = trade;
    this.published = published;
  }

  List<Asked> of(Quarter quarter, AsOf asOf, Thresholds limits) {
    List<Asked> asked = new ArrayList<>();
    Period year = Period.ofYear(quarter.year());
    if (!quarter.next().equals(new Quarter(quarter.year() + 1, 1))
        || !year.lastDay().isBefore(asOf.today())) {
      return asked;
    }
    List<Statement> before = published.ofYears(quarter.year() - 1, quarter.year() - 1);
    for (Flow flow : Flow.values()) {
      before.stream()
          .flatMap(statement -> trade(statement, flow).stream())
          .findFirst()
          .ifPresent(then -> asked(flow, year, then, asOf, limits).ifPresent(asked::add));
    }
    return asked;
  }

  private Optional<Asked> asked(Flow flow, Period year, Trade then, AsOf asOf, Thresholds limits) {
    Trade now = trade.in(year, asOf).sum(flow);
    return ChangeQuestions.isJump(then, now, limits)
        ? Optional.of(
            new Asked(
                QuestionKind.YEAR_CHANGE,
                flow.name(),
                "%s of the whole year %s against %d as published: %s. What explains it?"
                    .formatted(
                        Phrases.begins(flow),
                        year.label(),
                        year.year() - 1,
                        Phrases.change(then, now)),
                "/statistics/" + year))
        : Optional.empty();
  }

  private static Optional<Trade> trade(Statement statement, Flow flow) {
    Optional<BigDecimal> carats = statement.figure(flow, Quantity.CARATS);
    Optional<BigDecimal> value = statement.figure(flow, Quantity.VALUE_USD);
    return carats.flatMap(c -> value.map(v -> new Trade(c, v, 0)));
  }
}
