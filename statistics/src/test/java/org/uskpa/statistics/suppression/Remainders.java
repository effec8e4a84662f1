package org.uskpa.statistics.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.uskpa.core.record.Trade;

/** What readers have of a statement by taking what is told from the sums, reckoned plainly. */
final class Remainders {

  private Remainders() {}

  /** The sums that are told and of which what is left over reveals somebody. */
  static List<Place> revealing(Stated statement) {
    List<Place> revealing = new ArrayList<>();
    for (Place sum : statement.figures().keySet()) {
      if (!statement.withheld().contains(sum)) {
        if (reveals(statement, sum, true) || reveals(statement, sum, false)) {
          revealing.add(sum);
        }
      }
    }
    return revealing;
  }

  private static boolean reveals(Stated statement, Place sum, boolean overPartners) {
    Map<String, Trade> left = new HashMap<>();
    for (Place part : statement.withheld()) {
      boolean isPart =
          overPartners
              ? !part.isOfAllPartners() && part.ofAllPartners().equals(sum)
              : !part.isOfAllCodes() && part.ofAllCodes().equals(sum);
      if (isPart) {
        Objects.requireNonNull(statement.traders().get(part))
            .forEach((trader, trade) -> left.merge(trader, trade, Trade::plus));
      }
    }
    return statement.rule().isRevealing(left.values());
  }
}
