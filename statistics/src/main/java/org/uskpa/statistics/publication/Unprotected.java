package org.uskpa.statistics.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uskpa.statistics.suppression.Decision;
import org.uskpa.statistics.suppression.Interval;
import org.uskpa.statistics.suppression.Measured;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.Remainder;

/**
 * What an edition would give away that nobody can help any more.
 *
 * @param intervals amounts that lie in too narrow an interval
 * @param remainders what sums leave over that reveals somebody
 */
public record Unprotected(List<Interval> intervals, List<Remainder> remainders) {

  private record Amount(String statement, Place place, Measured measured) {
    static Amount of(Interval interval) {
      return new Amount(interval.statement(), interval.place(), interval.measured());
    }
  }

  public Unprotected {
    intervals = List.copyOf(intervals);
    remainders = List.copyOf(remainders);
  }

  /**
   * What a decision says.
   *
   * @param known what was not protected before: where it comes no closer, this edition gives
   *     nothing away of it
   */
  static Unprotected of(Decision decision, Collection<Interval> known) {
    Map<Amount, Interval> before = new HashMap<>();
    known.stream()
        .filter(interval -> !interval.isProtected())
        .forEach(interval -> before.put(Amount.of(interval), interval));
    List<Interval> intervals = new ArrayList<>();
    for (Interval interval : decision.audit()) {
      Interval was = before.get(Amount.of(interval));
      if (!interval.isProtected() && (was == null || isCloser(interval, was))) {
        intervals.add(interval);
      }
    }
    return new Unprotected(
        intervals, decision.remainders().stream().filter(Remainder::reveals).toList());
  }

  private static boolean isCloser(Interval now, Interval was) {
    return now.lower().compareTo(was.lower()) > 0
        || now.upper()
            .map(up -> was.upper().map(before -> up.compareTo(before) < 0).orElse(true))
            .orElse(false);
  }

  /** Whether there is nothing of the kind. */
  public boolean isEmpty() {
    return intervals.isEmpty() && remainders.isEmpty();
  }

  /** How many figures and remainders. */
  public long size() {
    return intervals.stream().map(one -> one.statement() + one.place()).distinct().count()
        + remainders.size();
  }
}
