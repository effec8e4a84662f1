package org.uskpa.core.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.attachment.Attachments;
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
 * Somebody of the USKPA says what was found on a point of an application's checklist. The latest
 * finding on a point counts, the earlier ones stay. The same one sent twice is there once.
 */
@UseCase
public class FindOnPoint {

  /** What was found, on which day, and what shows it; null where nothing was chosen or read. */
  public record Command(
      long application,
      Point point,
      @Nullable PointResult result,
      @Nullable LocalDate foundOn,
      String words) {}

  private final Applications applications;
  private final Attachments attachments;
  private final Journal journal;
  private final Clock clock;

  FindOnPoint(Applications applications, Attachments attachments, Journal journal, Clock clock) {
    this.applications = applications;
    this.attachments = attachments;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps it, or refuses by {@link ApplicationRules#STATE}, {@link ApplicationRules#POINT}, {@link
   * ApplicationRules#DOCUMENT}.
   *
   * @throws NotFound when there is no such application
   */
  public Outcome<Application> run(Command command, Actor actor) {
    Application application = applications.lock(command.application());
    String words = VisibleText.trimmed(command.words());
    Instant now = EasternTime.now(clock);
    PointResult result = command.result();
    LocalDate foundOn = command.foundOn();
    List<Finding> refusals = refusals(application, command, words, EasternTime.dateOf(now));
    if (result == null || foundOn == null) {
      return Outcome.refused(refusals);
    }
    PointFinding finding =
        new PointFinding(command.point(), result, foundOn, words, now, actor.username());
    PointFinding counts = applications.checklist(application.id()).get(command.point());
    if (counts != null && isSame(counts, finding)) {
      return Outcome.done(application);
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    applications.add(application, finding);
    journal.write(
        new Deed(
            Subject.application(application.id()),
            "point found",
            actor,
            finding.foundOn(),
            words,
            Map.of("point", finding.point().label(), "outcome", finding.result().label())),
        now);
    return Outcome.done(application);
  }

  private static boolean isSame(PointFinding one, PointFinding other) {
    return one.result() == other.result()
        && one.foundOn().equals(other.foundOn())
        && one.words().equals(other.words())
        && one.recordedBy().equals(other.recordedBy());
  }

  private List<Finding> refusals(
      Application application, Command command, String words, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    if (application.state() != ApplicationState.OPEN) {
      refusals.add(Refusals.state(application, "points are found only while it is in work"));
    }
    Point point = command.point();
    PointResult result = command.result();
    LocalDate foundOn = command.foundOn();
    if (result == null) {
      refusals.add(ApplicationRules.POINT.block("result", "Say what was found."));
    }
    if (foundOn == null) {
      refusals.add(ApplicationRules.POINT.block("foundOn", "Give the day on which it was found."));
    } else {
      Refusals.day(ApplicationRules.POINT, "foundOn", foundOn, application, today)
          .ifPresent(refusals::add);
    }
    if (result == PointResult.DOES_NOT_APPLY && !point.canFallAway(application.kind())) {
      refusals.add(
          ApplicationRules.POINT.block(
              "result",
              "%s cannot fall away for a %s. Find it met or wanting."
                  .formatted(
                      point.label(),
                      application.kind().label().toLowerCase(java.util.Locale.ROOT))));
    }
    if (words.isEmpty()) {
      refusals.add(
          ApplicationRules.POINT.block("words", "Say what was looked at, or what is wanting."));
    }
    KeepableText.refusal("words", words).ifPresent(refusals::add);
    if (result == PointResult.MET) {
      point
          .document()
          .filter(
              kind ->
                  attachments.about(Subject.application(application.id())).stream()
                      .noneMatch(one -> one.kind() == kind))
          .ifPresent(
              kind ->
                  refusals.add(
                      ApplicationRules.DOCUMENT.block(
                          "result",
                          "No document “%s” is kept with this application. Add it first, then find the point met."
                              .formatted(kind.label()))));
    }
    return refusals;
  }
}
