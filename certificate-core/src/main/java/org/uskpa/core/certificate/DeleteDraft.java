package org.uskpa.core.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * Deletes a draft and gives its number back to stock: only when nothing was printed on the numbered
 * form, no ITN was typed, and the number was not reported to AES. Anything else is a void.
 */
@UseCase
public class DeleteDraft {

  /**
   * What to delete.
   *
   * @param notReported the user confirms that the number was not reported to AES
   */
  public record Command(CertificateNumber number, long licenseeId, boolean notReported) {}

  /** The field with which the user confirms. */
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
   * @return the number, free again
   * @throws NotFound when the licensee has no such certificate: deleted already, perhaps
   */
  public Outcome<CertificateNumber> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number(), command.licenseeId());
    StockNumber number = stock.lock(certificate.number()).orElseThrow();
    List<Finding> refusals = refusals(certificate, number, command);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    journal.write(
        new Deed(certificate.subject(), "draft deleted", actor, EasternTime.dateOf(now)), now);
    certificates.delete(certificate);
    certificates.flush();
    stock.giveBack(number);
    return Outcome.done(number.number());
  }

  private static List<Finding> refusals(
      Certificate certificate, StockNumber number, Command command) {
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
    if (number.formUsed()) {
      refusals.add(
          CertificateStepRules.VOID_INSTEAD.block(
              FieldNames.CERTIFICATE_NUMBER,
              "The numbered form %s was printed on and cannot go back to stock. Void it instead."
                  .formatted(number.number())));
    }
    String itn = certificate.typed().getOrDefault(FieldNames.ITN, "");
    if (!VisibleText.isBlank(itn)) {
      refusals.add(
          CertificateStepRules.VOID_INSTEAD.block(
              FieldNames.ITN,
              "The draft carries the ITN %s, so AES knows %s. Void it instead."
                  .formatted(itn, number.number())));
    }
    if (!command.notReported()) {
      refusals.add(
          CertificateStepRules.VOID_INSTEAD.block(
              NOT_REPORTED,
              "Confirm that %s was not reported to AES. If it was, void it instead."
                  .formatted(number.number())));
    }
    return refusals;
  }
}
