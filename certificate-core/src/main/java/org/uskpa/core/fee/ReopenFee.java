package org.uskpa.core.fee;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * A fee that was recorded as received or waived is owed again: the payment came back, or the record
 * was a mistake.
 */
@UseCase
public class ReopenFee {

  /** Whose fee of which year, and why. */
  public record Command(String licensee, int year, String words) {}

  private final Fees fees;
  private final Duties duties;
  private final Journal journal;
  private final Clock clock;

  ReopenFee(Fees fees, Duties duties, Journal journal, Clock clock) {
    this.fees = fees;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Opens it and its duty again, or refuses by {@link FeeRules#STATE} and {@link FeeRules#WORDS}.
   *
   * @throws NotFound when no such fee was charged
   */
  public Outcome<Fee> run(Command command, Actor actor) {
    Fee fee = fees.lock(command.licensee(), command.year());
    String words = VisibleText.trimmed(command.words());
    List<Finding> refusals = new ArrayList<>();
    if (fee.state() == FeeState.OPEN) {
      refusals.add(FeeRules.STATE.block("The fee is unpaid as it is; nothing is to be opened."));
    }
    refusals.addAll(FeeSteps.wordsMissing(words, "Say why the fee is owed again."));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    Fee open = fees.reopen(fee);
    duties.open(List.of(ChargeFees.duty(open)), now);
    journal.write(
        new Deed(
            fee.subject(),
            "opened again",
            actor,
            EasternTime.dateOf(now),
            words,
            Map.of("from", fee.state().label(), "reference", fee.reference())),
        now);
    return Outcome.done(open);
  }
}
