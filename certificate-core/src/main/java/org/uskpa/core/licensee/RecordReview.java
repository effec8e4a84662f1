package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** A review of a licensee is put on record. */
@UseCase
public class RecordReview {

  /** Whose review, by whom, on which day. */
  public record Command(String licensee, ReviewBody body, LocalDate reviewedOn) {}

  private final Licensees licensees;
  private final Duties duties;
  private final LicenseeDuties periodic;
  private final Journal journal;
  private final Clock clock;

  RecordReview(
      Licensees licensees, Duties duties, LicenseeDuties periodic, Journal journal, Clock clock) {
    this.licensees = licensees;
    this.duties = duties;
    this.periodic = periodic;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records it, or refuses by {@link LicenseeStepRules#REVIEW}. */
  public Outcome<Licensee> run(Command command, Actor actor) {
    Licensee licensee = licensees.lock(command.licensee());
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    if (command.reviewedOn().isAfter(today)) {
      return Outcome.refused(
          LicenseeStepRules.REVIEW.block(
              "reviewedOn",
              "The review would be on %s, which is still to come; today is %s."
                  .formatted(command.reviewedOn(), today)));
    }
    if (command.reviewedOn().isBefore(licensee.admittedOn())) {
      return Outcome.refused(
          LicenseeStepRules.REVIEW.block(
              "reviewedOn",
              "The review would be on %s, before %s was admitted on %s."
                  .formatted(command.reviewedOn(), licensee.number(), licensee.admittedOn())));
    }
    if (!licensees.addReview(licensee.id(), command.body(), command.reviewedOn())) {
      return Outcome.refused(
          LicenseeStepRules.REVIEW.block(
              "reviewedOn",
              "The review by %s of %s is on record already."
                  .formatted(command.body().label(), command.reviewedOn())));
    }
    Subject subject = Subject.licensee(licensee.number());
    // An older review entered late fulfils nothing: a later one stands.
    if (command.body() == ReviewBody.USKPA
        && command.reviewedOn().equals(licensees.asOf(licensee.id(), now).lastReviewOn())) {
      duties.fulfil(
          subject,
          DutyKind.LICENSEE_REVIEW,
          "Reviewed by the USKPA",
          "Review of " + command.reviewedOn(),
          actor,
          now);
      periodic.settle(List.of(licensee), actor, now);
    }
    journal.write(
        new Deed(
            subject,
            "reviewed",
            actor,
            command.reviewedOn(),
            "",
            Map.of("body", command.body().name())),
        now);
    return Outcome.done(licensee);
  }
}
