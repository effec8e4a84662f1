package org.uskpa.core.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.ReviewBody;

/**
 * A review of a licensee by a body.
 *
 * @param onSiteOn the day on which the team is, or was, at the licensee's
 * @param team who reviews, in words
 * @param sample how the sample was drawn; null before the work began
 * @param summary of the report; null before it was reported
 * @param calledOff null unless it was called off
 */
public record Review(
    long id,
    Licensee licensee,
    ReviewBody body,
    ReviewState state,
    LocalDate onSiteOn,
    String team,
    Instant plannedAt,
    String plannedBy,
    @Nullable Drawing sample,
    @Nullable String summary,
    @Nullable Instant reportedAt,
    @Nullable String reportedBy,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Nullable CalledOff calledOff) {

  /** That it will not be made, and why. */
  public record CalledOff(Instant at, String by, String why) {}

  /**
   * How a sample was drawn: who has the seed and the numbers draws the same.
   *
   * @param from first day of issue that was looked at
   * @param through last day of issue that was looked at
   * @param of how many certificates those days had
   */
  public record Drawing(long seed, LocalDate from, LocalDate through, int of) {}

  public Subject subject() {
    return Subject.review(id);
  }
}
