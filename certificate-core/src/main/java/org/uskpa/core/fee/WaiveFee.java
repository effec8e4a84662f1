package org.uskpa.core.fee;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** The USKPA waives a fee, with words. The same sent twice is recorded once. */
@UseCase
public class WaiveFee {

  /** Whose fee of which year, and why. */
  public record Command(String licensee, int year, String words) {}

  private final Fees fees;
  private final Duties duties;
  private final Journal journal;
  private final Clock clock;

  WaiveFee(Fees fees, Duties duties, Journal journal, Clock clock) {
    this.fees = fees;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Waives it and lets the duty lapse, or refuses by {@link FeeRules#STATE} and {@link
   * FeeRules#WORDS}.
   *
   * @throws NotFound when no such fee was charged
   */
  public Outcome<Fee> run(Command command, Actor actor) {
    Fee fee = fees.lock(command.licensee(), command.year());
    String words = VisibleText.trimmed(command.words());
    if (fee.state() == FeeState.WAIVED && words.equals(fee.words())) {
      return Outcome.done(fee);
    }
    List<Finding> refusals = new ArrayList<>();
    FeeSteps.notOpen(fee).ifPresent(refusals::add);
    refusals.addAll(FeeSteps.wordsMissing(words, "Say why the fee is waived."));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    Fee waived = fees.waive(fee, words, now, actor.username());
    duties.lapse(fee.subject(), EnumSet.of(DutyKind.ANNUAL_FEE), actor, now);
    journal.write(
        new Deed(
            fee.subject(),
            "waived",
            actor,
            EasternTime.dateOf(now),
            words,
            Map.of("amount", fee.amount().toString())),
        now);
    return Outcome.done(waived);
  }
}
