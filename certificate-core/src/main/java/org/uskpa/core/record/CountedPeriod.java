package org.uskpa.core.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;

/**
 * All sums over the records that count in a period, as one reading of the database found them.
 *
 * @param countedBy by which dates the records of each flow were counted, in words
 * @param partners of each flow, those with whom anything was traded, in no order
 */
public record CountedPeriod(
    Period period, Map<Flow, String> countedBy, Map<Flow, List<PartnerTrade>> partners) {

  public CountedPeriod {
    Map<Flow, List<PartnerTrade>> copy = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      copy.put(flow, List.copyOf(partners.getOrDefault(flow, List.of())));
    }
    partners = copy;
    countedBy = Map.copyOf(countedBy);
  }

  /**
   * The sums of a period that is made of these, each of which holds records of its own.
   *
   * @param parts its quarters, in their order, at least one
   */
  public static CountedPeriod together(Period period, List<CountedPeriod> parts) {
    Map<Flow, String> countedBy = new EnumMap<>(Flow.class);
    Map<Flow, List<PartnerTrade>> partners = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      countedBy.put(
          flow,
          parts.stream()
              .map(part -> part.countedBy(flow))
              .distinct()
              .collect(Collectors.joining("; ")));
      Map<String, PartnerTrade> byCode = new TreeMap<>();
      parts.stream()
          .flatMap(part -> part.partners(flow).stream())
          .forEach(trade -> byCode.merge(trade.partner().code(), trade, PartnerTrade::plus));
      partners.put(flow, List.copyOf(byCode.values()));
    }
    return new CountedPeriod(period, countedBy, partners);
  }

  /** By which date the records of a flow were counted, in words. */
  public String countedBy(Flow flow) {
    return countedBy.getOrDefault(flow, "");
  }

  /** The partners of a flow, in no order. */
  public List<PartnerTrade> partners(Flow flow) {
    return partners.getOrDefault(flow, List.of());
  }

  /**
   * The sum behind an address.
   *
   * @throws IllegalArgumentException when the address lies in another period, or is about one
   *     origin: {@link CountedOrigins} knows those
   */
  public Trade sum(Selection selection) {
    if (!selection.period().equals(period)) {
      throw new IllegalArgumentException(
          "These are the sums of %s, not of %s".formatted(period, selection.period()));
    }
    if (selection.origin().isPresent()) {
      throw new IllegalArgumentException("These sums know no origins");
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
