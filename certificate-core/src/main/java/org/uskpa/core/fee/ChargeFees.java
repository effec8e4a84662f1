package org.uskpa.core.fee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.usecase.UseCase;

/**
 * The USKPA charges the fee of a year to every licensee whose licence has not ended and who does
 * not owe it yet. Taken again it charges those who were admitted since; nobody owes a year twice.
 */
@UseCase
public class ChargeFees {

  /** Which year, how much each, by when. */
  public record Command(int year, UsDollars amount, LocalDate dueOn) {}

  private final Fees fees;
  private final Licensees licensees;
  private final Duties duties;
  private final Journal journal;
  private final Clock clock;

  ChargeFees(Fees fees, Licensees licensees, Duties duties, Journal journal, Clock clock) {
    this.fees = fees;
    this.licensees = licensees;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /** Charges them and says whose, or refuses by {@link FeeRules#CHARGE}, all at once. */
  public Outcome<List<Fee>> run(Command command, Actor actor) {
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    List<Finding> refusals = refusals(command, today);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    // Held before they are sought: whose licence ends at the moment is waited for and not charged.
    licensees.holdAll();
    List<Fee> charged =
        fees.unchargedIds(command.year()).stream()
            .map(licensees::byId)
            .map(licensee -> fees.add(licensee, command, now, actor.username()))
            .flatMap(Optional::stream)
            .toList();
    for (Fee fee : charged) {
      journal.write(
          new Deed(
              fee.subject(),
              "charged",
              actor,
              today,
              "",
              Map.of("amount", fee.amount().toString(), "due on", fee.dueOn().toString())),
          now);
    }
    duties.open(charged.stream().map(ChargeFees::duty).toList(), now);
    return Outcome.done(charged);
  }

  /** What the licensee owes while its fee is unpaid. */
  static NewDuty duty(Fee fee) {
    return NewDuty.of(
        fee.licenseeId(), DutyKind.ANNUAL_FEE, fee.subject(), EasternTime.endOf(fee.dueOn()));
  }

  static List<Finding> refusals(Command command, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    if (Math.abs(command.year() - today.getYear()) > 1) {
      refusals.add(
          FeeRules.CHARGE.block(
              "year",
              "%d is not this year, the last or the next. Give one of those."
                  .formatted(command.year())));
    }
    if (command.amount().compareTo(UsDollars.ZERO) == 0) {
      refusals.add(FeeRules.CHARGE.block("amount", "Give the amount that each licensee owes."));
    }
    if (command.dueOn().isBefore(today)) {
      refusals.add(
          FeeRules.CHARGE.block(
              "dueOn",
              "%s is past; give today, %s, or a later day.".formatted(command.dueOn(), today)));
    }
    return refusals;
  }
}
