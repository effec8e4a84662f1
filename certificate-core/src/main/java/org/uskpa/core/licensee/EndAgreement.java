package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * The USKPA records that a licence agreement ends on an earlier day than it says, or that one
 * without an end ends: it was terminated, or another takes its place from the day after.
 */
@UseCase
public class EndAgreement {

  /**
   * Which agreement, and its last day.
   *
   * @param from the first day of the agreement, by which it is known
   * @param through its last day, not before today; null where none was given
   */
  public record Command(
      String licensee, LocalDate from, @Nullable LocalDate through, String reason) {}

  private final Licensees licensees;
  private final LicenseeDetails details;
  private final LicenseeDuties duties;
  private final Journal journal;
  private final Clock clock;

  EndAgreement(
      Licensees licensees,
      LicenseeDetails details,
      LicenseeDuties duties,
      Journal journal,
      Clock clock) {
    this.licensees = licensees;
    this.details = details;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records it, or refuses by {@link LicenseeStepRules#AGREEMENT_END}, all at once. Sent twice it
   * is recorded once.
   *
   * @throws NotFound when the licensee has no agreement of this first day
   */
  public Outcome<Licensee> run(Command command, Actor actor) {
    Licensee licensee = licensees.lock(command.licensee());
    LicenseeDetail.Agreement agreement =
        details.of(command.licensee()).agreements().stream()
            .filter(one -> one.from().equals(command.from()))
            .findFirst()
            .orElseThrow(
                () ->
                    new NotFound(
                        "agreement of %s from %s".formatted(command.licensee(), command.from())));
    String reason = VisibleText.trimmed(command.reason());
    LocalDate through = command.through();
    LicenseeDetail.Ended ended = agreement.ended();
    if (ended != null
        && ended.why().equals(reason)
        && agreement.through() != null
        && agreement.through().equals(through)) {
      return Outcome.done(licensee);
    }
    Instant now = EasternTime.now(clock);
    List<Finding> refusals = refusals(agreement, through, reason, EasternTime.dateOf(now));
    if (through == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    licensees.endAgreement(licensee.id(), agreement, through, reason, now, actor.username());
    journal.write(
        new Deed(
            Subject.licensee(licensee.number()),
            "agreement ended",
            actor,
            EasternTime.dateOf(now),
            reason,
            Map.of("from", agreement.from().toString(), "last day", through.toString())),
        now);
    duties.settle(List.of(licensee), actor, now);
    return Outcome.done(licensee);
  }

  private static List<Finding> refusals(
      LicenseeDetail.Agreement agreement,
      @Nullable LocalDate through,
      String reason,
      LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    LocalDate says = agreement.through();
    if (agreement.ended() != null) {
      refusals.add(
          LicenseeStepRules.AGREEMENT_END.block(
              "", "That this agreement ends earlier is recorded already; it ends once."));
    } else if (through == null) {
      refusals.add(
          LicenseeStepRules.AGREEMENT_END.block("through", "Give the last day of the agreement."));
    } else if (through.isBefore(today)) {
      refusals.add(
          LicenseeStepRules.AGREEMENT_END.block(
              "through",
              "%s is over, and what was issued until now was issued under the agreement. Give today (%s) or a later day."
                  .formatted(EasternTime.written(through), EasternTime.written(today))));
    } else if (through.isBefore(agreement.from())) {
      refusals.add(
          LicenseeStepRules.AGREEMENT_END.block(
              "through",
              "The agreement begins on %s only. Give that day or a later one."
                  .formatted(EasternTime.written(agreement.from()))));
    } else if (says != null && !through.isBefore(says)) {
      refusals.add(
          LicenseeStepRules.AGREEMENT_END.block(
              "through",
              "The agreement ends on %s as it is. Give an earlier day, or record the renewal."
                  .formatted(EasternTime.written(says))));
    }
    if (reason.isEmpty()) {
      refusals.add(
          LicenseeStepRules.AGREEMENT_END.block(
              "reason", "Say why it ends, such as who terminated it, or what takes its place."));
    }
    KeepableText.refusal("reason", reason).ifPresent(refusals::add);
    return refusals;
  }
}
