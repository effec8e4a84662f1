package org.uskpa.core.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** An issuer sends a draft that was handed over back to its preparer, with words. */
@UseCase
public class SendBack {

  /**
   * What to send back and why.
   *
   * @param words what is to be mended
   */
  public record Command(CertificateNumber number, long licenseeId, String words) {}

  private final Certificates certificates;
  private final Journal journal;
  private final Clock clock;

  SendBack(Certificates certificates, Journal journal, Clock clock) {
    this.certificates = certificates;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Sends it back, or refuses by {@link CertificateStepRules#STATE} or {@link
   * CertificateStepRules#WORDS}.
   *
   * @throws NotFound when the licensee has no such certificate
   */
  public Outcome<Step> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number(), command.licenseeId());
    List<Finding> refusals = new ArrayList<>();
    certificate.refusal(CertificateState.DRAFT).ifPresent(refusals::add);
    refusals.addAll(Words.refusals(command.words(), "Say what is to be mended."));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    String words = VisibleText.trimmed(command.words());
    certificate.sendBack(words);
    certificates.flush();
    journal.write(
        new Deed(
            certificate.subject(), "sent back", actor, EasternTime.dateOf(now), words, Map.of()),
        now);
    return Outcome.done(Step.of(certificate));
  }
}
