package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.CopyKind;
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
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * Voids a certificate that did not leave, draft or issued. Its number is gone for good, its copy is
 * delivered to Census in the same step, and what else it owed lapses.
 */
@UseCase
public class VoidCertificate {

  /**
   * What to void and why.
   *
   * @param words what happened, whatever the reason
   * @param on the day on which it happened; null for today
   */
  public record Command(
      CertificateNumber number,
      long licenseeId,
      VoidReason reason,
      String words,
      @Nullable LocalDate on) {

    /** What happened today. */
    public Command(CertificateNumber number, long licenseeId, VoidReason reason, String words) {
      this(number, licenseeId, reason, words, null);
    }
  }

  /** The field in which the day is typed. */
  public static final String ON = "void_date";

  private final Certificates certificates;
  private final Exports exports;
  private final StockNumbers stock;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;
  private final CountedVersions counted;
  private final RecordedTime recordedTime;

  VoidCertificate(
      Certificates certificates,
      Exports exports,
      StockNumbers stock,
      Duties duties,
      Inbox inbox,
      Journal journal,
      CountedVersions counted,
      RecordedTime recordedTime) {
    this.certificates = certificates;
    this.exports = exports;
    this.stock = stock;
    this.duties = duties;
    this.inbox = inbox;
    this.journal = journal;
    this.counted = counted;
    this.recordedTime = recordedTime;
  }

  /**
   * Voids it, or refuses by {@link CertificateStepRules#STATE}, {@link
   * CertificateStepRules#CONFIRMATION_STANDS}, {@link CertificateStepRules#VOID_DAY} or {@link
   * CertificateStepRules#WORDS}. The same void told twice is done once.
   *
   * @throws NotFound when the licensee has no such certificate
   */
  public Outcome<Step> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number(), command.licenseeId());
    if (isSentTwice(certificate, command)) {
      return Outcome.done(Step.of(certificate));
    }
    Instant now = recordedTime.toRecord();
    LocalDate today = EasternTime.dateOf(now);
    LocalDate on = command.on() == null ? today : command.on();
    List<Finding> refusals = refusals(certificate, command, on, today);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    CertificateState from = certificate.state();
    certificate.voidOn(on, command.reason(), VisibleText.trimmed(command.words()));
    certificates.flush();
    stock.voidWithCertificate(stock.lock(certificate.number()).orElseThrow());
    duties.lapse(certificate.subject(), EnumSet.allOf(DutyKind.class), actor, now);
    long copy = inbox.deliver(DutyOwner.CENSUS, CopyKind.VOID, certificate.subject(), now);
    duties.openFulfilled(
        List.of(ArisingDuties.copyOfVoid(certificate.licenseeId(), certificate.subject(), on, now)),
        "Delivered to the inbox of Census",
        "Copy " + copy,
        actor,
        now);
    counted.ofCertificate(certificate.id(), Cause.VOIDED, now);
    journal.write(
        new Deed(
            certificate.subject(),
            "voided",
            actor,
            on,
            VisibleText.trimmed(command.words()),
            Map.of("from", from.name(), "reason", command.reason().name())),
        now);
    return Outcome.done(Step.of(certificate));
  }

  private static boolean isSentTwice(Certificate certificate, Command command) {
    return certificate.state() == CertificateState.VOIDED
        && certificate.voidReason().filter(command.reason()::equals).isPresent()
        && certificate.voidWords().filter(VisibleText.trimmed(command.words())::equals).isPresent();
  }

  private List<Finding> refusals(
      Certificate certificate, Command command, LocalDate on, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    certificate.refusal(CertificateState.VOIDED).ifPresent(refusals::add);
    if (refusals.isEmpty() && exports.isConfirmed(certificate.id())) {
      refusals.add(
          CertificateStepRules.CONFIRMATION_STANDS.block(
              ("A foreign authority confirmed the arrival of %s, so it left and is not voided."
                      + " Record its export.")
                  .formatted(certificate.number())));
    }
    LocalDate first =
        certificate.issuedOn().orElseGet(() -> EasternTime.dateOf(certificate.openedAt()));
    if (on.isBefore(first) || on.isAfter(today)) {
      refusals.add(
          CertificateStepRules.VOID_DAY.block(
              ON,
              "%s cannot have become void on %s: it %s on %s, and today is %s. Correct the day, or leave it blank for today."
                  .formatted(
                      certificate.number(),
                      on,
                      certificate.issuedOn().isPresent() ? "was issued" : "was opened",
                      first,
                      today)));
    }
    refusals.addAll(
        Words.refusals(
            command.words(), "Say what happened to %s.".formatted(certificate.number())));
    return refusals;
  }
}
