package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/**
 * A licensee gives this year's written acknowledgment of the rules, in the portal, where it is
 * signed under the wording in force, or on paper that the USKPA records.
 */
@UseCase
public class Acknowledge {

  /**
   * Which licensee acknowledges.
   *
   * @param onPaper the day of an acknowledgment given on paper; null for one that is given in the
   *     portal now
   */
  public record Command(long licenseeId, @Nullable LocalDate onPaper) {

    /** Given in the portal now. */
    public Command(long licenseeId) {
      this(licenseeId, null);
    }
  }

  private final Licensees licensees;
  private final AgreementTexts texts;
  private final AcknowledgmentSignatures signatures;
  private final Duties duties;
  private final Journal journal;
  private final Clock clock;

  Acknowledge(
      Licensees licensees,
      AgreementTexts texts,
      AcknowledgmentSignatures signatures,
      Duties duties,
      Journal journal,
      Clock clock) {
    this.licensees = licensees;
    this.texts = texts;
    this.signatures = signatures;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records it for the year of its day, one on paper that is sent twice only once, or refuses by
   * {@link LicenseeStepRules#ACKNOWLEDGED}.
   *
   * @return the day it counts from
   */
  public Outcome<LocalDate> run(Command command, Actor actor) {
    Licensee licensee = licensees.lock(licensees.byId(command.licenseeId()).number());
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    LocalDate onPaper = command.onPaper();
    LocalDate givenOn = onPaper == null ? today : onPaper;
    if (givenOn.isAfter(today) || givenOn.isBefore(licensee.admittedOn())) {
      return Outcome.refused(
          LicenseeStepRules.ACKNOWLEDGED.block(
              "acknowledgedOn",
              "%s lies outside the licence: %s was admitted on %s, and today is %s. Give the day of the paper."
                  .formatted(givenOn, licensee.number(), licensee.admittedOn(), today)));
    }
    Optional<LocalDate> ended = licensees.endedOn(licensee.id()).filter(givenOn::isAfter);
    if (ended.isPresent()) {
      return Outcome.refused(
          LicenseeStepRules.ENDED.block(
              onPaper == null ? "" : "acknowledgedOn",
              "The licence of %s ended on %s, before %s. Only an acknowledgment that was given until then is recorded."
                  .formatted(
                      licensee.number(),
                      EasternTime.written(ended.get()),
                      EasternTime.written(givenOn))));
    }
    if (!licensees.addAcknowledgment(licensee.id(), givenOn, actor.username())) {
      if (onPaper != null && licensees.isAcknowledged(licensee.id(), onPaper, actor.username())) {
        return Outcome.done(onPaper);
      }
      return Outcome.refused(
          LicenseeStepRules.ACKNOWLEDGED.block(
              onPaper == null ? "" : "acknowledgedOn",
              "The acknowledgment of %d is on file already.".formatted(givenOn.getYear())));
    }
    Subject subject = Subject.licensee(licensee.number());
    String way = onPaper == null ? "Given in this portal" : "Given on paper";
    if (givenOn.getYear() == today.getYear()) {
      duties.fulfil(
          subject,
          DutyKind.ACKNOWLEDGMENT,
          way,
          (onPaper == null ? "Acknowledgment of %d by %s" : "Acknowledgment of %d, recorded by %s")
              .formatted(givenOn.getYear(), actor.displayName()),
          actor,
          now);
    }
    Map<String, String> facts = new HashMap<>();
    facts.put("year", String.valueOf(givenOn.getYear()));
    facts.put("way", way);
    if (onPaper == null) {
      AgreementText text = texts.inForce(today);
      signatures.add(licensee.id(), today.getYear(), text, actor, now);
      facts.put("version", String.valueOf(text.version()));
      facts.put("sha256", text.sha256());
    }
    journal.write(new Deed(subject, "acknowledged", actor, givenOn, "", facts), now);
    return Outcome.done(givenOn);
  }
}
