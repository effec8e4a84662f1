package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  /**
   * Which review, and its summary.
   *
   * @param onSiteOn the day on which the team was there, whatever was planned; null when no day
   *     could be read, which is refused
   */
  public record Command(
      long review, ReviewBody body, @Nullable LocalDate onSiteOn, String summary) {}

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
   * Reports it, or refuses by {@link ReviewStepRules}. The same sent twice reports it once.
   *
   * @throws NotFound when it is not this body's review
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    if (actor.username().equals(review.reportedBy())
        && review.onSiteOn().equals(command.onSiteOn())
        && VisibleText.trimmed(command.summary()).equals(review.summary())) {
      return Outcome.done(review);
    }
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
    Instant now = EasternTime.now(clock);
    LocalDate onSiteOn = command.onSiteOn();
    refusals.addAll(onSite(review, onSiteOn, EasternTime.dateOf(now)));
    if (onSiteOn == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    List<ReviewDetail.Found> found = findings.of(review.id());
    Review reported =
        reviews.report(review, onSiteOn, VisibleText.trimmed(command.summary()), actor, now);
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
            Map.of("findings", String.valueOf(found.size()), "on site on", onSiteOn.toString())),
        now);
    notices.reported(reported, now);
    return Outcome.done(reported);
  }

  private static List<Finding> onSite(
      Review review, @Nullable LocalDate onSiteOn, LocalDate today) {
    if (onSiteOn != null && onSiteOn.isAfter(today)) {
      return List.of(
          ReviewStepRules.ON_SITE.block(
              "onSiteOn",
              "The day on site would be %s, which is still to come; today is %s. Give the day on which the team was there."
                  .formatted(onSiteOn, today)));
    }
    return ReviewRefusals.onSite(review.licensee(), onSiteOn);
  }

  private static Stream<NewDuty> owed(Review review, ReviewDetail.Found found) {
    LocalDate dueOn = found.dueOn();
    return dueOn == null
        ? Stream.empty()
        : Stream.of(
            NewDuty.of(
                review.licensee().id(),
                DutyKind.REVIEW_RECOMMENDATION,
                Subject.reviewFinding(review.id(), found.number()),
                EasternTime.endOf(dueOn)));
  }
}
