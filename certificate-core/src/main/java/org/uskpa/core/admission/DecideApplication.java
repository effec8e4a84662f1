package org.uskpa.core.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * The board's decision on an application is recorded. Approval and refusal end the checklist; a
 * deferral leaves the application in work until the board meets again.
 */
@UseCase
public class DecideApplication {

  /** What was decided, at which meeting, in which words; null where nothing was chosen. */
  public record Command(
      long application, @Nullable Verdict verdict, @Nullable LocalDate metOn, String words) {}

  private final Applications applications;
  private final Journal journal;
  private final Clock clock;

  DecideApplication(Applications applications, Journal journal, Clock clock) {
    this.applications = applications;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records it, or refuses by {@link ApplicationRules#STATE}, {@link ApplicationRules#DECISION},
   * {@link ApplicationRules#CHECKLIST}: every point that is wanting is named.
   *
   * @throws NotFound when there is no such application
   */
  public Outcome<Application> run(Command command, Actor actor) {
    Application application = applications.lock(command.application());
    String words = VisibleText.trimmed(command.words());
    Instant now = EasternTime.now(clock);
    Verdict verdict = command.verdict();
    LocalDate metOn = command.metOn();
    List<Finding> refusals = refusals(application, verdict, metOn, words, EasternTime.dateOf(now));
    if (verdict == null || metOn == null) {
      return Outcome.refused(refusals);
    }
    BoardDecision decision = new BoardDecision(verdict, metOn, words, now, actor.username());
    if (applications.decisions(application.id()).stream()
        .limit(1)
        .anyMatch(last -> isSame(last, decision))) {
      return Outcome.done(application);
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    applications.add(application, decision);
    journal.write(
        new Deed(
            Subject.application(application.id()),
            decision.verdict().label().toLowerCase(Locale.ROOT),
            actor,
            decision.metOn(),
            words,
            Map.of("name", application.name())),
        now);
    return Outcome.done(
        decision.verdict() == Verdict.DEFERRED
            ? application
            : applications.move(application, decision.verdict().leadsTo(), null));
  }

  private static boolean isSame(BoardDecision one, BoardDecision other) {
    return one.verdict() == other.verdict()
        && one.metOn().equals(other.metOn())
        && one.words().equals(other.words())
        && one.recordedBy().equals(other.recordedBy());
  }

  private List<Finding> refusals(
      Application application,
      @Nullable Verdict verdict,
      @Nullable LocalDate metOn,
      String words,
      LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    if (application.state() != ApplicationState.OPEN) {
      refusals.add(Refusals.state(application, "the board decides only on one in work"));
    }
    if (verdict == null) {
      refusals.add(ApplicationRules.DECISION.block("verdict", "Say what the board decided."));
    }
    if (metOn == null) {
      refusals.add(
          ApplicationRules.DECISION.block("metOn", "Give the day of the board's meeting."));
    } else {
      Refusals.day(ApplicationRules.DECISION, "metOn", metOn, application, today)
          .ifPresent(refusals::add);
    }
    if (words.isEmpty()) {
      refusals.add(ApplicationRules.DECISION.block("words", "Say how the board decided, and why."));
    }
    KeepableText.refusal("words", words).ifPresent(refusals::add);
    if (verdict == Verdict.APPROVED) {
      Map<Point, PointFinding> checklist = applications.checklist(application.id());
      if (metOn != null) {
        checklist.values().stream()
            .map(PointFinding::foundOn)
            .max(LocalDate::compareTo)
            .filter(metOn::isBefore)
            .map(last -> tooEarly(metOn, last))
            .ifPresent(refusals::add);
      }
      for (Point point : Point.values()) {
        PointFinding found = checklist.get(point);
        if (found == null || !found.result().isEnough()) {
          refusals.add(
              ApplicationRules.CHECKLIST.block(
                  "verdict",
                  found == null
                      ? "Nobody has looked at “%s” yet. Find it met before the approval is recorded."
                          .formatted(point.label())
                      : "“%s” was found wanting on %s: %s"
                          .formatted(point.label(), found.foundOn(), found.words())));
        }
      }
    }
    return refusals;
  }

  private static Finding tooEarly(LocalDate metOn, LocalDate last) {
    return ApplicationRules.DECISION.block(
        "metOn",
        "%s is before the last point of the checklist was found on %s, and the board approves what was found. Give the day of its meeting, or mend the day of the point."
            .formatted(EasternTime.written(metOn), EasternTime.written(last)));
  }
}
