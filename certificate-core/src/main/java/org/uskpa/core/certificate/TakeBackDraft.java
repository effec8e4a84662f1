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
 * A draft that was handed over is taken back to be typed into: by its preparer, or by an issuer.
 */
@UseCase
public class TakeBackDraft {

  /** What to take back. */
  public record Command(CertificateNumber number, long licenseeId) {}

  private final Certificates certificates;
  private final Journal journal;
  private final Clock clock;

  TakeBackDraft(Certificates certificates, Journal journal, Clock clock) {
    this.certificates = certificates;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes it back, or refuses by {@link CertificateStepRules#STATE}.
   *
   * @throws NotFound when the licensee has no such certificate
   */
  public Outcome<Step> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number(), command.licenseeId());
    Optional<Finding> refusal = certificate.refusal(CertificateState.DRAFT);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    Instant now = EasternTime.now(clock);
    certificate.sendBack(null);
    certificates.flush();
    journal.write(
        new Deed(certificate.subject(), "taken back", actor, EasternTime.dateOf(now)), now);
    return Outcome.done(Step.of(certificate));
  }
}
