package org.uskpa.core.duty;

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
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** Whoever owes a duty says how it was fulfilled. An advance notice goes to State and CBP too. */
@UseCase
public class FulfilDuty {

  /**
   * What was done.
   *
   * @param way such as {@code E-mail to the importing authority}
   * @param proof what shows it, such as a message's date and number
   */
  public record Command(long duty, DutyHolder holder, String way, String proof) {}

  private final Duties duties;
  private final HeldSubjects held;
  private final Inbox inbox;
  private final Journal journal;
  private final Clock clock;

  FulfilDuty(Duties duties, HeldSubjects held, Inbox inbox, Journal journal, Clock clock) {
    this.duties = duties;
    this.held = held;
    this.inbox = inbox;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Fulfils it, or refuses by a rule of {@link DutyStepRules}.
   *
   * @throws NotFound when it is not this holder's duty
   */
  public Outcome<Duty> run(Command command, Actor actor) {
    Duty owed =
        duties.find(command.duty(), command.holder()).orElseThrow(() -> new NotFound("such duty"));
    held.hold(List.of(owed.subject()));
    Duty duty =
        duties.lock(command.duty(), command.holder()).orElseThrow(() -> new NotFound("such duty"));
    List<Finding> refusals = refusals(duty, command);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    String way = VisibleText.trimmed(command.way());
    String proof = VisibleText.trimmed(command.proof());
    duties.fulfil(duty.subject(), duty.kind(), way, proof, actor, now);
    if (duty.kind() == DutyKind.ADVANCE_NOTICE) {
      inbox.deliver(DutyOwner.STATE, CopyKind.ADVANCE_NOTICE, duty.subject(), now);
      inbox.deliver(DutyOwner.CBP, CopyKind.ADVANCE_NOTICE, duty.subject(), now);
    }
    journal.write(
        new Deed(
            duty.subject(),
            "duty fulfilled",
            actor,
            EasternTime.dateOf(now),
            "",
            Map.of("duty", duty.kind().name(), "way", way, "proof", proof)),
        now);
    return duties.about(duty.subject()).stream()
        .filter(same -> same.id() == duty.id())
        .findFirst()
        .map(Outcome::done)
        .orElseThrow();
  }

  private static List<Finding> refusals(Duty duty, Command command) {
    List<Finding> refusals = new ArrayList<>();
    if (duty.state() != DutyState.OPEN) {
      refusals.add(
          DutyStepRules.OPEN.block(
              "“%s” is closed already; nothing more is owed.".formatted(duty.kind().label())));
    } else if (!duty.kind().isFulfilledByHand()) {
      refusals.add(
          DutyStepRules.BY_HAND.block(
              "“%s” is fulfilled by doing that step, not by saying that it was done."
                  .formatted(duty.kind().label())));
    }
    refusals.addAll(KeepableText.refusals(Map.of("way", command.way(), "proof", command.proof())));
    if (VisibleText.isBlank(command.way())) {
      refusals.add(
          DutyStepRules.WAY_AND_PROOF.block("way", "Say in which way it was done: e-mail, fax…"));
    }
    if (VisibleText.isBlank(command.proof())) {
      refusals.add(
          DutyStepRules.WAY_AND_PROOF.block(
              "proof", "Say what shows that it was done: the date and number of the message…"));
    }
    return refusals;
  }
}
