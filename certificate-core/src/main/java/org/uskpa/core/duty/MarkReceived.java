package org.uskpa.core.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/** A recipient marks copies as received. One that was marked before stays as it was. */
@UseCase
public class MarkReceived {

  /**
   * What to mark.
   *
   * @param recipient the agency of whoever marks them
   * @param copies their ids
   */
  public record Command(DutyOwner recipient, List<Long> copies) {
    public Command {
      copies = List.copyOf(copies);
    }
  }

  private final Inbox inbox;
  private final HeldSubjects held;
  private final Journal journal;
  private final Clock clock;

  MarkReceived(Inbox inbox, HeldSubjects held, Journal journal, Clock clock) {
    this.inbox = inbox;
    this.held = held;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Marks them.
   *
   * @return how many were newly marked
   * @throws NotFound when one of them is not in this recipient's inbox
   */
  public Outcome<Integer> run(Command command, Actor actor) {
    List<InboxCopy> asked = inbox.of(command.recipient(), command.copies());
    if (asked.size() < command.copies().stream().distinct().count()) {
      throw new NotFound("such copy");
    }
    held.hold(asked.stream().map(InboxCopy::subject).toList());
    List<InboxCopy> copies = inbox.lock(command.recipient(), command.copies());
    Instant now = EasternTime.now(clock);
    List<InboxCopy> waiting = copies.stream().filter(InboxCopy::isWaiting).toList();
    inbox.markReceived(waiting.stream().map(InboxCopy::id).toList(), actor.username(), now);
    journal.writeAll(
        waiting.stream()
            .map(
                copy ->
                    new Deed(
                        copy.subject(),
                        CopyReceipt.ACTION,
                        actor,
                        EasternTime.dateOf(now),
                        "",
                        Map.of(
                            "recipient",
                            copy.recipient().name(),
                            CopyReceipt.COPY,
                            copy.kind().name())))
            .toList(),
        now);
    return Outcome.done(waiting.size());
  }
}
