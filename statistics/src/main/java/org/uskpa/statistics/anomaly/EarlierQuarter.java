package org.uskpa.statistics.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.Flow;

/** Finds the same quarter of the latest earlier year of which anything is on record. */
@Component
class EarlierQuarter {

  /**
   * A quarter and what it is held against.
   *
   * @param before null where no earlier year has records
   */
  record Pair(CountedPeriod now, @Nullable CountedPeriod before) {
    Optional<CountedPeriod> earlier() {
      return Optional.ofNullable(before);
    }
  }

  private final CountedTrade trade;

  EarlierQuarter(CountedTrade trade) {
    this.trade = trade;
  }

  Pair of(Quarter quarter, List<Quarter> earlier, AsOf asOf, Map<Quarter, CountedPeriod> released) {
    List<Period> periods = new ArrayList<>();
    periods.add(Period.of(quarter));
    earlier.stream()
        .filter(one -> !released.containsKey(one))
        .map(Period::of)
        .forEach(periods::add);
    Map<Period, CountedPeriod> counted =
        trade.in(periods, asOf).stream()
            .collect(Collectors.toMap(CountedPeriod::period, sums -> sums));
    CountedPeriod before = null;
    for (Quarter one : earlier) {
      CountedPeriod sums = released.getOrDefault(one, counted.get(Period.of(one)));
      if (before == null && sums != null && hasTrade(sums)) {
        before = sums;
      }
    }
    return new Pair(Optional.ofNullable(counted.get(Period.of(quarter))).orElseThrow(), before);
  }

  private static boolean hasTrade(CountedPeriod sums) {
    return sums.sum(Flow.IMPORT).certificates() + sums.sum(Flow.EXPORT).certificates() > 0;
  }
}
