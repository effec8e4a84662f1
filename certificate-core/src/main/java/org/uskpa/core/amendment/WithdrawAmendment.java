package org.uskpa.core.amendment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** A change of a register is withdrawn before it takes effect: what stood before stands again. */
@UseCase
public class WithdrawAmendment {

  /** Which change, and why. */
  public record Command(UUID change, String reason) {}

  private final Amendments amendments;
  private final Journal journal;
  private final Clock clock;

  WithdrawAmendment(Amendments amendments, Journal journal, Clock clock) {
    this.amendments = amendments;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Withdraws it, once when it is sent twice by the same person, or refuses by {@link
   * AmendmentRules#WITHDRAWAL}.
   */
  public Outcome<Amendment> run(Command command, Actor actor) {
    amendments.lock();
    Amendment change = amendments.get(command.change());
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    if (change.withdrawal().isPresent()) {
      Amendment.Withdrawal withdrawal = change.withdrawal().get();
      if (withdrawal.by().equals(actor.username())
          && withdrawal.why().equals(VisibleText.trimmed(command.reason()))) {
        return Outcome.done(change);
      }
      return Outcome.refused(
          AmendmentRules.WITHDRAWAL.block(
              "It is withdrawn already, by %s.".formatted(withdrawal.by())));
    }
    if (!change.isAheadOn(today)) {
      return Outcome.refused(
          AmendmentRules.WITHDRAWAL.block(
              "It took effect on %s, and shipments may have been judged by it. Change the register again instead."
                  .formatted(change.effectiveOn())));
    }
    if (VisibleText.isBlank(command.reason())) {
      return Outcome.refused(
          AmendmentRules.WITHDRAWAL.block("reason", "Say why the change is withdrawn."));
    }
    Optional<Finding> unkeepable = KeepableText.refusal("reason", command.reason());
    if (unkeepable.isPresent()) {
      return Outcome.refused(unkeepable.get());
    }
    String why = VisibleText.trimmed(command.reason());
    try {
      amendments.withdraw(change.id(), why, actor, now);
    } catch (DataIntegrityViolationException refused) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused(
          AmendmentRules.WITHDRAWAL.block(
              "Something else changed the same rows since. Withdraw that first, or change the register again."));
    }
    journal.write(
        new Deed(
            Subject.register(change.register().path()),
            "change withdrawn",
            actor,
            today,
            why,
            Map.of("effective on", change.effectiveOn().toString(), "citation", change.source())),
        now);
    return Outcome.done(amendments.get(change.id()));
  }
}
