package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.finding.Finding;
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
   * @param signedOn the day on which it was signed; null where that is not known
   */
  public record Command(
      String licensee, LocalDate from, @Nullable LocalDate through, @Nullable LocalDate signedOn) {

    /** One whose day of signature is not known. */
    public Command(String licensee, LocalDate from, @Nullable LocalDate through) {
      this(licensee, from, through, null);
    }
  }

  private final Licensees licensees;
  private final Duties duties;
  private final LicenseeDuties periodic;
  private final Journal journal;
  private final Clock clock;

  RecordAgreement(
      Licensees licensees, Duties duties, LicenseeDuties periodic, Journal journal, Clock clock) {
    this.licensees = licensees;
    this.duties = duties;
    this.periodic = periodic;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records it, or refuses by {@link LicenseeStepRules#AGREEMENT}, all at once. */
  public Outcome<Licensee> run(Command command, Actor actor) {
    Licensee licensee = licensees.lock(command.licensee());
    Instant now = EasternTime.now(clock);
    List<Finding> refusals = refusals(command, licensee, EasternTime.dateOf(now));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    LocalDate through = command.through();
    @Nullable LocalDate before = coverEnd(licensee, now);
    licensees.addAgreement(
        licensee.id(),
        new LicenseeDetail.Agreement(command.from(), through, command.signedOn()),
        now,
        actor.username());
    Subject subject = Subject.licensee(licensee.number());
    // An older agreement entered late renews nothing, nor does one behind a gap.
    @Nullable LocalDate after = coverEnd(licensee, now);
    if (before != null && (after == null || after.isAfter(before))) {
      duties.fulfil(
          subject,
          DutyKind.AGREEMENT,
          "Agreement recorded",
          "Agreement from " + command.from(),
          actor,
          now);
    }
    periodic.settle(List.of(licensee), actor, now);
    Map<String, String> facts =
        new HashMap<>(
            Map.of(
                "from",
                command.from().toString(),
                "through",
                through == null ? "no end" : through.toString()));
    if (command.signedOn() != null) {
      facts.put("signed on", command.signedOn().toString());
    }
    journal.write(
        new Deed(
            subject, "agreement recorded", actor, EasternTime.dateOf(now), "", Map.copyOf(facts)),
        now);
    return Outcome.done(licensee);
  }

  private @Nullable LocalDate coverEnd(Licensee licensee, Instant now) {
    return licensees.endsOfCover(List.of(licensee), EasternTime.dateOf(now)).get(licensee.id());
  }

  private List<Finding> refusals(Command command, Licensee licensee, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    LocalDate through = command.through();
    if (through != null && through.isBefore(command.from())) {
      refusals.add(
          LicenseeStepRules.AGREEMENT.block(
              "through",
              "The agreement would end on %s, before it begins on %s."
                  .formatted(through, command.from())));
    } else {
      overlapping(licensee, command.from(), through)
          .map(one -> LicenseeStepRules.AGREEMENT.block("from", taken(licensee, one)))
          .ifPresent(refusals::add);
    }
    if (command.from().isBefore(licensee.admittedOn())) {
      refusals.add(
          LicenseeStepRules.AGREEMENT.block(
              "from",
              "%s was admitted on %s; an agreement begins on that day or later."
                  .formatted(licensee.number(), EasternTime.written(licensee.admittedOn()))));
    }
    licensees
        .endedOn(licensee.id())
        .map(
            end ->
                LicenseeStepRules.ENDED.block(
                    "",
                    "The licence of %s ended on %s; no agreement is recorded any more. A firm that comes back applies anew."
                        .formatted(licensee.number(), EasternTime.written(end))))
        .ifPresent(refusals::add);
    LocalDate signedOn = command.signedOn();
    if (signedOn != null && through != null && signedOn.isAfter(through)) {
      refusals.add(
          LicenseeStepRules.AGREEMENT.block(
              "signedOn",
              "%s is after the last day of the agreement, %s. Look at the days on the paper."
                  .formatted(EasternTime.written(signedOn), EasternTime.written(through))));
    }
    if (signedOn != null && signedOn.isAfter(today)) {
      refusals.add(
          LicenseeStepRules.AGREEMENT.block(
              "signedOn",
              "%s is still to come; today is %s. Record the agreement when it is signed."
                  .formatted(signedOn, today)));
    }
    return refusals;
  }

  private Optional<LicenseeDetail.Agreement> overlapping(
      Licensee licensee, LocalDate from, @Nullable LocalDate through) {
    return licensees.agreements(licensee.id()).stream()
        .filter(one -> through == null || !one.from().isAfter(through))
        .filter(one -> one.through() == null || !one.through().isBefore(from))
        .findFirst();
  }

  private static String taken(Licensee licensee, LicenseeDetail.Agreement other) {
    LocalDate last = other.through();
    return "The agreement of %s from %s, %s, is in force on some of these days. Give days that are free, or first record on the licensee's page that it ends the day before."
        .formatted(
            licensee.number(),
            EasternTime.written(other.from()),
            last == null ? "which has no end" : "through " + EasternTime.written(last));
  }
}
