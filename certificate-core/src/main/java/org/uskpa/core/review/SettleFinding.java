package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** The reviewer says that a finding is settled; what was recommended is owed no longer. */
@UseCase
public class SettleFinding {

  /** Which finding, and how it was settled. */
  public record Command(long review, ReviewBody body, long finding, String words) {}

  private final Reviews reviews;
  private final ReviewFindings findings;
  private final Duties duties;
  private final Journal journal;
  private final Clock clock;

  SettleFinding(
      Reviews reviews, ReviewFindings findings, Duties duties, Journal journal, Clock clock) {
    this.reviews = reviews;
    this.findings = findings;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Settles it, or refuses by {@link ReviewStepRules}.
   *
   * @throws NotFound when it is not this body's review
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    ReviewDetail.Found found = findings.get(review.id(), command.finding());
    String field = ReviewFields.ofFinding(found.id());
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.REPORTED, ReviewState.CLOSED).ifPresent(refusals::add);
    if (!found.isOpen()) {
      refusals.add(ReviewStepRules.STATE.block(field, "The finding is settled already."));
    }
    refusals.addAll(ReviewRefusals.words(field, command.words(), "Say how it was settled."));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    String words = VisibleText.trimmed(command.words());
    findings.settle(found.id(), words, actor, now);
    duties.fulfil(
        Subject.reviewFinding(review.id(), found.id()),
        DutyKind.REVIEW_RECOMMENDATION,
        "Settled by " + review.body().inSentence(),
        words,
        actor,
        now);
    journal.write(
        new Deed(
            review.subject(),
            "finding settled",
            actor,
            EasternTime.dateOf(now),
            words,
            Map.of("item", String.valueOf(found.id()))),
        now);
    return Outcome.done(review);
  }
}
