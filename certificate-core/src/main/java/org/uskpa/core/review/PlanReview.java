package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/** A body plans to review a licensee. */
@UseCase
public class PlanReview {

  /**
   * Whom, by whom and when.
   *
   * @param onSiteOn null when no day could be read, which is refused
   * @param form the same form sent twice plans one review
   */
  public record Command(
      String licensee, ReviewBody body, @Nullable LocalDate onSiteOn, String team, UUID form) {}

  private final Licensees licensees;
  private final Reviews reviews;
  private final SameForm sameForm;
  private final ReviewNotices notices;
  private final Journal journal;
  private final Clock clock;

  PlanReview(
      Licensees licensees,
      Reviews reviews,
      SameForm sameForm,
      ReviewNotices notices,
      Journal journal,
      Clock clock) {
    this.licensees = licensees;
    this.reviews = reviews;
    this.sameForm = sameForm;
    this.notices = notices;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Plans it, or refuses by {@link ReviewStepRules}.
   *
   * @throws NotFound when there is no such licensee
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Licensee licensee =
        licensees
            .byNumber(command.licensee())
            .orElseThrow(() -> new NotFound("licensee " + command.licensee()));
    sameForm.waitFor(command.form());
    var done = reviews.plannedWith(command.form());
    if (done.isPresent()) {
      return Outcome.done(done.get());
    }
    licensees.holdStanding(licensee.id());
    Instant now = EasternTime.now(clock);
    LocalDate onSiteOn = command.onSiteOn();
    List<Finding> refusals = refusals(licensee, command, now);
    if (onSiteOn == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Review review =
        reviews.plan(
            licensee,
            command.body(),
            onSiteOn,
            VisibleText.trimmed(command.team()),
            command.form(),
            actor,
            now);
    journal.write(
        new Deed(
            review.subject(),
            "planned",
            actor,
            EasternTime.dateOf(now),
            "",
            Map.of(
                "licensee",
                licensee.number(),
                "body",
                command.body().name(),
                "on site on",
                onSiteOn.toString(),
                "team",
                review.team())),
        now);
    notices.announced(review, now);
    return Outcome.done(review);
  }

  private List<Finding> refusals(Licensee licensee, Command command, Instant now) {
    List<Finding> refusals = new ArrayList<>();
    if (licensees.asOf(licensee.id(), now).standing() == Standing.ENDED) {
      refusals.add(
          ReviewStepRules.PLANNED.block(
              "%s has ended; there is nothing to review.".formatted(licensee.number())));
    }
    reviews
        .atWork(licensee.id(), command.body())
        .ifPresent(
            other ->
                refusals.add(
                    ReviewStepRules.PLANNED.block(
                        "A review of %s by this body, on site on %s, is at work; close it, or call it off, first."
                            .formatted(licensee.number(), other.onSiteOn()))));
    refusals.addAll(
        ReviewRefusals.plan(
            licensee, command.onSiteOn(), null, command.team(), EasternTime.dateOf(now)));
    return refusals;
  }
}
