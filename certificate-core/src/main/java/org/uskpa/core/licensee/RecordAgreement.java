package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/** The USKPA records a further licence agreement. */
@UseCase
public class RecordAgreement {

  /**
   * Whose agreement, and its days.
   *
   * @param through the last day; null when it has no end
   */
  public record Command(String licensee, LocalDate from, @Nullable LocalDate through) {}

  private final Licensees licensees;
  private final Journal journal;
  private final Clock clock;

  RecordAgreement(Licensees licensees, Journal journal, Clock clock) {
    this.licensees = licensees;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records it, or refuses by {@link LicenseeStepRules#AGREEMENT}. */
  public Outcome<Licensee> run(Command command, Actor actor) {
    Licensee licensee = licensees.lock(command.licensee());
    LocalDate through = command.through();
    if (through != null && through.isBefore(command.from())) {
      return Outcome.refused(
          LicenseeStepRules.AGREEMENT.block(
              "through",
              "The agreement would end on %s, before it begins on %s."
                  .formatted(through, command.from())));
    }
    if (licensees.overlapsAgreement(licensee.id(), command.from(), through)) {
      return Outcome.refused(
          LicenseeStepRules.AGREEMENT.block(
              "from",
              "Another agreement of %s is in force on some of these days; give days that are free."
                  .formatted(licensee.number())));
    }
    Instant now = EasternTime.now(clock);
    licensees.addAgreement(licensee.id(), command.from(), through);
    journal.write(
        new Deed(
            Subject.licensee(licensee.number()),
            "agreement recorded",
            actor,
            EasternTime.dateOf(now),
            "",
            Map.of(
                "from",
                command.from().toString(),
                "through",
                through == null ? "no end" : through.toString())),
        now);
    return Outcome.done(licensee);
  }
}
