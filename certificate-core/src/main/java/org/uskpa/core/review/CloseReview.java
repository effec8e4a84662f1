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
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.RecordReview;
import org.uskpa.core.licensee.ReviewBody;
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
  private final LicenseeDetails licensees;
  private final RecordReview record;
  private final Journal journal;
  private final Clock clock;

  CloseReview(
      Reviews reviews,
      LicenseeDetails licensees,
      RecordReview record,
      Journal journal,
      Clock clock) {
    this.reviews = reviews;
    this.licensees = licensees;
    this.record = record;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Closes it, or refuses by {@link ReviewStepRules}.
   *
   * @throws NotFound when it is not this body's review
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.REPORTED).ifPresent(refusals::add);
    if (actor.username().equals(review.reportedBy())) {
      refusals.add(
          ReviewStepRules.SECOND_PERSON.block(
              "You reported this review; somebody else of your body closes it."));
    }
    if (review.onSiteOn().isAfter(today)) {
      refusals.add(
          ReviewStepRules.SECOND_PERSON.block(
              "The day on site is %s, which is still to come; today is %s."
                  .formatted(review.onSiteOn(), today)));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    if (!isOnRecord(review)) {
      Outcome<Licensee> recorded =
          record.run(
              new RecordReview.Command(
                  review.licensee().number(), review.body(), review.onSiteOn()),
              actor);
      if (!recorded.isDone()) {
        return Outcome.refused(recorded.findings());
      }
    }
    Review closed = reviews.close(review, actor, now);
    journal.write(new Deed(review.subject(), "closed", actor, today, "", Map.of()), now);
    return Outcome.done(closed);
  }

  /** Somebody may have put the same day on record by hand meanwhile. */
  private boolean isOnRecord(Review review) {
    return licensees
        .of(review.licensee().number())
        .reviews()
        .contains(new LicenseeDetail.Review(review.body(), review.onSiteOn()));
  }
}
