package org.uskpa.statistics.quarter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.statistics.table.Status;

/** Computes the figures of periods from the records as they stand now. */
@Component
public class CompileFigures {

  private final CountedTrade trade;
  private final Clock clock;

  CompileFigures(CountedTrade trade, Clock clock) {
    this.trade = trade;
    this.clock = clock;
  }

  /**
   * The figures of a period; of one without records, which {@link FindStanding} tells, all sums are
   * zero.
   */
  public Figures of(Period period) {
    return of(List.of(period), now()).get(0);
  }

  /**
   * The figures of several periods, of one reading, in the order asked.
   *
   * @param now by which issued certificates may have expired
   */
  List<Figures> of(List<Period> periods, Instant now) {
    return periods.isEmpty()
        ? List.of()
        : trade.in(periods, EasternTime.dateOf(now)).stream()
            .map(counted -> new Figures(counted, Status.OPEN, now))
            .toList();
  }

  /** The moment that tables say they are of. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
