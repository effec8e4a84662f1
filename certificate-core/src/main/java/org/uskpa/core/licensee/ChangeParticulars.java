package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * The USKPA records that a licensee has another name or address, or is of another kind, from a day
 * on. What it was before stays on record; certificates that were issued are judged, and printed, as
 * it was then.
 */
@UseCase
public class ChangeParticulars {

  /**
   * What holds from a day on.
   *
   * @param since the first day on which it holds; not later than today
   * @param reason what became of the firm, such as where the change was told
   */
  public record Command(
      String licensee,
      String name,
      LicenseeKind kind,
      String address,
      LocalDate since,
      String reason) {}

  private final Licensees licensees;
  private final Particulars particulars;
  private final Journal journal;
  private final Clock clock;

  ChangeParticulars(Licensees licensees, Particulars particulars, Journal journal, Clock clock) {
    this.licensees = licensees;
    this.particulars = particulars;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records the change, or refuses by {@link LicenseeStepRules#PARTICULARS}, {@link
   * LicenseeStepRules#DETAILS} and {@link LicenseeStepRules#PRINTABLE}, all at once.
   */
  public Outcome<Licensee> run(Command command, Actor actor) {
    Licensee before = licensees.lock(command.licensee());
    Instant now = EasternTime.now(clock);
    Command tidy =
        new Command(
            command.licensee(),
            VisibleText.trimmed(command.name()),
            command.kind(),
            VisibleText.trimmed(command.address()),
            command.since(),
            VisibleText.trimmed(command.reason()));
    List<Finding> refusals = refusals(tidy, before, EasternTime.dateOf(now));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    particulars.change(before, tidy, now, actor.username());
    journal.write(
        new Deed(
            Subject.licensee(before.number()),
            "particulars changed",
            actor,
            tidy.since(),
            tidy.reason(),
            facts(before, tidy)),
        now);
    return Outcome.done(licensees.byId(before.id()));
  }

  private static Map<String, String> facts(Licensee before, Command command) {
    Map<String, String> facts = new HashMap<>();
    facts.put("from", command.since().toString());
    if (!before.name().equals(command.name())) {
      facts.put("name", "%s → %s".formatted(before.name(), command.name()));
    }
    if (before.kind() != command.kind()) {
      facts.put("kind", "%s → %s".formatted(before.kind().label(), command.kind().label()));
    }
    if (!before.address().equals(command.address())) {
      facts.put("address", "%s → %s".formatted(before.address(), command.address()));
    }
    return Map.copyOf(facts);
  }

  private List<Finding> refusals(Command command, Licensee before, LocalDate today) {
    List<Finding> refusals =
        new ArrayList<>(
            KeepableText.refusals(
                Map.of(
                    "name",
                    command.name(),
                    "address",
                    command.address(),
                    "reason",
                    command.reason())));
    if (command.name().isEmpty()) {
      refusals.add(LicenseeStepRules.DETAILS.block("name", "Give the licensee's name."));
    }
    for (String trouble : Legibility.troublesOfLicensee(command.name(), before.number())) {
      refusals.add(LicenseeStepRules.PRINTABLE.block("name", trouble));
    }
    if (command.address().isEmpty()) {
      refusals.add(LicenseeStepRules.DETAILS.block("address", "Give the licensee's address."));
    }
    if (before.name().equals(command.name())
        && before.kind() == command.kind()
        && before.address().equals(command.address())) {
      refusals.add(
          LicenseeStepRules.PARTICULARS.block(
              "name",
              "Name, kind and address are those on record. Change what has changed, or leave it."));
    }
    LocalDate holdSince = particulars.since(before);
    if (command.since().isAfter(today)) {
      refusals.add(
          LicenseeStepRules.PARTICULARS.block(
              "since",
              "%s is still to come; today is %s. Record the change when it has come about."
                  .formatted(EasternTime.written(command.since()), EasternTime.written(today))));
    } else if (!command.since().isAfter(holdSince)) {
      refusals.add(
          LicenseeStepRules.PARTICULARS.block(
              "since",
              "What is on record holds since %s; a change is of a later day."
                  .formatted(EasternTime.written(holdSince))));
    }
    if (command.reason().isEmpty()) {
      refusals.add(
          LicenseeStepRules.PARTICULARS.block(
              "reason", "Say in a few words what became of the firm, and where it was told."));
    }
    return refusals;
  }
}
