package org.uskpa.core.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uskpa.core.certificate.rule.CertificateCase;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.CountedVersions;
import org.uskpa.core.record.RecordedTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * Validates a certificate: a well-formed ITN stands on it and every blocking rule is passed. One
 * transaction holds the number and the licensee's standing, judges, freezes what the certificate
 * says, writes journal and duties, and tells Census where a passed warning rests on another
 * licensee's certificate. The same command sent twice issues once.
 */
@UseCase
public class IssueCertificate {

  /**
   * What to issue.
   *
   * @param licenseeId the licensee of the issuer
   * @param version the draft's version that the issuer saw
   * @param typed what was typed on the way, as in {@link SaveDraft}; of a draft that was handed
   *     over only ITN and expiry date are taken
   * @param words for each warning, by its {@linkplain Finding#key key}, the words that pass it
   */
  public record Command(
      CertificateNumber number,
      long licenseeId,
      int version,
      Map<String, String> typed,
      Map<String, String> words) {
    public Command {
      typed = Map.copyOf(typed);
      words = Map.copyOf(words);
    }
  }

  private final Certificates certificates;
  private final CertificateContents contents;
  private final PassedWarnings warnings;
  private final StockNumbers stock;
  private final Licensees licensees;
  private final DraftJudge judge;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;
  private final CountedVersions counted;
  private final RecordedTime recordedTime;

  IssueCertificate(
      Certificates certificates,
      CertificateContents contents,
      PassedWarnings warnings,
      StockNumbers stock,
      Licensees licensees,
      DraftJudge judge,
      Duties duties,
      Inbox inbox,
      Journal journal,
      CountedVersions counted,
      RecordedTime recordedTime) {
    this.certificates = certificates;
    this.contents = contents;
    this.warnings = warnings;
    this.stock = stock;
    this.licensees = licensees;
    this.judge = judge;
    this.duties = duties;
    this.inbox = inbox;
    this.journal = journal;
    this.counted = counted;
    this.recordedTime = recordedTime;
  }

  /**
   * Issues it, or refuses with every finding at once: those that block, and warnings without words.
   * Refuses by {@link CertificateStepRules#STATE} and {@link CertificateStepRules#STALE_DRAFT} too.
   *
   * @throws NotFound when the licensee has no such certificate
   */
  public Outcome<Step> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number(), command.licenseeId());
    if (isSentTwice(certificate, command, actor)) {
      return Outcome.done(Step.of(certificate));
    }
    List<Finding> refusals = refusals(certificate, command);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Optional<StockNumber> number = stock.lock(certificate.number());
    licensees.holdStanding(certificate.licenseeId());
    // Read after the locks: a suspension that came first began before this moment.
    Instant now = recordedTime.toRecord();
    DraftText text =
        judge.dated(
            DraftText.of(certificate.typed()).with(taken(certificate, command)),
            EasternTime.dateOf(now));
    CertificateCase toIssue = judge.toJudge(CertificateCase.Step.ISSUE, certificate, text, now);
    Judgement judgement = Judgement.of(judge.findings(toIssue), command.words());
    if (!judgement.isPassed()) {
      return Outcome.refused(judgement.inTheWay());
    }
    CertificateContent content =
        CertificateContent.of(
            certificate.number(),
            text.declaration(),
            toIssue.destinationParticipant().orElse(null));
    certificate.issue(content, actor, now);
    certificates.flush();
    contents.freeze(certificate.id(), content);
    warnings.keep(certificate.id(), judgement.passed(), actor, now);
    stock.use(number.orElseThrow());
    inbox.tellUsedElsewhere(
        certificate.subject(), UsedElsewhere.of(toIssue.seenBefore(), judgement.passed()), now);
    duties.open(ArisingDuties.ofIssue(certificate.licenseeId(), content, now), now);
    counted.ofCertificate(certificate.id(), Cause.ISSUED, now);
    journal.write(deed(certificate, content, judgement, actor), now);
    return Outcome.done(Step.of(certificate));
  }

  /** The issuer's own second click, or a retry after the answer was lost. */
  private static boolean isSentTwice(Certificate certificate, Command command, Actor actor) {
    return certificate.state().isValid()
        && certificate.issuedBy().filter(actor.username()::equals).isPresent()
        && (VisibleText.isBlank(command.typed().getOrDefault(FieldNames.ITN, ""))
            || certificate.itn().equals(Declaration.of(command.typed()).itn().read()));
  }

  private static List<Finding> refusals(Certificate certificate, Command command) {
    List<Finding> refusals = new ArrayList<>();
    certificate.refusalToIssue().ifPresent(refusals::add);
    if (!refusals.isEmpty()) {
      return refusals;
    }
    if (command.version() != certificate.version()) {
      return StaleDraft.findings(certificate, command.typed());
    }
    refusals.addAll(DraftText.unkeepable(command.typed()));
    refusals.addAll(
        DraftText.unkeepable(
            command.words().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        word -> DraftText.WORDS_PREFIX + word.getKey(), Map.Entry::getValue))));
    return refusals;
  }

  private static Map<String, String> taken(Certificate certificate, Command command) {
    if (certificate.state() == CertificateState.DRAFT) {
      return command.typed();
    }
    Map<String, String> taken = new HashMap<>(command.typed());
    taken.keySet().retainAll(List.of(FieldNames.ITN, FieldNames.EXPIRY_DATE));
    return taken;
  }

  private static Deed deed(
      Certificate certificate, CertificateContent content, Judgement judgement, Actor actor) {
    Map<String, String> details = new HashMap<>();
    details.put("itn", content.itn().value());
    details.put("expires on", content.expiresOn().toString());
    details.put("sha256", content.sha256());
    if (!judgement.passed().isEmpty()) {
      details.put(
          "warnings passed",
          judgement.passed().stream()
              .map(passed -> passed.finding().key())
              .collect(Collectors.joining(", ")));
    }
    return new Deed(certificate.subject(), "issued", actor, content.issuedOn(), "", details);
  }
}
