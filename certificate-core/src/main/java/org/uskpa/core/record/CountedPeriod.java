package org.uskpa.core.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;

/**
 * All sums over the records that count in a period, as one reading of the database found them.
 *
 * @param dates by which dates the records were counted
 * @param partners of each flow, those with whom anything was traded, in no order
 */
public record CountedPeriod(
    Period period, CountingDates dates, Map<Flow, List<PartnerTrade>> partners) {

  public CountedPeriod {
    Map<Flow, List<PartnerTrade>> copy = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      copy.put(flow, List.copyOf(partners.getOrDefault(flow, List.of())));
    }
    partners = copy;
  }

  /** The partners of a flow, in no order. */
  public List<PartnerTrade> partners(Flow flow) {
    return partners.getOrDefault(flow, List.of());
  }

  /**
   * The sum behind an address.
   *
   * @throws IllegalArgumentException when the address lies in another period
   */
  public Trade sum(Selection selection) {
    if (!selection.period().equals(period)) {
      throw new IllegalArgumentException(
          "These are the sums of %s, not of %s".formatted(period, selection.period()));
    }
    return partners(selection.flow()).stream()
        .filter(trade -> selection.partners().include(trade.partner().code()))
        .map(trade -> selection.hs().map(trade::in).orElseGet(trade::total))
        .reduce(Trade.NONE, Trade::plus);
  }

  /** The sum of one HS code in a flow, over all partners. */
  public Trade sum(Flow flow, HsCode hs) {
    return sum(Selection.of(flow, period).in(hs));
  }

  /** The sum of a flow; a certificate with several lines counts once. */
  public Trade sum(Flow flow) {
    return sum(Selection.of(flow, period));
  }
}
