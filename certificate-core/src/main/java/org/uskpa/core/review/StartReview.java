package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/** Work on a review begins: its sample and its checklist are drawn and kept. */
@UseCase
public class StartReview {

  private static final int MOST = 100;

  /**
   * Which review, with what the sample is drawn by.
   *
   * @param body the body of whoever does it; another body's review is not found
   * @param seed zero or more, printed with the sample
   * @param size how many certificates, 1 to 100; null when none could be read, which is refused
   */
  public record Command(long review, ReviewBody body, long seed, @Nullable Integer size) {}

  private final Reviews reviews;
  private final ReviewWork work;
  private final LicenseeDetails licensees;
  private final Journal journal;
  private final Clock clock;

  StartReview(
      Reviews reviews, ReviewWork work, LicenseeDetails licensees, Journal journal, Clock clock) {
    this.reviews = reviews;
    this.work = work;
    this.licensees = licensees;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Draws from the certificates issued since this body's last review, or since the admission. The
   * same sent twice draws once.
   *
   * @throws NotFound when it is not this body's review
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    Integer size = command.size();
    if (size != null && reviews.isBegunBy(review, actor, size)) {
      return Outcome.done(review);
    }
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.PLANNED).ifPresent(refusals::add);
    if (size == null) {
      refusals.add(
          ReviewStepRules.SAMPLE.block(
              "size", "Say how many certificates the sample is to have, 1 to %d.".formatted(MOST)));
    } else if (size < 1 || size > MOST) {
      refusals.add(
          ReviewStepRules.SAMPLE.block(
              "size",
              "The sample would have %,d certificates; give 1 to %d.".formatted(size, MOST)));
    }
    if (size == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    LocalDate through = EasternTime.dateOf(now);
    LocalDate from = last(review).orElse(review.licensee().admittedOn());
    List<String> issued = work.issued(review.licensee().id(), from, through);
    Review started =
        reviews.start(
            review, new Review.Drawing(command.seed(), from, through, issued.size()), actor, now);
    work.keepSample(review.id(), Sample.draw(command.seed(), issued, size));
    work.drawChecklist(review.id(), review.licensee(), from, now);
    journal.write(
        new Deed(
            review.subject(),
            "begun",
            actor,
            through,
            "",
            Map.of(
                "seed",
                String.valueOf(command.seed()),
                "sample of",
                String.valueOf(issued.size()))),
        now);
    return Outcome.done(started);
  }

  private Optional<LocalDate> last(Review review) {
    return licensees.of(review.licensee().number()).reviews().stream()
        .filter(done -> done.body() == review.body())
        .map(LicenseeDetail.Review::on)
        .max(Comparator.naturalOrder());
  }
}
