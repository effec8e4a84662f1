package org.uskpa.core.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * Census puts on record what a foreign authority said of a certificate that arrived. It is a fact
 * beside the certificate; there may be several, and they may differ from what it says.
 */
@UseCase
public class RecordForeignConfirmation {

  /**
   * What was confirmed.
   *
   * @param receivedOn the day on which the confirmation came
   * @param authority who confirmed
   * @param caratsFound null when the confirmation names none
   * @param parcelsFound null when the confirmation names none
   * @param differences in words; empty when all agreed
   */
  public record Command(
      CertificateNumber number,
      LocalDate receivedOn,
      String authority,
      @Nullable Carats caratsFound,
      @Nullable Integer parcelsFound,
      String differences) {}

  private final Certificates certificates;
  private final Exports exports;
  private final Duties duties;
  private final Journal journal;
  private final Clock clock;

  RecordForeignConfirmation(
      Certificates certificates, Exports exports, Duties duties, Journal journal, Clock clock) {
    this.certificates = certificates;
    this.exports = exports;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records it, or refuses by {@link CertificateStepRules#CONFIRMATION}. The same confirmation told
   * twice is recorded once.
   *
   * @throws NotFound when there is no such certificate
   */
  public Outcome<Step> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number());
    Instant now = EasternTime.now(clock);
    List<Finding> refusals = refusals(certificate, command, EasternTime.dateOf(now));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    if (exports.addConfirmation(certificate.id(), command, actor, now)) {
      Exports.Confirmed confirmed =
          new Exports.Confirmed(VisibleText.trimmed(command.authority()), command.receivedOn());
      duties.fulfil(
          certificate.subject(),
          DutyKind.FOREIGN_CONFIRMATION,
          confirmed.way(),
          confirmed.proof(),
          actor,
          now);
      journal.write(deed(certificate, command, actor), now);
    }
    return Outcome.done(Step.of(certificate));
  }

  private static List<Finding> refusals(Certificate certificate, Command command, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    LocalDate issuedOn = certificate.issuedOn().orElse(null);
    if (issuedOn == null) {
      refusals.add(
          CertificateStepRules.CONFIRMATION.block(
              "%s was never issued, so nothing can have arrived with it. Check the number."
                  .formatted(certificate.number())));
    } else if (command.receivedOn().isBefore(issuedOn) || command.receivedOn().isAfter(today)) {
      refusals.add(
          CertificateStepRules.CONFIRMATION.block(
              "received_on",
              "A confirmation of %s cannot have come on %s: the certificate was issued on %s, and"
                      .formatted(certificate.number(), command.receivedOn(), issuedOn)
                  + " today is %s.".formatted(today)));
    }
    refusals.addAll(
        KeepableText.refusals(
            Map.of("authority", command.authority(), "differences", command.differences())));
    if (VisibleText.isBlank(command.authority())) {
      refusals.add(
          CertificateStepRules.CONFIRMATION.block("authority", "Say which authority confirmed."));
    }
    if (command.parcelsFound() != null && command.parcelsFound() < 0) {
      refusals.add(
          CertificateStepRules.CONFIRMATION.block(
              "parcels_found",
              "%d parcels cannot be; give their number or leave it blank."
                  .formatted(command.parcelsFound())));
    }
    return refusals;
  }

  private static Deed deed(Certificate certificate, Command command, Actor actor) {
    Map<String, String> details = new HashMap<>();
    details.put("authority", VisibleText.trimmed(command.authority()));
    details.put(
        "carats found", command.caratsFound() == null ? "" : command.caratsFound().toString());
    details.put(
        "parcels found", command.parcelsFound() == null ? "" : command.parcelsFound().toString());
    details.put("differences", VisibleText.trimmed(command.differences()));
    details.values().removeIf(String::isEmpty);
    return new Deed(
        certificate.subject(), "arrival confirmed", actor, command.receivedOn(), "", details);
  }
}
