package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.TellPeople;
import org.uskpa.core.usecase.UseCase;

/**
 * A licensee's manager signs this year's acknowledgment in the portal, under the wording in force
 * that the manager saw. The same person's second click finds the signature of the first.
 */
@UseCase
public class SignAcknowledgment {

  /**
   * What to sign.
   *
   * @param seenSha256 the hash of the wording that was shown
   * @param agreed whether the manager ticked that the licensee complies with it
   */
  public record Command(long licenseeId, String seenSha256, boolean agreed) {}

  private final Licensees licensees;
  private final AgreementTexts texts;
  private final AcknowledgmentSignatures signatures;
  private final Acknowledge acknowledge;
  private final TellPeople people;
  private final Clock clock;

  SignAcknowledgment(
      Licensees licensees,
      AgreementTexts texts,
      AcknowledgmentSignatures signatures,
      Acknowledge acknowledge,
      TellPeople people,
      Clock clock) {
    this.licensees = licensees;
    this.texts = texts;
    this.signatures = signatures;
    this.acknowledge = acknowledge;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Signs it, or refuses by {@link LicenseeStepRules#SIGNATURE} or {@link
   * LicenseeStepRules#ACKNOWLEDGED}.
   *
   * @return the day it counts from
   * @throws NotFound when there is no such licensee
   */
  public Outcome<LocalDate> run(Command command, Actor actor) {
    Licensee licensee = licensees.lock(licensees.byId(command.licenseeId()).number());
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    boolean signedAlready =
        signatures.of(licensee.id()).stream()
            .anyMatch(
                one ->
                    one.year() == today.getYear()
                        && one.textSha256().equals(command.seenSha256())
                        && one.signedBy().equals(actor.username()));
    if (signedAlready && command.agreed()) {
      return Outcome.done(today);
    }
    List<Finding> refusals = new ArrayList<>();
    if (!texts.inForce(today).sha256().equals(command.seenSha256())) {
      refusals.add(
          LicenseeStepRules.SIGNATURE.block(
              "",
              "The wording changed since it was shown to you. Read the one below, which is in force now, and sign it."));
    }
    if (!command.agreed()) {
      refusals.add(
          LicenseeStepRules.SIGNATURE.block(
              "agreed", "Tick that %s complies with it, or leave.".formatted(licensee.number())));
    }
    if (licensees.currentStanding(licensee.id()) == Standing.ENDED) {
      refusals.add(
          LicenseeStepRules.SIGNATURE.block(
              "",
              "The licence of %s has ended: it owes no acknowledgment. Ask the USKPA where that is wrong."
                  .formatted(licensee.number())));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Outcome<LocalDate> signed = acknowledge.run(new Acknowledge.Command(licensee.id()), actor);
    if (signed.isDone()) {
      tell(licensee, today.getYear(), now);
    }
    return signed;
  }

  private void tell(Licensee licensee, int year, Instant now) {
    people.tell(
        new NewNotice(
            NoticeKind.ACKNOWLEDGMENT_SIGNED,
            Subject.licensee(licensee.number()),
            DutyHolder.of(DutyOwner.USKPA),
            "acknowledgment-signed:%s:%d".formatted(licensee.number(), year),
            List.of(licensee.number(), String.valueOf(year))),
        now);
  }
}
