package org.uskpa.core.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uskpa.core.face.Legibility;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.LicenseeStepRules;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/** The USKPA records a company's application. The same form sent twice records one. */
@UseCase
public class RecordApplication {

  /** The widest number that a licensee has; its name must have room beside it. */
  private static final String WIDEST_NUMBER = "L999999";

  /** So many characters an address has at the most. */
  public static final int LONGEST_ADDRESS = 300;

  /**
   * Who applies.
   *
   * @param form of the page: sent twice it is recorded once
   * @param receivedOn the day the application came
   * @param words what is to be known of it; may be empty
   */
  public record Command(
      UUID form,
      String name,
      LicenseeKind kind,
      String address,
      LocalDate receivedOn,
      String words) {}

  private final Applications applications;
  private final Journal journal;
  private final SameForm sameForm;
  private final Clock clock;

  RecordApplication(Applications applications, Journal journal, SameForm sameForm, Clock clock) {
    this.applications = applications;
    this.journal = journal;
    this.sameForm = sameForm;
    this.clock = clock;
  }

  /**
   * Records it, or refuses by {@link ApplicationRules#DETAILS}, {@link ApplicationRules#ONCE},
   * {@link LicenseeStepRules#PRINTABLE}.
   */
  public Outcome<Application> run(Command typed, Actor actor) {
    sameForm.waitFor(typed.form());
    Optional<Application> recorded = applications.recordedWith(typed.form());
    if (recorded.isPresent()) {
      return again(recorded.get(), typed);
    }
    Command command =
        new Command(
            typed.form(),
            VisibleText.trimmed(typed.name()),
            typed.kind(),
            VisibleText.trimmed(typed.address()),
            typed.receivedOn(),
            VisibleText.trimmed(typed.words()));
    Instant now = EasternTime.now(clock);
    List<Finding> refusals = refusals(command, EasternTime.dateOf(now));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Application application = applications.add(command, now, actor.username());
    journal.write(
        new Deed(
            Subject.application(application.id()),
            "applied",
            actor,
            command.receivedOn(),
            command.words(),
            Map.of("name", command.name(), "kind", command.kind().name())),
        now);
    return Outcome.done(application);
  }

  /** The same sent again finds what it did; another company is not taken for it. */
  private static Outcome<Application> again(Application recorded, Command typed) {
    return recorded.name().equals(VisibleText.trimmed(typed.name()))
            && recorded.receivedOn().equals(typed.receivedOn())
        ? Outcome.done(recorded)
        : Outcome.refused(
            ApplicationRules.ONCE.block(
                "This form recorded the application of %s already. Open the form anew for another company."
                    .formatted(recorded.name())));
  }

  private List<Finding> refusals(Command command, LocalDate today) {
    List<Finding> refusals =
        new ArrayList<>(
            KeepableText.refusals(
                Map.of(
                    "name", command.name(),
                    "address", command.address(),
                    "words", command.words())));
    if (command.receivedOn().isAfter(today)) {
      refusals.add(
          ApplicationRules.DETAILS.block(
              "receivedOn",
              "%s is still to come; today is %s.".formatted(command.receivedOn(), today)));
    }
    if (command.address().isEmpty()) {
      refusals.add(ApplicationRules.DETAILS.block("address", "Give the company's address."));
    }
    int length = command.address().codePointCount(0, command.address().length());
    if (length > LONGEST_ADDRESS) {
      refusals.add(
          ApplicationRules.DETAILS.block(
              "address",
              "The address has %,d characters; there is room for %,d. Give what a letter needs."
                  .formatted(length, LONGEST_ADDRESS)));
    }
    if (command.name().isEmpty()) {
      refusals.add(ApplicationRules.DETAILS.block("name", "Give the company's name."));
    } else if (refusals.stream().noneMatch(found -> found.field().equals("name"))) {
      // A name that no certificate could carry is found before the board meets.
      Legibility.troublesOfLicensee(command.name(), WIDEST_NUMBER).stream()
          .map(trouble -> LicenseeStepRules.PRINTABLE.block("name", trouble))
          .forEach(refusals::add);
      applications
          .inWorkUnder(command.name())
          .ifPresent(
              other ->
                  refusals.add(
                      ApplicationRules.ONCE.block(
                          "name",
                          "The application of %s that came on %s is in work. Go on with that one, or withdraw it first."
                              .formatted(other.name(), other.receivedOn()))));
      applications
          .licenseeNamed(command.name())
          .ifPresent(
              number ->
                  refusals.add(
                      ApplicationRules.ONCE.block(
                          "name",
                          "%s is a licensee of this name already. Give the name by which the two are told apart."
                              .formatted(number))));
    }
    return refusals;
  }
}
