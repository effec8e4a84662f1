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

  /**
   * What to take back.
   *
   * @param asIssuer whether the person may issue the licensee's certificates
   */
  public record Command(CertificateNumber number, long licenseeId, boolean asIssuer) {}

  private final Certificates certificates;
  private final Journal journal;
  private final Clock clock;

  TakeBackDraft(Certificates certificates, Journal journal, Clock clock) {
    this.certificates = certificates;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes it back, or refuses by {@link CertificateStepRules#STATE} or {@link
   * CertificateStepRules#TAKE_BACK}.
   *
   * @throws NotFound when the licensee has no such certificate
   */
  public Outcome<Step> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number(), command.licenseeId());
    Optional<Finding> refusal = certificate.refusal(CertificateState.DRAFT);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    if (!command.asIssuer()
        && certificate.handedOverBy().filter(actor.username()::equals).isEmpty()) {
      return Outcome.refused(
          CertificateStepRules.TAKE_BACK.block(
              "%s was handed over by %s. Ask them or an issuer to take it back."
                  .formatted(
                      certificate.number(), certificate.handedOverBy().orElse("somebody else"))));
    }
    Instant now = EasternTime.now(clock);
    certificate.sendBack(null);
    certificates.flush();
    journal.write(
        new Deed(certificate.subject(), "taken back", actor, EasternTime.dateOf(now)), now);
    return Outcome.done(Step.of(certificate));
  }
}
