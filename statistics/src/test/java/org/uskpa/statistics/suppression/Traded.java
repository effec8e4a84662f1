package org.uskpa.statistics.suppression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Trade;

/** Shipments of which statements are made; each is one certificate with one code. */
final class Traded {

  /** Three traders, p of ten percent, ten percent to both sides. */
  static final SuppressionRule RULE = new SuppressionRule(true, 3, 10, 10);

  /** A shipment of so many carats, worth ten dollars each. */
  record Shipment(Flow flow, String partner, String hs, String trader, String carats) {
    Trade trade() {
      BigDecimal amount = new BigDecimal(carats);
      return new Trade(amount, amount.multiply(BigDecimal.TEN), 1);
    }

    List<Place> places() {
      Place place = new Place(flow, partner, hs);
      return List.of(place, place.ofAllCodes(), place.ofAllPartners(), Place.total(flow));
    }
  }

  private final List<Shipment> shipments;

  private Traded(List<Shipment> shipments) {
    this.shipments = List.copyOf(shipments);
  }

  static Traded of(List<Shipment> shipments) {
    return new Traded(shipments);
  }

  /** Exports written as {@code IN 7102.10 Ada 100, Bob 50; BW 7102.31 Cy 7}. */
  static Traded exports(String written) {
    List<Shipment> shipments = new ArrayList<>();
    for (String cell : written.split(";", -1)) {
      String[] words = cell.strip().split(" ", 3);
      for (String each : words[2].split(",", -1)) {
        String[] traded = each.strip().split(" ", 2);
        shipments.add(new Shipment(Flow.EXPORT, words[0], words[1], traded[0], traded[1]));
      }
    }
    return new Traded(shipments);
  }

  static Traded together(List<Traded> parts) {
    return new Traded(parts.stream().flatMap(part -> part.shipments.stream()).toList());
  }

  List<Shipment> shipments() {
    return shipments;
  }

  static Place at(String partner, String hs) {
    return new Place(Flow.EXPORT, partner, hs);
  }

  /** Still to be published, with what is withheld in any case. */
  Stated open(String name, Set<Place> carried) {
    return stated(name, false, carried);
  }

  Stated open(String name) {
    return open(name, Set.of());
  }

  /** Published with this decision. */
  Stated published(String name, Decision decision) {
    return stated(name, true, decision.withheld().keySet());
  }

  private Stated stated(String name, boolean published, Set<Place> withheld) {
    Map<Place, Trade> figures = new TreeMap<>();
    Map<Place, Map<String, Trade>> traders = new HashMap<>();
    for (Shipment shipment : shipments) {
      for (Place place : shipment.places()) {
        figures.merge(place, shipment.trade(), Trade::plus);
        traders
            .computeIfAbsent(place, first -> new HashMap<>())
            .merge(shipment.trader(), shipment.trade(), Trade::plus);
      }
    }
    Set<Place> revealing = new HashSet<>();
    traders.forEach(
        (place, by) -> {
          if (RULE.isRevealing(by.values())) {
            revealing.add(place);
          }
        });
    Set<Place> still = new HashSet<>(withheld);
    still.retainAll(figures.keySet());
    return new Stated(name, published, figures, traders, revealing, still, RULE);
  }
}
