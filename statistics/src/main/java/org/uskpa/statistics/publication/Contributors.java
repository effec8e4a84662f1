package org.uskpa.statistics.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Trade;
import org.uskpa.core.record.TradersBehind.TraderTrade;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.SuppressionRule;

/** The figures of a statement by their places, and who stands behind each. */
final class Contributors {

  private Contributors() {}

  /** Every figure that is not zero, sums included. */
  static Map<Place, Trade> figures(CountedPeriod counted) {
    Map<Place, Trade> figures = new TreeMap<>();
    for (Flow flow : Flow.values()) {
      for (PartnerTrade partner : counted.partners(flow)) {
        String code = partner.partner().code();
        partner.byHs().forEach((hs, trade) -> figures.put(new Place(flow, code, hs.code()), trade));
        figures.put(new Place(flow, code, Place.ALL), partner.total());
      }
      for (HsCode hs : HsCode.values()) {
        figures.put(new Place(flow, Place.ALL, hs.code()), counted.sum(flow, hs));
      }
      figures.put(Place.total(flow), counted.sum(flow));
    }
    figures.values().removeIf(trade -> trade.certificates() == 0);
    return figures;
  }

  /** The places of which the rule says that they would reveal a trader. */
  static Set<Place> revealing(Map<Place, Map<String, Trade>> traders, SuppressionRule rule) {
    Set<Place> revealing = new HashSet<>();
    traders.forEach(
        (place, byTrader) -> {
          if (rule.isRevealing(byTrader.values())) {
            revealing.add(place);
          }
        });
    return revealing;
  }

  /** Who traded what behind each figure, sums included. */
  static Map<Place, Map<String, Trade>> byPlace(Collection<TraderTrade> traded) {
    Map<Place, Map<String, Trade>> byPlace = new HashMap<>();
    for (TraderTrade one : traded) {
      Place place = new Place(one.flow(), one.partner(), one.hs().code());
      for (Place at :
          List.of(place, place.ofAllCodes(), place.ofAllPartners(), Place.total(one.flow()))) {
        byPlace
            .computeIfAbsent(at, first -> new HashMap<>())
            .merge(one.trader(), one.trade(), Trade::plus);
      }
    }
    return byPlace;
  }
}
