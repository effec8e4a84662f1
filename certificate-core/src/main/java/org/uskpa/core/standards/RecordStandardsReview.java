package org.uskpa.core.standards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * The agency records its review of the year, which fulfils the duty of that year. A mistake is
 * mended by a further version with a reason; the earlier ones stay. The same form sent twice
 * records one version.
 */
@UseCase
public class RecordStandardsReview {

  /**
   * What to record.
   *
   * @param seenVersion the version that was on record when the form was shown; 0 for none
   * @param reason why it is recorded anew; blank for the first version
   */
  public record Command(
      int year,
      int seenVersion,
      LocalDate reviewedOn,
      Conclusion conclusion,
      String examined,
      String found,
      String recommendations,
      String reason) {}

  private final StandardsReviews reviews;
  private final Duties duties;
  private final Journal journal;
  private final Clock clock;

  RecordStandardsReview(StandardsReviews reviews, Duties duties, Journal journal, Clock clock) {
    this.reviews = reviews;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records it, or refuses by rules of {@link StandardsReviewRules}, all at once. */
  public Outcome<StandardsReview> run(Command command, Actor actor) {
    reviews.lock(command.year());
    Instant now = EasternTime.now(clock);
    Optional<StandardsReview> latest = reviews.latest(command.year());
    StandardsReview review = review(command, actor, now);
    if (latest.filter(one -> isSame(one, review)).isPresent()) {
      return Outcome.done(latest.get());
    }
    List<Finding> refusals = refusals(command, latest, EasternTime.dateOf(now));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    reviews.add(review);
    Subject subject = Subject.standards(review.year());
    duties.fulfil(
        subject,
        DutyKind.STANDARDS_REVIEW,
        "Reviewed by the agency",
        "Review of " + review.reviewedOn(),
        actor,
        now);
    journal.write(
        new Deed(
            subject,
            "reviewed",
            actor,
            review.reviewedOn(),
            review.reason(),
            Map.of(
                "version", String.valueOf(review.version()),
                "outcome", review.conclusion().label())),
        now);
    return Outcome.done(review);
  }

  private static StandardsReview review(Command command, Actor actor, Instant now) {
    return new StandardsReview(
        command.year(),
        command.seenVersion() + 1,
        command.reviewedOn(),
        command.conclusion(),
        VisibleText.trimmed(command.examined()),
        VisibleText.trimmed(command.found()),
        VisibleText.trimmed(command.recommendations()),
        VisibleText.trimmed(command.reason()),
        now,
        actor.username(),
        actor.displayName());
  }

  private static boolean isSame(StandardsReview one, StandardsReview other) {
    return one.equals(
        new StandardsReview(
            other.year(),
            other.version(),
            other.reviewedOn(),
            other.conclusion(),
            other.examined(),
            other.found(),
            other.recommendations(),
            other.reason(),
            one.recordedAt(),
            other.recordedBy(),
            other.recordedName()));
  }

  private static List<Finding> refusals(
      Command command, Optional<StandardsReview> latest, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    int version = latest.map(StandardsReview::version).orElse(0);
    if (version != command.seenVersion()) {
      refusals.add(
          StandardsReviewRules.STALE.block(
              "",
              "%s recorded the review of %d meanwhile, on %s. What you typed is kept below: look at that record, and send this only if it is still wanted."
                  .formatted(
                      latest.map(StandardsReview::recordedName).orElse("Nobody"),
                      command.year(),
                      latest.map(one -> EasternTime.written(one.recordedAt())).orElse("no day"))));
    }
    if (command.reviewedOn().getYear() != command.year()) {
      refusals.add(
          StandardsReviewRules.DAY.block(
              "reviewedOn",
              "%s is no day of %d. Give the day of that year on which the review was made."
                  .formatted(command.reviewedOn(), command.year())));
    } else if (command.reviewedOn().isAfter(today)) {
      refusals.add(
          StandardsReviewRules.DAY.block(
              "reviewedOn",
              "%s is still to come; today is %s.".formatted(command.reviewedOn(), today)));
    }
    refusals.addAll(
        new ReviewTexts(
                command.examined(), command.found(), command.recommendations(), command.reason())
            .refusals(command.seenVersion(), command.conclusion()));
    return refusals;
  }
}
