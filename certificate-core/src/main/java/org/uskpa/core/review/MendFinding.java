package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** A finding of a review that is not reported yet gets other words, or another recommendation. */
@UseCase
public class MendFinding {

  /**
   * What the finding is to say.
   *
   * @param finding its number within the review
   * @param severity null when none was chosen
   * @param recommendation empty for none
   * @param dueOn the day by which it is followed, as typed; blank without a recommendation
   */
  public record Command(
      long review,
      ReviewBody body,
      int finding,
      @Nullable FindingSeverity severity,
      String words,
      String recommendation,
      Typed<LocalDate> dueOn) {}

  private final Reviews reviews;
  private final ReviewFindings findings;
  private final Journal journal;
  private final Clock clock;

  MendFinding(Reviews reviews, ReviewFindings findings, Journal journal, Clock clock) {
    this.reviews = reviews;
    this.findings = findings;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Mends it, or refuses by {@link ReviewStepRules}; what stands already changes nothing.
   *
   * @throws NotFound when it is not this body's review, or not a finding of it that stands
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    ReviewDetail.Found found = findings.get(review.id(), command.finding());
    Instant now = EasternTime.now(clock);
    FindingSeverity severity = command.severity();
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.IN_WORK).ifPresent(refusals::add);
    refusals.addAll(
        ReviewRefusals.found(
            severity,
            command.words(),
            command.recommendation(),
            command.dueOn(),
            EasternTime.dateOf(now)));
    if (severity == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    String words = VisibleText.trimmed(command.words());
    String recommendation = VisibleText.trimmed(command.recommendation());
    LocalDate dueOn = command.dueOn().value();
    String before = told(found.severity(), found.words(), found.recommendation(), found.dueOn());
    String after = told(severity, words, recommendation, dueOn);
    if (before.equals(after)) {
      return Outcome.done(review);
    }
    findings.mend(found, severity, words, recommendation, dueOn, actor, now);
    journal.write(
        new Deed(
            review.subject(),
            "finding mended",
            actor,
            EasternTime.dateOf(now),
            "",
            Map.of("finding", String.valueOf(found.number()), "from", before, "to", after)),
        now);
    return Outcome.done(review);
  }

  private static String told(
      FindingSeverity severity, String words, String recommendation, @Nullable LocalDate dueOn) {
    String said = "%s: “%s”".formatted(severity.label(), words);
    return dueOn == null
        ? said
        : said + "; recommended by %s: “%s”".formatted(dueOn, recommendation);
  }
}
