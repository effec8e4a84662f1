package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/** The reviewer writes down what was found, with a recommendation where there is one. */
@UseCase
public class WriteFinding {

  /**
   * What was found.
   *
   * @param severity null when none was chosen
   * @param recommendation empty for none
   * @param dueOn the day by which it is followed, as typed; blank without a recommendation
   * @param form the same form sent twice writes one finding
   */
  public record Command(
      long review,
      ReviewBody body,
      @Nullable FindingSeverity severity,
      String words,
      String recommendation,
      Typed<LocalDate> dueOn,
      UUID form) {}

  private final Reviews reviews;
  private final ReviewFindings findings;
  private final SameForm sameForm;
  private final Journal journal;
  private final Clock clock;

  WriteFinding(
      Reviews reviews, ReviewFindings findings, SameForm sameForm, Journal journal, Clock clock) {
    this.reviews = reviews;
    this.findings = findings;
    this.sameForm = sameForm;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Writes it under the next number of its review, or refuses by {@link ReviewStepRules}.
   *
   * @throws NotFound when it is not this body's review
   */
  public Outcome<Integer> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    sameForm.waitFor(command.form());
    Optional<Integer> done = findings.writtenWith(command.form());
    if (done.isPresent()) {
      return Outcome.done(done.get());
    }
    Instant now = EasternTime.now(clock);
    FindingSeverity severity = command.severity();
    List<Finding> refusals = refusals(review, command, EasternTime.dateOf(now));
    if (severity == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    int finding =
        findings.add(
            review.id(),
            severity,
            VisibleText.trimmed(command.words()),
            VisibleText.trimmed(command.recommendation()),
            command.dueOn().value(),
            command.form(),
            actor,
            now);
    Map<String, String> facts = new TreeMap<>();
    facts.put("finding", String.valueOf(finding));
    facts.put("severity", severity.name());
    command.dueOn().read().ifPresent(day -> facts.put("due on", day.toString()));
    journal.write(
        new Deed(review.subject(), "finding written", actor, EasternTime.dateOf(now), "", facts),
        now);
    return Outcome.done(finding);
  }

  private static List<Finding> refusals(Review review, Command command, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.IN_WORK).ifPresent(refusals::add);
    refusals.addAll(
        ReviewRefusals.found(
            command.severity(), command.words(), command.recommendation(), command.dueOn(), today));
    return refusals;
  }
}
