package org.uskpa.core.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/** An administrator has a mail that was given up sent again, to the address of today. */
@UseCase
public class SendAgain {

  /** Which notice. */
  public record Command(long notice) {}

  private final Notices notices;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  SendAgain(Notices notices, Outbox outbox, Journal journal, Clock clock) {
    this.notices = notices;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Has it wait again, or refuses by {@link NoticeStepRules}.
   *
   * @throws NotFound when there is no such notice
   */
  public Outcome<Notice> run(Command command, Actor actor) {
    Notice notice = get(command.notice());
    Optional<Outbox.Failed> held = outbox.holdFailed(notice.id());
    if (held.isEmpty()) {
      return Outcome.refused(
          NoticeStepRules.FAILED.block(
              "The mail of notice %d is not given up: its state is “%s”. Nothing is to be done."
                  .formatted(notice.id(), get(notice.id()).state().label())));
    }
    Outbox.Failed failed = held.get();
    List<Finding> refusals = new ArrayList<>();
    if (failed.closed()) {
      refusals.add(
          NoticeStepRules.ADDRESS.block(
              "The account %s is closed; nobody would read the mail."
                  .formatted(failed.username())));
    }
    if (failed.address().isEmpty()) {
      refusals.add(
          NoticeStepRules.ADDRESS.block(
              "The account %s has no e-mail address now. Give it one, then try again."
                  .formatted(failed.username())));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    outbox.again(failed.id(), failed.address().orElseThrow(), now);
    journal.write(
        new Deed(
            Subject.notice(failed.id()),
            "given to be sent again",
            actor,
            EasternTime.dateOf(now),
            "",
            Map.of("recipient", failed.username())),
        now);
    return Outcome.done(get(failed.id()));
  }

  private Notice get(long id) {
    return notices.find(id).orElseThrow(() -> new NotFound("notice " + id));
  }
}
