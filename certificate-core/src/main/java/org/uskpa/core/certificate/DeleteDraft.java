package org.uskpa.core.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * Deletes a draft and gives its number back to stock: only when nothing was printed on the numbered
 * form, no ITN was ever saved in it, and the number was not reported to AES. Anything else is a
 * void.
 */
@UseCase
public class DeleteDraft {

  /**
   * What to delete.
   *
   * @param notPrinted the user states that nothing was printed on the numbered form
   * @param notReported the user states that the number was not reported to AES
   */
  public record Command(
      CertificateNumber number, long licenseeId, boolean notPrinted, boolean notReported) {}

  /** The field with which the user states that nothing was printed. */
  public static final String NOT_PRINTED = "not_printed";

  /** The field with which the user states that AES was not told. */
  public static final String NOT_REPORTED = "not_reported";

  private final Certificates certificates;
  private final StockNumbers stock;
  private final Journal journal;
  private final Clock clock;

  DeleteDraft(Certificates certificates, StockNumbers stock, Journal journal, Clock clock) {
    this.certificates = certificates;
    this.stock = stock;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Deletes it, or refuses by {@link CertificateStepRules#STATE} or {@link
   * CertificateStepRules#VOID_INSTEAD}.
   *
   * <p>Sent a second time by the same person it is done, while the number is free.
   *
   * @return the number, free again
   * @throws NotFound when the licensee has no such certificate: deleted already, perhaps
   */
  public Outcome<CertificateNumber> run(Command command, Actor actor) {
    Instant now = EasternTime.now(clock);
    Optional<Certificate> there =
        certificates
            .lockRow(command.number().value(), command.licenseeId())
            .flatMap(certificates::findById);
    if (there.isEmpty() && isDone(command, deed(command.number(), actor, now))) {
      return Outcome.done(command.number());
    }
    Certificate certificate =
        there.orElseThrow(() -> new NotFound("certificate " + command.number()));
    StockNumber number = stock.lock(certificate.number()).orElseThrow();
    List<Finding> refusals = refusals(certificate, command);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    journal.write(deed(certificate.number(), actor, now), now);
    certificates.delete(certificate);
    certificates.flush();
    stock.giveBack(number);
    return Outcome.done(number.number());
  }

  private static Deed deed(CertificateNumber number, Actor actor, Instant now) {
    return new Deed(
        Subject.certificate(number.value()),
        "draft deleted",
        actor,
        EasternTime.dateOf(now),
        "",
        Map.of(
            "nothing printed on the form", "stated",
            "not reported to AES", "stated"));
  }

  private boolean isDone(Command command, Deed deed) {
    return journal.countLast(List.of(deed)) == 1
        && stock
            .byNumber(command.number())
            .filter(number -> number.isHeldBy(command.licenseeId()) && number.state().isFree())
            .isPresent();
  }

  private static List<Finding> refusals(Certificate certificate, Command command) {
    if (certificate.state() != CertificateState.DRAFT) {
      return List.of(
          CertificateStepRules.STATE.block(
              certificate.state() == CertificateState.READY
                  ? "%s was handed to an issuer. Take it back first."
                      .formatted(certificate.number())
                  : "%s is %s and is never deleted."
                      .formatted(
                          certificate.number(),
                          certificate.state().label().toLowerCase(Locale.ROOT))));
    }
    List<Finding> refusals = new ArrayList<>();
    refusalOfItn(certificate).ifPresent(refusals::add);
    if (!command.notPrinted()) {
      refusals.add(
          CertificateStepRules.VOID_INSTEAD.block(
              NOT_PRINTED,
              "Confirm that nothing was printed on the numbered form %s. If something was, void it instead."
                  .formatted(certificate.number())));
    }
    if (!command.notReported()) {
      refusals.add(
          CertificateStepRules.VOID_INSTEAD.block(
              NOT_REPORTED,
              "Confirm that %s was not reported to AES. If it was, void it instead."
                  .formatted(certificate.number())));
    }
    return refusals;
  }

  /** An ITN that was saved once tells that AES knows the number, whatever stands there now. */
  private static Optional<Finding> refusalOfItn(Certificate certificate) {
    String typed = certificate.typed().getOrDefault(FieldNames.ITN, "");
    if (!VisibleText.isBlank(typed)) {
      return Optional.of(
          CertificateStepRules.VOID_INSTEAD.block(
              FieldNames.ITN,
              "The draft carries the ITN %s, so AES knows %s. Void it instead."
                  .formatted(typed, certificate.number())));
    }
    return certificate
        .filedItn()
        .map(
            filed ->
                CertificateStepRules.VOID_INSTEAD.block(
                    FieldNames.ITN,
                    "The draft carried the ITN %s before it was blanked, so AES knows %s. Void it instead."
                        .formatted(filed, certificate.number())));
  }
}
