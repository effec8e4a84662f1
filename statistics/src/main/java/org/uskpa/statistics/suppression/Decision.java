package org.uskpa.statistics.suppression;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is withheld of a statement, and what its readers can still reckon.
 *
 * @param withheld why, place by place
 * @param audit an interval for each amount that is withheld in it and in the statements beside it
 * @param remainders what each of its sums leaves over that are told
 */
public record Decision(
    Map<Place, Reason> withheld, List<Interval> audit, List<Remainder> remainders) {

  public Decision {
    withheld = Collections.unmodifiableMap(new TreeMap<>(withheld));
    audit = List.copyOf(audit);
    remainders = List.copyOf(remainders);
  }

  /** Whether every interval is as wide as the rule demands, and no remainder reveals somebody. */
  public boolean isProtected() {
    return audit.stream().allMatch(Interval::isProtected)
        && remainders.stream().noneMatch(Remainder::reveals);
  }
}
