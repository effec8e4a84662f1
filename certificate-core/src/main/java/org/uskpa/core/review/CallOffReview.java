package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** A review that is not reported yet will not be made; the way is free for another plan. */
@UseCase
public class CallOffReview {

  /** Which review, and why. */
  public record Command(long review, ReviewBody body, String reason) {}

  private final Reviews reviews;
  private final CalledOffReviews calledOff;
  private final ReviewNotices notices;
  private final Clock clock;

  CallOffReview(Reviews reviews, CalledOffReviews calledOff, ReviewNotices notices, Clock clock) {
    this.reviews = reviews;
    this.calledOff = calledOff;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Calls it off, or refuses by {@link ReviewStepRules}. The same sent twice calls it off once.
   *
   * @throws NotFound when it is not this body's review
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    String reason = VisibleText.trimmed(command.reason());
    Review.CalledOff done = review.calledOff();
    if (done != null && done.by().equals(actor.username()) && done.why().equals(reason)) {
      return Outcome.done(review);
    }
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.PLANNED, ReviewState.IN_WORK).ifPresent(refusals::add);
    refusals.addAll(ReviewRefusals.reason(command.reason(), "Say why the review is called off."));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    Review ended = calledOff.end(review, reason, actor, now);
    notices.calledOff(ended, now);
    return Outcome.done(ended);
  }
}
