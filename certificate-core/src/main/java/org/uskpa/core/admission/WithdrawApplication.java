package org.uskpa.core.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** The company withdraws its application, which ends it; also an approved one, before admission. */
@UseCase
public class WithdrawApplication {

  /** Which, and what the company said. */
  public record Command(long application, String words) {}

  private final Applications applications;
  private final Journal journal;
  private final Clock clock;

  WithdrawApplication(Applications applications, Journal journal, Clock clock) {
    this.applications = applications;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Ends it, or refuses by {@link ApplicationRules#STATE} and {@link ApplicationRules#DECISION}.
   *
   * @throws NotFound when there is no such application
   */
  public Outcome<Application> run(Command command, Actor actor) {
    Application application = applications.lock(command.application());
    if (application.state() == ApplicationState.WITHDRAWN) {
      return Outcome.done(application);
    }
    String words = VisibleText.trimmed(command.words());
    List<Finding> refusals = new ArrayList<>();
    if (!application.state().isInWork()) {
      refusals.add(Refusals.state(application, "only one in work or approved is withdrawn"));
    }
    if (words.isEmpty()) {
      refusals.add(
          ApplicationRules.DECISION.block("words", "Say how and why the company withdrew it."));
    }
    KeepableText.refusal("words", words).ifPresent(refusals::add);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    Application withdrawn = applications.move(application, ApplicationState.WITHDRAWN, null);
    journal.write(
        new Deed(
            Subject.application(application.id()),
            "withdrawn",
            actor,
            EasternTime.dateOf(now),
            words,
            Map.of("name", application.name())),
        now);
    return Outcome.done(withdrawn);
  }
}
