package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.face.Legibility;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** The USKPA admits a licensee, with its first licence agreement and in good standing. */
@UseCase
public class AdmitLicensee {

  /**
   * Whom to admit.
   *
   * @param number such as {@code L005}
   * @param admittedOn the day from which it is in good standing
   * @param agreementThrough the last day of the licence agreement; null when it has no end
   * @param agreementSignedOn the day on which it was signed; null where that is not known
   */
  public record Command(
      String number,
      String name,
      LicenseeKind kind,
      String address,
      LocalDate admittedOn,
      @Nullable LocalDate agreementThrough,
      @Nullable LocalDate agreementSignedOn) {

    /** One whose agreement's day of signature is not known. */
    public Command(
        String number,
        String name,
        LicenseeKind kind,
        String address,
        LocalDate admittedOn,
        @Nullable LocalDate agreementThrough) {
      this(number, name, kind, address, admittedOn, agreementThrough, null);
    }
  }

  private final Licensees licensees;
  private final LicenseeDuties duties;
  private final Journal journal;
  private final Clock clock;

  AdmitLicensee(Licensees licensees, LicenseeDuties duties, Journal journal, Clock clock) {
    this.licensees = licensees;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /** Admits it, or refuses by a rule of {@link LicenseeStepRules}. */
  public Outcome<Licensee> run(Command command, Actor actor) {
    licensees.takeNumber(command.number());
    List<Finding> refusals = refusals(command);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    long id =
        licensees.add(
            command.number(),
            VisibleText.trimmed(command.name()),
            command.kind(),
            VisibleText.trimmed(command.address()),
            command.admittedOn());
    licensees.addAgreement(
        id,
        new LicenseeDetail.Agreement(
            command.admittedOn(), command.agreementThrough(), command.agreementSignedOn()),
        now,
        actor.username());
    licensees.addStanding(
        id,
        Standing.ACTIVE,
        EasternTime.startOf(command.admittedOn()),
        "Admitted",
        now,
        actor.username());
    journal.write(
        new Deed(
            Subject.licensee(command.number()),
            "admitted",
            actor,
            command.admittedOn(),
            "",
            Map.of("name", VisibleText.trimmed(command.name()), "kind", command.kind().name())),
        now);
    Licensee admitted = licensees.byId(id);
    duties.settle(List.of(admitted), actor, now);
    return Outcome.done(admitted);
  }

  private List<Finding> refusals(Command command) {
    List<Finding> refusals = new ArrayList<>();
    if (!command.number().matches("L\\d{3,6}")) {
      refusals.add(
          LicenseeStepRules.NUMBER.block(
              "number",
              "A licensee's number is L and three to six digits, such as L042, not “%s”."
                  .formatted(command.number())));
    } else if (licensees.exists(command.number())) {
      refusals.add(
          LicenseeStepRules.NUMBER.block(
              "number", "%s is taken; give another number.".formatted(command.number())));
    }
    refusals.addAll(
        KeepableText.refusals(Map.of("name", command.name(), "address", command.address())));
    if (VisibleText.isBlank(command.name())) {
      refusals.add(LicenseeStepRules.DETAILS.block("name", "Give the licensee's name."));
    }
    for (String trouble : Legibility.troublesOfLicensee(command.name(), command.number())) {
      refusals.add(LicenseeStepRules.PRINTABLE.block("name", trouble));
    }
    if (VisibleText.isBlank(command.address())) {
      refusals.add(LicenseeStepRules.DETAILS.block("address", "Give the licensee's address."));
    }
    LocalDate through = command.agreementThrough();
    if (through != null && through.isBefore(command.admittedOn())) {
      refusals.add(
          LicenseeStepRules.AGREEMENT.block(
              "agreementThrough",
              "The agreement would end on %s, before the admission on %s."
                  .formatted(through, command.admittedOn())));
    }
    return refusals;
  }
}
