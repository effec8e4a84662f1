package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** A review that is not reported yet gets another day on site or another team. */
@UseCase
public class MoveReview {

  /**
   * Which review, and what it is to be.
   *
   * @param onSiteOn null when no day could be read, which is refused
   */
  public record Command(
      long review, ReviewBody body, @Nullable LocalDate onSiteOn, String team, String reason) {}

  private final Reviews reviews;
  private final ReviewNotices notices;
  private final Journal journal;
  private final Clock clock;

  MoveReview(Reviews reviews, ReviewNotices notices, Journal journal, Clock clock) {
    this.reviews = reviews;
    this.notices = notices;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Moves it, or refuses by {@link ReviewStepRules}; what stands already changes nothing.
   *
   * @throws NotFound when it is not this body's review
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    LocalDate onSiteOn = command.onSiteOn();
    Instant now = EasternTime.now(clock);
    String team = VisibleText.trimmed(command.team());
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.PLANNED, ReviewState.IN_WORK).ifPresent(refusals::add);
    refusals.addAll(
        ReviewRefusals.plan(
            review.licensee(),
            onSiteOn,
            review.onSiteOn(),
            command.team(),
            EasternTime.dateOf(now)));
    refusals.addAll(ReviewRefusals.reason(command.reason(), "Say why the review is moved."));
    if (onSiteOn == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    if (onSiteOn.equals(review.onSiteOn()) && team.equals(review.team())) {
      return Outcome.done(review);
    }
    Review moved = reviews.move(review, onSiteOn, team);
    journal.write(
        new Deed(
            review.subject(),
            "moved",
            actor,
            EasternTime.dateOf(now),
            VisibleText.trimmed(command.reason()),
            Map.of("on site on", onSiteOn.toString(), "team", team)),
        now);
    notices.moved(moved, review.onSiteOn(), now);
    return Outcome.done(moved);
  }
}
