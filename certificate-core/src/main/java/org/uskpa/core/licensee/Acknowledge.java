package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/** A licensee gives this year's written acknowledgment of the rules. */
@UseCase
public class Acknowledge {

  /** Which licensee acknowledges. */
  public record Command(long licenseeId) {}

  private final Licensees licensees;
  private final Duties duties;
  private final Journal journal;
  private final Clock clock;

  Acknowledge(Licensees licensees, Duties duties, Journal journal, Clock clock) {
    this.licensees = licensees;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records it for the current year, or refuses by {@link LicenseeStepRules#ACKNOWLEDGED}.
   *
   * @return the day it counts from
   */
  public Outcome<LocalDate> run(Command command, Actor actor) {
    Licensee licensee = licensees.lock(licensees.byId(command.licenseeId()).number());
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    if (!licensees.addAcknowledgment(licensee.id(), today, actor.username())) {
      return Outcome.refused(
          LicenseeStepRules.ACKNOWLEDGED.block(
              "The acknowledgment of %d is on file already.".formatted(today.getYear())));
    }
    Subject subject = Subject.licensee(licensee.number());
    duties.fulfil(
        subject,
        DutyKind.ACKNOWLEDGMENT,
        "Given in this portal",
        "Acknowledgment of %d by %s".formatted(today.getYear(), actor.displayName()),
        actor,
        now);
    journal.write(
        new Deed(
            subject,
            "acknowledged",
            actor,
            today,
            "",
            Map.of("year", String.valueOf(today.getYear()))),
        now);
    return Outcome.done(today);
  }
}
