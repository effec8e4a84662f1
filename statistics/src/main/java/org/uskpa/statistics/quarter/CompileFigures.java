package org.uskpa.statistics.quarter;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.statistics.table.Status;

/**
 * Computes the figures of periods from the records, as they stand now or stood at a past moment.
 */
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
    return of(period, now());
  }

  /** The same as of a moment. */
  public Figures of(Period period, AsOf asOf) {
    return of(List.of(period), asOf).get(0);
  }

  /**
   * The figures of several periods, of one reading, in the order asked.
   *
   * @param asOf by what was on record then
   */
  List<Figures> of(List<Period> periods, AsOf asOf) {
    return periods.isEmpty()
        ? List.of()
        : trade.in(periods, asOf).stream()
            .map(counted -> new Figures(counted, Status.OPEN, asOf.moment()))
            .toList();
  }

  /** What is in force, and the moment that tables say they are of. */
  AsOf now() {
    return AsOf.now(EasternTime.now(clock));
  }
}
