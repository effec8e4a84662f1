package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.ReviewsOnRecord;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/**
 * A second person closes a review: it is on record as done on its day on site, and the next one
 * falls due from there. Findings may stay open; what was recommended is owed until it is settled.
 */
@UseCase
public class CloseReview {

  /** Which review. */
  public record Command(long review, ReviewBody body) {}

  private final Reviews reviews;
  private final ReviewDetails details;
  private final ReviewsOnRecord onRecord;
  private final Journal journal;
  private final Clock clock;

  CloseReview(
      Reviews reviews,
      ReviewDetails details,
      ReviewsOnRecord onRecord,
      Journal journal,
      Clock clock) {
    this.reviews = reviews;
    this.details = details;
    this.onRecord = onRecord;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Closes it, or refuses by {@link ReviewStepRules}. The same sent twice closes it once.
   *
   * @throws NotFound when it is not this body's review
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lockToClose(command.review(), command.body());
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    if (actor.username().equals(review.closedBy())) {
      return Outcome.done(review);
    }
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.REPORTED).ifPresent(refusals::add);
    if (details.of(review.id()).isWorkOf(actor.username())) {
      refusals.add(
          ReviewStepRules.SECOND_PERSON.block(
              "You reported this review, wrote a finding or marked its checklist; somebody else of"
                  + " your body closes it."));
    }
    if (review.onSiteOn().isAfter(today)) {
      refusals.add(
          ReviewStepRules.SECOND_PERSON.block(
              "The day on site is %s, which is still to come; today is %s. Close the review on that day or later."
                  .formatted(review.onSiteOn(), today)));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Review closed = reviews.close(review, actor, now);
    // Where papers of the same day were entered by hand meanwhile, they stay as they are.
    onRecord.put(
        closed.licensee(),
        new LicenseeDetail.Review(closed.body(), closed.onSiteOn(), closed.id(), null),
        actor,
        now);
    journal.write(new Deed(review.subject(), "closed", actor, today, "", Map.of()), now);
    return Outcome.done(closed);
  }
}
