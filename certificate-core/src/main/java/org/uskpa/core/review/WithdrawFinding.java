package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A finding that was none is withdrawn before the licensee reads it; its number stays its own. */
@UseCase
public class WithdrawFinding {

  /**
   * Which finding, and why.
   *
   * @param finding its number within the review
   */
  public record Command(long review, ReviewBody body, int finding, String reason) {}

  private final Reviews reviews;
  private final ReviewFindings findings;
  private final Journal journal;
  private final Clock clock;

  WithdrawFinding(Reviews reviews, ReviewFindings findings, Journal journal, Clock clock) {
    this.reviews = reviews;
    this.findings = findings;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Withdraws it, or refuses by {@link ReviewStepRules}. The same sent twice withdraws it once.
   *
   * @throws NotFound when it is not this body's review, or not a finding of it that stands
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    String reason = VisibleText.trimmed(command.reason());
    Optional<ReviewFindings.Withdrawn> done = findings.withdrawn(review.id(), command.finding());
    if (done.isPresent()
        && done.get().equals(new ReviewFindings.Withdrawn(actor.username(), reason))) {
      return Outcome.done(review);
    }
    ReviewDetail.Found found = findings.get(review.id(), command.finding());
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.IN_WORK).ifPresent(refusals::add);
    refusals.addAll(ReviewRefusals.reason(command.reason(), "Say why the finding is withdrawn."));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    findings.withdraw(found, reason, actor, now);
    journal.write(
        new Deed(
            review.subject(),
            "finding withdrawn",
            actor,
            EasternTime.dateOf(now),
            reason,
            Map.of("finding", String.valueOf(found.number()))),
        now);
    return Outcome.done(review);
  }
}
