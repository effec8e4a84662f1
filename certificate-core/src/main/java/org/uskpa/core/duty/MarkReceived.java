package org.uskpa.core.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/**
 * A recipient marks copies as received. One that was marked before stays as it was; one that was
 * withdrawn since the recipient saw it is not marked, for its mark would say that the recipient
 * knows. The others of the same selection are: each mark is a fact of its own, and ticks that were
 * right need not be made twice.
 */
@UseCase
public class MarkReceived {

  /**
   * What to mark.
   *
   * @param recipient the agency of whoever marks them
   * @param copies their ids
   * @param seenWithdrawn of these, the ones that the recipient saw as withdrawn
   */
  public record Command(DutyOwner recipient, List<Long> copies, Set<Long> seenWithdrawn) {
    public Command {
      copies = List.copyOf(copies);
      seenWithdrawn = Set.copyOf(seenWithdrawn);
    }

    /** Copies of which none was withdrawn when the recipient saw them. */
    public Command(DutyOwner recipient, List<Long> copies) {
      this(recipient, copies, Set.of());
    }
  }

  /**
   * What came of it.
   *
   * @param newly how many were marked that had not been before
   * @param refusals by {@link DutyStepRules#WITHDRAWN}, one for each copy that was left waiting
   */
  public record Marked(int newly, List<Finding> refusals) {
    public Marked {
      refusals = List.copyOf(refusals);
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
   * Marks them, all but those that were withdrawn unseen.
   *
   * @throws NotFound when one of them is not in this recipient's inbox
   */
  public Outcome<Marked> run(Command command, Actor actor) {
    List<InboxCopy> asked = inbox.of(command.recipient(), command.copies());
    if (asked.size() < command.copies().stream().distinct().count()) {
      throw new NotFound("such copy");
    }
    held.hold(asked.stream().map(InboxCopy::subject).toList());
    List<InboxCopy> copies = inbox.lock(command.recipient(), command.copies());
    Instant now = EasternTime.now(clock);
    Map<Boolean, List<InboxCopy>> byUnseen =
        copies.stream()
            .filter(InboxCopy::isWaiting)
            .collect(Collectors.partitioningBy(copy -> isWithdrawnUnseen(copy, command)));
    List<InboxCopy> waiting = byUnseen.getOrDefault(false, List.of());
    List<InboxCopy> unseen = byUnseen.getOrDefault(true, List.of());
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
    return Outcome.done(
        new Marked(waiting.size(), unseen.stream().map(MarkReceived::withdrawn).toList()));
  }

  /** A copy that tells of the taking back is itself what there is to see of it. */
  private static boolean isWithdrawnUnseen(InboxCopy copy, Command command) {
    return copy.withdrawn() != null
        && !copy.kind().tellsOfTakingBack()
        && !command.seenWithdrawn().contains(copy.id());
  }

  private static Finding withdrawn(InboxCopy copy) {
    InboxCopy.Withdrawn withdrawn = Objects.requireNonNull(copy.withdrawn());
    return DutyStepRules.WITHDRAWN.block(
        ("The copy of %s was withdrawn on %s, after you opened the page: “%s”. It was not marked and"
                + " waits on; mark it once you have seen why.")
            .formatted(copy.subject().key(), EasternTime.written(withdrawn.at()), withdrawn.why()));
  }
}
