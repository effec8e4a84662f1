package org.uskpa.core.fee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
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

/** The USKPA records that a fee came. The same sent twice is recorded once. */
@UseCase
public class ReceiveFee {

  /**
   * Whose fee of which year.
   *
   * @param reference of the payment, such as the number of the check
   */
  public record Command(
      String licensee, int year, @Nullable LocalDate receivedOn, String reference) {}

  private final Fees fees;
  private final Duties duties;
  private final Journal journal;
  private final Clock clock;

  ReceiveFee(Fees fees, Duties duties, Journal journal, Clock clock) {
    this.fees = fees;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records it and fulfils the duty, or refuses by {@link FeeRules#STATE} and {@link
   * FeeRules#RECEIPT}.
   *
   * @throws NotFound when no such fee was charged
   */
  public Outcome<Fee> run(Command command, Actor actor) {
    Fee fee = fees.lock(command.licensee(), command.year());
    String reference = VisibleText.trimmed(command.reference());
    if (fee.state() == FeeState.RECEIVED
        && fee.receivedOn() != null
        && fee.receivedOn().equals(command.receivedOn())
        && reference.equals(fee.reference())) {
      return Outcome.done(fee);
    }
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    List<Finding> refusals = new ArrayList<>();
    FeeSteps.notOpen(fee).ifPresent(refusals::add);
    LocalDate on = command.receivedOn();
    if (on == null) {
      refusals.add(FeeRules.RECEIPT.block("receivedOn", "Give the day on which it came."));
    } else if (on.isAfter(today)) {
      refusals.add(
          FeeRules.RECEIPT.block(
              "receivedOn", "%s is still to come; today is %s.".formatted(on, today)));
    }
    if (reference.isEmpty()) {
      refusals.add(FeeRules.RECEIPT.block("reference", "Give the reference of the payment."));
    }
    KeepableText.refusal("reference", reference).ifPresent(refusals::add);
    if (on == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Fee received = fees.receive(fee, on, reference, now, actor.username());
    duties.fulfil(
        fee.subject(), DutyKind.ANNUAL_FEE, "Received by the USKPA", reference, actor, now);
    journal.write(
        new Deed(
            fee.subject(),
            "received",
            actor,
            on,
            "",
            Map.of("amount", fee.amount().toString(), "reference", reference)),
        now);
    return Outcome.done(received);
  }
}
