package org.uskpa.statistics.quarter;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.statistics.release.EditionStandings;
import org.uskpa.statistics.release.FrozenFigures;
import org.uskpa.statistics.table.Firmness;

/**
 * The figures of periods, as they stand now or stood at a past moment: of a released quarter those
 * of its newest release, of any other those that the records make.
 */
@Component
public class CompileFigures {

  private final CountedTrade trade;
  private final FrozenFigures frozen;
  private final EditionStandings standings;
  private final Clock clock;

  CompileFigures(
      CountedTrade trade, FrozenFigures frozen, EditionStandings standings, Clock clock) {
    this.trade = trade;
    this.frozen = frozen;
    this.standings = standings;
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
   * The figures of several periods, in the order asked. What is not released is of one reading.
   *
   * @param asOf by what was on record, and released, then
   */
  List<Figures> of(List<Period> periods, AsOf asOf) {
    List<Quarter> quarters =
        periods.stream().flatMap(period -> period.quarters().stream()).distinct().toList();
    Map<Quarter, FrozenFigures.Frozen> released = frozen.of(quarters, asOf);
    Map<Quarter, EditionStandings.Reached> unreleased =
        standings.reached(quarters.stream().filter(q -> !released.containsKey(q)).toList(), asOf);
    Map<Period, CountedPeriod> counted = counted(periods, released, asOf);
    return periods.stream()
        .map(period -> figures(period, released, unreleased, counted, asOf))
        .toList();
  }

  /** What no release holds: whole periods, and the single quarters of those that are mixed. */
  private Map<Period, CountedPeriod> counted(
      List<Period> periods, Map<Quarter, FrozenFigures.Frozen> released, AsOf asOf) {
    Set<Period> asked = new LinkedHashSet<>();
    for (Period period : periods) {
      if (period.quarters().stream().noneMatch(released::containsKey)) {
        asked.add(period);
      } else {
        period.quarters().stream()
            .filter(quarter -> !released.containsKey(quarter))
            .map(Period::of)
            .forEach(asked::add);
      }
    }
    Map<Period, CountedPeriod> counted = new HashMap<>();
    if (!asked.isEmpty()) {
      trade.in(List.copyOf(asked), asOf).forEach(sums -> counted.put(sums.period(), sums));
    }
    return counted;
  }

  private static Figures figures(
      Period period,
      Map<Quarter, FrozenFigures.Frozen> released,
      Map<Quarter, EditionStandings.Reached> unreleased,
      Map<Period, CountedPeriod> counted,
      AsOf asOf) {
    List<Firmness> firmness = new ArrayList<>();
    List<CountedPeriod> parts = new ArrayList<>();
    for (Quarter quarter : period.quarters()) {
      FrozenFigures.Frozen part = released.get(quarter);
      firmness.add(
          part == null ? EditionStandings.firmness(unreleased.get(quarter)) : part.firmness());
      CountedPeriod sums = part == null ? counted.get(Period.of(quarter)) : part.counted();
      if (sums != null) {
        parts.add(sums);
      }
    }
    CountedPeriod whole = counted.get(period);
    return new Figures(
        whole == null ? CountedPeriod.together(period, parts) : whole,
        Firmness.together(firmness),
        moment(period, released, asOf));
  }

  /** Of figures that are released as a whole, the moment of the last release. */
  private static Instant moment(
      Period period, Map<Quarter, FrozenFigures.Frozen> released, AsOf asOf) {
    return period.quarters().stream().allMatch(released::containsKey)
        ? period.quarters().stream()
            .flatMap(quarter -> Stream.ofNullable(released.get(quarter)))
            .map(FrozenFigures.Frozen::releasedAt)
            .max(Comparator.naturalOrder())
            .orElseThrow()
        : asOf.moment();
  }

  /** What is in force, and the moment that tables say they are of. */
  AsOf now() {
    return AsOf.now(EasternTime.now(clock));
  }
}
