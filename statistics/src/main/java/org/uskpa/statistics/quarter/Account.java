package org.uskpa.statistics.quarter;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.published.Quantity;
import org.uskpa.statistics.published.Statement;
import org.uskpa.statistics.ratio.Ratio;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Vintage;

/**
 * One account of a year: the register's own records, or what one source published.
 *
 * @param source where it was published, or what the records are
 * @param vintage of when its data are
 * @param compiled the figures it was made from; null for a published one
 */
record Account(
    int year,
    Firmness firmness,
    String source,
    String vintage,
    Map<Flow, Map<Quantity, BigDecimal>> sums,
    @Nullable Figures compiled) {

  static Account of(Statement statement) {
    return new Account(
        statement.year(),
        Firmness.of(Status.PUBLISHED),
        statement.source(),
        statement.vintage(),
        statement.figures(),
        null);
  }

  static Account of(Figures figures) {
    Map<Flow, Map<Quantity, BigDecimal>> sums = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      Trade total = figures.flow(flow).total();
      sums.put(
          flow,
          Map.of(
              Quantity.CARATS, total.carats(),
              Quantity.VALUE_USD, total.valueUsd(),
              Quantity.CERTIFICATES, BigDecimal.valueOf(total.certificates())));
    }
    Vintage vintage = figures.vintage(Flow.values());
    return new Account(
        figures.period().year(),
        vintage.firmness(),
        vintage.source(),
        vintage.moment(),
        sums,
        figures);
  }

  Optional<Ratio> sum(Flow flow, Quantity quantity) {
    return Optional.ofNullable(sums.getOrDefault(flow, Map.of()).get(quantity)).map(Ratio::of);
  }

  Optional<Ratio> average(Flow flow) {
    Map<Quantity, BigDecimal> own = sums.getOrDefault(flow, Map.of());
    BigDecimal valueUsd = own.get(Quantity.VALUE_USD);
    BigDecimal carats = own.get(Quantity.CARATS);
    return valueUsd == null || carats == null
        ? Optional.empty()
        : Optional.of(new Ratio(valueUsd, carats));
  }

  /** Certificates received and issued; none where the source leaves one of them out. */
  Optional<Ratio> certificates() {
    return Arrays.stream(Flow.values())
        .map(flow -> sum(flow, Quantity.CERTIFICATES))
        .reduce((one, other) -> one.flatMap(a -> other.map(b -> Ratio.of(a.over().add(b.over())))))
        .orElseThrow();
  }

  /** The records behind a flow's sums; none for a published account. */
  Optional<Selection> behind(Flow flow) {
    return Optional.ofNullable(compiled).map(figures -> figures.flow(flow).selection());
  }
}
