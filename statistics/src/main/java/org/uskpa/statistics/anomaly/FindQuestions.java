package org.uskpa.statistics.anomaly;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AnomalyThresholds;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedPeriod;

/** Finds what the review of a quarter has to ask, by the records as they stand. */
@Component
public class FindQuestions {

  private final Completeness completeness;
  private final PriceQuestions prices;
  private final EarlierQuarter earlier;
  private final YearQuestions years;
  private final AnomalyThresholds thresholds;

  FindQuestions(
      Completeness completeness,
      PriceQuestions prices,
      EarlierQuarter earlier,
      YearQuestions years,
      AnomalyThresholds thresholds) {
    this.completeness = completeness;
    this.prices = prices;
    this.earlier = earlier;
    this.years = years;
    this.thresholds = thresholds;
  }

  /** The same quarter of the years before, the latest first, as far as figures are reconciled. */
  public List<Quarter> earlier(Quarter quarter) {
    return Stream.iterate(quarter, one -> one.year() > Quarter.FIRST_YEAR, Quarter::yearBefore)
        .limit(thresholds.on(quarter.lastDay()).yearsBack())
        .map(Quarter::yearBefore)
        .toList();
  }

  /**
   * The questions, by kind and subject.
   *
   * @param released what is released of the earlier quarters; of the others the records speak
   */
  public List<Asked> of(Quarter quarter, AsOf asOf, Map<Quarter, CountedPeriod> released) {
    AnomalyThresholds.Thresholds limits = thresholds.on(quarter.lastDay());
    EarlierQuarter.Pair pair = earlier.of(quarter, earlier(quarter), asOf, released);
    return Stream.of(
            completeness.of(quarter, asOf),
            prices.of(quarter, asOf),
            new ChangeQuestions(pair, limits).all(),
            new ShareQuestions(pair, limits).all(),
            years.of(quarter, asOf, limits))
        .flatMap(List::stream)
        .sorted(Asked.ORDER)
        .toList();
  }
}
