package org.uskpa.core.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/**
 * A licensee comes of an approved application, with its first agreement and in good standing. Sent
 * twice it comes of it once.
 */
@UseCase
public class AdmitApplicant {

  /**
   * How it is admitted.
   *
   * @param number the licensee's, such as {@code L019}
   * @param admittedOn the first day of good standing and of the agreement
   * @param signedOn the day on which the agreement was signed
   * @param agreementThrough its last day; null when it has no end
   */
  public record Command(
      long application,
      String number,
      LocalDate admittedOn,
      LocalDate signedOn,
      @Nullable LocalDate agreementThrough) {}

  private static final int MOST_DAYS_AHEAD = 60;

  private final Applications applications;
  private final AdmitLicensee admit;
  private final Licensees licensees;
  private final Journal journal;
  private final Clock clock;

  AdmitApplicant(
      Applications applications,
      AdmitLicensee admit,
      Licensees licensees,
      Journal journal,
      Clock clock) {
    this.applications = applications;
    this.admit = admit;
    this.licensees = licensees;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Admits it, or refuses by {@link ApplicationRules#STATE}, {@link ApplicationRules#ADMISSION} and
   * what {@link AdmitLicensee} refuses, all at once.
   *
   * @throws NotFound when there is no such application
   */
  public Outcome<Licensee> run(Command command, Actor actor) {
    Application application = applications.lock(command.application());
    if (application.state() == ApplicationState.ADMITTED) {
      return again(
          licensees.byNumber(String.valueOf(application.licenseeNumber())).orElseThrow(), command);
    }
    if (application.state() != ApplicationState.APPROVED) {
      return Outcome.refused(
          Refusals.state(application, "a licensee comes only of one that the board approved"));
    }
    Instant now = EasternTime.now(clock);
    List<Finding> refusals =
        new ArrayList<>(refusals(application, command, EasternTime.dateOf(now)));
    Outcome<Licensee> outcome =
        admit.run(
            new AdmitLicensee.Command(
                command.number(),
                application.name(),
                application.kind(),
                application.address(),
                command.admittedOn(),
                command.agreementThrough(),
                command.signedOn()),
            actor);
    refusals.addAll(outcome.findings());
    if (!(outcome instanceof Outcome.Done<Licensee> admitted) || !refusals.isEmpty()) {
      // What was admitted so far goes with the transaction.
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused(refusals);
    }
    applications.move(application, ApplicationState.ADMITTED, admitted.value().id());
    journal.write(
        new Deed(
            Subject.application(application.id()),
            "admitted",
            actor,
            command.admittedOn(),
            "",
            Map.of("licensee", admitted.value().number())),
        now);
    return admitted;
  }

  /** The same sent again finds what it did; anything else is not taken for it. */
  private static Outcome<Licensee> again(Licensee admitted, Command command) {
    return admitted.number().equals(command.number())
            && admitted.admittedOn().equals(command.admittedOn())
        ? Outcome.done(admitted)
        : Outcome.refused(
            ApplicationRules.ADMISSION.block(
                "%s was admitted already, as %s from %s on. What was sent now is not taken: look at the licensee's page."
                    .formatted(
                        admitted.name(),
                        admitted.number(),
                        EasternTime.written(admitted.admittedOn()))));
  }

  private List<Finding> refusals(Application application, Command command, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    LocalDate approvedOn = applications.decisions(application.id()).get(0).metOn();
    if (command.admittedOn().isBefore(approvedOn)) {
      refusals.add(
          ApplicationRules.ADMISSION.block(
              "admittedOn",
              "%s is before the board approved the application on %s."
                  .formatted(command.admittedOn(), approvedOn)));
    }
    LocalDate furthest = today.plusDays(MOST_DAYS_AHEAD);
    if (command.admittedOn().isAfter(furthest)) {
      refusals.add(
          ApplicationRules.ADMISSION.block(
              "admittedOn",
              "%s is more than %d days ahead. Give a day until %s, or admit the licensee later."
                  .formatted(
                      EasternTime.written(command.admittedOn()),
                      MOST_DAYS_AHEAD,
                      EasternTime.written(furthest))));
    }
    if (command.signedOn().isAfter(today)) {
      refusals.add(
          ApplicationRules.ADMISSION.block(
              "signedOn",
              "%s is still to come; today is %s. Admit the licensee when the agreement is signed."
                  .formatted(command.signedOn(), today)));
    }
    return refusals;
  }
}
