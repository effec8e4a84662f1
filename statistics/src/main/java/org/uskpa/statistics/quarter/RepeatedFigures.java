package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.published.Quantity;
import org.uskpa.statistics.ratio.Ratio;

/**
 * Finds figures that stand under two years or quarters: a label was changed and the numbers were
 * carried over, as happened in the published tables of 2019.
 */
final class RepeatedFigures {

  private static final List<Quantity> MEASURES = List.of(Quantity.CARATS, Quantity.VALUE_USD);

  private RepeatedFigures() {}

  /** A sentence for each flow whose carats and value are the same in two of the years. */
  static List<String> among(Collection<Account> accounts) {
    List<String> found = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      for (Account one : accounts) {
        for (Account other : accounts) {
          if (one.year() < other.year() && isSame(one, other, flow)) {
            found.add(said(flow, Integer.toString(one.year()), Integer.toString(other.year())));
          }
        }
      }
    }
    return found.stream().distinct().toList();
  }

  /** A sentence for each flow whose carats and value are the same in two periods. */
  static List<String> between(Figures one, Figures other) {
    List<String> found = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      Trade trade = one.flow(flow).total();
      Trade same = other.flow(flow).total();
      if (trade.carats().signum() > 0
          && trade.carats().compareTo(same.carats()) == 0
          && trade.valueUsd().compareTo(same.valueUsd()) == 0) {
        found.add(said(flow, one.period().label(), other.period().label()));
      }
    }
    return found;
  }

  private static boolean isSame(Account one, Account other, Flow flow) {
    return MEASURES.stream()
        .allMatch(
            measure -> {
              Optional<Ratio> sum = one.sum(flow, measure);
              Optional<Ratio> same = other.sum(flow, measure);
              return sum.isPresent()
                  && same.isPresent()
                  && sum.get().over().signum() > 0
                  && sum.get().over().compareTo(same.get().over()) == 0;
            });
  }

  private static String said(Flow flow, String one, String other) {
    return "The figures of U.S. %s are the same in %s and %s: was a table carried over?"
        .formatted(flow.label(), one, other);
  }
}
