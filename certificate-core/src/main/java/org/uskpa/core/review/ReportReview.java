package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * The review is reported: the licensee reads it, and owes what was recommended unless its licence
 * has ended.
 */
@UseCase
public class ReportReview {

  /** Which review, and its summary. */
  public record Command(long review, ReviewBody body, String summary) {}

  private final Reviews reviews;
  private final ReviewWork work;
  private final ReviewFindings findings;
  private final Duties duties;
  private final Licensees licensees;
  private final ReviewNotices notices;
  private final Journal journal;
  private final Clock clock;

  ReportReview(
      Reviews reviews,
      ReviewWork work,
      ReviewFindings findings,
      Duties duties,
      Licensees licensees,
      ReviewNotices notices,
      Journal journal,
      Clock clock) {
    this.reviews = reviews;
    this.work = work;
    this.findings = findings;
    this.duties = duties;
    this.licensees = licensees;
    this.notices = notices;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Reports it, or refuses by {@link ReviewStepRules}.
   *
   * @throws NotFound when it is not this body's review
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.IN_WORK).ifPresent(refusals::add);
    long unmarked =
        work.checklist(review.id()).stream().filter(check -> check.result() == null).count();
    if (unmarked > 0) {
      refusals.add(
          ReviewStepRules.CHECKLIST.block(
              "%,d points of the checklist are not marked yet; mark them first."
                  .formatted(unmarked)));
    }
    refusals.addAll(
        ReviewRefusals.words("summary", command.summary(), "Sum up what the review found."));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    List<ReviewDetail.Found> found = findings.of(review.id());
    Review reported = reviews.report(review, VisibleText.trimmed(command.summary()), actor, now);
    licensees.holdStanding(review.licensee().id());
    if (licensees.asOf(review.licensee().id(), now).standing() != Standing.ENDED) {
      duties.open(found.stream().flatMap(one -> owed(review, one)).toList(), now);
    }
    journal.write(
        new Deed(
            review.subject(),
            "reported",
            actor,
            EasternTime.dateOf(now),
            "",
            Map.of("findings", String.valueOf(found.size()))),
        now);
    notices.reported(reported, now);
    return Outcome.done(reported);
  }

  private static Stream<NewDuty> owed(Review review, ReviewDetail.Found found) {
    LocalDate dueOn = found.dueOn();
    return dueOn == null
        ? Stream.empty()
        : Stream.of(
            NewDuty.of(
                review.licensee().id(),
                DutyKind.REVIEW_RECOMMENDATION,
                Subject.reviewFinding(review.id(), found.id()),
                EasternTime.endOf(dueOn)));
  }
}
