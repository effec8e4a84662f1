package org.uskpa.core.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.usecase.UseCase;

/** Saves what is typed into a draft, readable or not, and says what the rules find in it. */
@UseCase
public class SaveDraft {

  /**
   * What was typed.
   *
   * @param licenseeId the licensee of whoever types
   * @param version the draft's version that the user saw
   * @param typed field name to text; fields not named stay as they are, a blank text clears its
   *     field, names that no draft has are passed over. Words for a warning are kept under {@code
   *     words.} and the finding's key
   */
  public record Command(
      CertificateNumber number, long licenseeId, int version, Map<String, String> typed) {
    public Command {
      typed = Map.copyOf(typed);
    }
  }

  /**
   * A draft that was saved.
   *
   * @param version what the next save names
   * @param findings all that the rules find in the draft as it now stands; none of them kept it
   *     from being saved
   */
  public record Saved(
      CertificateNumber number, int version, Instant savedAt, List<Finding> findings) {
    public Saved {
      findings = List.copyOf(findings);
    }
  }

  private final Certificates certificates;
  private final DraftJudge judge;
  private final Clock clock;

  SaveDraft(Certificates certificates, DraftJudge judge, Clock clock) {
    this.certificates = certificates;
    this.judge = judge;
    this.clock = clock;
  }

  /**
   * Saves it, or refuses by {@link CertificateStepRules#STATE} when it is no draft any more, by
   * {@link KeepableText#RULE}, or by {@link CertificateStepRules#STALE_DRAFT} when somebody saved
   * it meanwhile: one finding says who and when, and one for each field that differs holds the
   * other text.
   *
   * @throws NotFound when the licensee has no such certificate
   */
  public Outcome<Saved> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number(), command.licenseeId());
    if (certificate.state() != CertificateState.DRAFT) {
      return Outcome.refused(RefusedEdit.of(certificate));
    }
    List<Finding> unkeepable = DraftText.unkeepable(command.typed());
    if (!unkeepable.isEmpty()) {
      return Outcome.refused(unkeepable);
    }
    DraftText before = DraftText.of(certificate.typed());
    DraftText after = before.with(command.typed());
    Instant now = EasternTime.now(clock);
    boolean changed = !after.typed().equals(before.typed());
    if (changed) {
      if (command.version() != certificate.version()) {
        return Outcome.refused(StaleDraft.findings(certificate, command.typed()));
      }
      certificate.save(after, actor, now);
      certificates.flush();
    }
    return Outcome.done(
        new Saved(
            certificate.number(),
            certificate.version(),
            certificate.savedAt().orElse(now),
            judge.judge(certificate, after, now)));
  }
}
