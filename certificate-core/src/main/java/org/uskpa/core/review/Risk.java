package org.uskpa.core.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a licensee is to be reviewed sooner than another: points with their reasons. A house rule: no
 * text gives an order.
 *
 * @param reasons those that add anything, in the order in which they are looked at
 */
public record Risk(List<RiskReason> reasons) {

  private static final int DAYS_AHEAD = 5 * 366;

  public Risk {
    reasons = List.copyOf(reasons);
  }

  /** Weighs what is known on a day. */
  public static Risk of(RiskFacts facts, LocalDate today) {
    List<RiskReason> reasons = new ArrayList<>();
    long days = ChronoUnit.DAYS.between(today, facts.dueOn());
    if (days < 0) {
      add(reasons, "The review is %,d days past due".formatted(-days), 60 + atMost(40, -days / 30));
    } else {
      add(
          reasons,
          "The review falls due in %,d days".formatted(days),
          atMost(50, (DAYS_AHEAD - days) * 50 / DAYS_AHEAD));
    }
    if (facts.lastReviewOn() == null) {
      add(reasons, "No review is on record in this programme", 10);
    }
    add(
        reasons,
        "Certificates issued in twelve months: %,d".formatted(facts.certificates()),
        atMost(20, facts.certificates() / 10));
    long all = Math.max(1, facts.certificates());
    add(
        reasons,
        "Voids in twelve months: %,d".formatted(facts.voids()),
        atMost(20, facts.voids() * 100 / all));
    add(
        reasons,
        "Duties late in twelve months: %,d".formatted(facts.lateDuties()),
        atMost(30, facts.lateDuties() * 3));
    add(
        reasons,
        "Findings of reviews still open: %,d".formatted(facts.openFindings()),
        atMost(30, facts.openFindings() * 10));
    add(
        reasons,
        "Warnings passed in twelve months: %,d".formatted(facts.warningsPassed()),
        atMost(20, facts.warningsPassed()));
    return new Risk(reasons);
  }

  /** All points together. */
  public int points() {
    return reasons.stream().mapToInt(RiskReason::points).sum();
  }

  private static void add(List<RiskReason> reasons, String said, int points) {
    if (points > 0) {
      reasons.add(new RiskReason(said, points));
    }
  }

  private static int atMost(int most, long points) {
    return (int) Math.max(0, Math.min(most, points));
  }
}
