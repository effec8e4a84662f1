package org.uskpa.core.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.CountedVersions;
import org.uskpa.core.record.RecordedTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * Takes a recorded export back, with a reason, until a foreign confirmation stands. The certificate
 * is issued again and owes what it owed then, and the copy that Census has is marked as withdrawn.
 * A correction by a finding of Census ends with the export that it was about: the certificate
 * counts as its paper says, and Census is told.
 */
@UseCase
public class TakeBackExport {

  /**
   * What to take back and why.
   *
   * @param words why the record was wrong
   */
  public record Command(CertificateNumber number, long licenseeId, String words) {}

  private final Certificates certificates;
  private final Exports exports;
  private final Corrections corrections;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;
  private final CountedVersions counted;
  private final RecordedTime recordedTime;

  TakeBackExport(
      Certificates certificates,
      Exports exports,
      Corrections corrections,
      Duties duties,
      Inbox inbox,
      Journal journal,
      CountedVersions counted,
      RecordedTime recordedTime) {
    this.certificates = certificates;
    this.exports = exports;
    this.corrections = corrections;
    this.duties = duties;
    this.inbox = inbox;
    this.journal = journal;
    this.counted = counted;
    this.recordedTime = recordedTime;
  }

  /**
   * Takes it back, or refuses by {@link CertificateStepRules#STATE}, {@link
   * CertificateStepRules#CONFIRMATION_STANDS} or {@link CertificateStepRules#WORDS}.
   *
   * @throws NotFound when the licensee has no such certificate
   */
  public Outcome<Step> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number(), command.licenseeId());
    List<Finding> refusals = refusals(certificate, command);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = recordedTime.toRecord();
    String exportedOn = certificate.exportedOn().orElseThrow().toString();
    certificate.takeBackExport();
    certificates.flush();
    exports.remove(certificate.id());
    String why = VisibleText.trimmed(command.words());
    inbox.withdraw(DutyOwner.CENSUS, certificate.subject(), why, now);
    if (corrections.end(certificate.id(), now)) {
      inbox.tellCorrectionEnded(certificate.subject(), why, now);
    }
    duties.lapse(certificate.subject(), EnumSet.of(DutyKind.FOREIGN_CONFIRMATION), actor, now);
    duties.open(
        List.of(
            ArisingDuties.exportOrVoid(
                certificate.licenseeId(),
                certificate.subject(),
                certificate.expiresOn().orElseThrow())),
        now);
    counted.ofCertificate(certificate.id(), Cause.EXPORT_TAKEN_BACK, now);
    journal.write(
        new Deed(
            certificate.subject(),
            "export taken back",
            actor,
            EasternTime.dateOf(now),
            why,
            Map.of("exported on", exportedOn)),
        now);
    return Outcome.done(Step.of(certificate));
  }

  private List<Finding> refusals(Certificate certificate, Command command) {
    List<Finding> refusals = new ArrayList<>();
    if (certificate.state() != CertificateState.EXPORTED) {
      refusals.add(
          CertificateStepRules.STATE.block(
              "%s is %s; no export of it is on record."
                  .formatted(
                      certificate.number(),
                      certificate.state().label().toLowerCase(java.util.Locale.ROOT))));
    } else if (exports.isConfirmed(certificate.id())) {
      refusals.add(
          CertificateStepRules.CONFIRMATION_STANDS.block(
              ("A foreign authority confirmed the arrival of %s, so it left. If the recorded export"
                      + " is wrong, write to Census.")
                  .formatted(certificate.number())));
    }
    if (refusals.isEmpty()) {
      arrivedByCorrection(certificate).ifPresent(refusals::add);
    }
    refusals.addAll(Words.refusals(command.words(), "Say why the recorded export is wrong."));
    return refusals;
  }

  /** The importing authority answered about a shipment that came to it. */
  private Optional<Finding> arrivedByCorrection(Certificate certificate) {
    return corrections.of(certificate.id()).stream()
        .filter(correction -> correction.counts() && correction.source().showsArrival())
        .findFirst()
        .map(
            correction ->
                CertificateStepRules.CONFIRMATION_STANDS.block(
                    ("Census corrected %s by an answer of the importing authority of %s, so it left."
                            + " If the recorded export is wrong, write to Census.")
                        .formatted(
                            certificate.number(), EasternTime.written(correction.sourceOn()))));
  }
}
