package org.uskpa.core.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.usecase.UseCase;

/**
 * A preparer hands a draft to an issuer. It may still lack things, its ITN for one: the gate is at
 * issuing.
 */
@UseCase
public class HandOver {

  /**
   * What to hand over.
   *
   * @param version the draft's version that the preparer saw
   */
  public record Command(CertificateNumber number, long licenseeId, int version) {}

  private final Certificates certificates;
  private final Journal journal;
  private final Clock clock;

  HandOver(Certificates certificates, Journal journal, Clock clock) {
    this.certificates = certificates;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Hands it over, or refuses by {@link CertificateStepRules#STATE} or {@link
   * CertificateStepRules#STALE_DRAFT}. Handed over twice by the same person it is done once.
   *
   * @throws NotFound when the licensee has no such certificate
   */
  public Outcome<Step> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number(), command.licenseeId());
    if (certificate.state() == CertificateState.READY
        && certificate.handedOverBy().filter(actor.username()::equals).isPresent()) {
      return Outcome.done(Step.of(certificate));
    }
    Optional<Finding> refusal = certificate.refusal(CertificateState.READY);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    if (command.version() != certificate.version()) {
      return Outcome.refused(StaleDraft.findings(certificate, certificate.typed()));
    }
    Instant now = EasternTime.now(clock);
    certificate.handOver(actor);
    certificates.flush();
    journal.write(
        new Deed(certificate.subject(), "handed over", actor, EasternTime.dateOf(now)), now);
    return Outcome.done(Step.of(certificate));
  }
}
