package org.uskpa.core.fee;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * The USKPA takes the charge of a year back, of all licensees at once, while nothing of it was
 * received or waived. The year can then be charged with the right amount. The same sent twice is
 * done once.
 */
@UseCase
public class TakeBackCharge {

  /** Of which year, and why. */
  public record Command(int year, String words) {}

  private final Fees fees;
  private final Licensees licensees;
  private final Duties duties;
  private final Journal journal;
  private final Clock clock;

  TakeBackCharge(Fees fees, Licensees licensees, Duties duties, Journal journal, Clock clock) {
    this.fees = fees;
    this.licensees = licensees;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes it back and lets the duties lapse, or refuses by {@link FeeRules#TAKEN_BACK} and {@link
   * FeeRules#WORDS}.
   *
   * @return how many licensees owe it no longer
   */
  public Outcome<Integer> run(Command command, Actor actor) {
    Instant now = EasternTime.now(clock);
    String words = VisibleText.trimmed(command.words());
    List<Fee> charged = fees.lockAll(command.year());
    if (charged.isEmpty()) {
      long before = takenBack(command.year(), words, actor, now);
      if (before > 0) {
        return Outcome.done((int) before);
      }
    }
    List<Finding> refusals = refusals(command.year(), charged);
    refusals.addAll(FeeSteps.wordsMissing(words, "Say why the charge is taken back."));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    fees.remove(command.year());
    for (Fee fee : charged) {
      duties.lapse(fee.subject(), EnumSet.of(DutyKind.ANNUAL_FEE), actor, now);
    }
    journal.writeAll(
        charged.stream()
            .map(
                fee ->
                    deed(
                        fee.subject(),
                        words,
                        Map.of("amount", fee.amount().toString(), "due on", fee.dueOn().toString()),
                        actor,
                        now))
            .toList(),
        now);
    return Outcome.done(charged.size());
  }

  private long takenBack(int year, String words, Actor actor, Instant now) {
    return journal.countLast(
        licensees.all().stream()
            .map(one -> deed(Subject.fee(one.number(), year), words, Map.of(), actor, now))
            .toList());
  }

  private static Deed deed(
      Subject subject, String words, Map<String, String> facts, Actor actor, Instant now) {
    return new Deed(subject, "charge taken back", actor, EasternTime.dateOf(now), words, facts);
  }

  private static List<Finding> refusals(int year, List<Fee> charged) {
    List<Finding> refusals = new ArrayList<>();
    if (charged.isEmpty()) {
      refusals.add(
          FeeRules.TAKEN_BACK.block(
              "words", "No fee of %d is charged, so none is taken back.".formatted(year)));
    }
    List<Fee> settled = charged.stream().filter(fee -> fee.state() != FeeState.OPEN).toList();
    if (!settled.isEmpty()) {
      refusals.add(
          FeeRules.TAKEN_BACK.block(
              "words",
              "Of the fee of %d something was received or waived already: %s. Waive the others one by one, or open these again first."
                  .formatted(
                      year,
                      settled.stream()
                          .map(Fee::licenseeNumber)
                          .collect(Collectors.joining(", ")))));
    }
    return refusals;
  }
}
