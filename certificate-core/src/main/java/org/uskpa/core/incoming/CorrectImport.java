package org.uskpa.core.incoming;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/**
 * Census corrects an import that was recorded wrongly, by another version of it with a reason. The
 * one before stays as it was; lists and figures go by the new one. It is a fact as an import is:
 * what the rules find is recorded with it.
 */
@UseCase
public class CorrectImport {

  /** The field in which the reason is typed. */
  public static final String REASON = "reason";

  /**
   * What is corrected.
   *
   * @param id of the form; the same id corrects once
   * @param entry which import; the one thing of it that is not corrected
   * @param seen the number of the version that the user saw
   * @param typed all of the import by the names of {@link FieldNames}, also what stays as it is
   * @param words for a finding, by its {@linkplain Finding#key key}, what there is to say of it
   * @param reason what was wrong with the version before
   */
  public record Command(
      UUID id,
      EntryNumber entry,
      int seen,
      Map<String, String> typed,
      Map<String, String> words,
      String reason) {
    public Command {
      typed = Map.copyOf(ImportJudge.filled(typed));
      words = Map.copyOf(ImportJudge.filled(words));
    }
  }

  private final Imports imports;
  private final ImportCorrectionJudge judge;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;
  private final SameForm sameForm;
  private final CountedVersions counted;
  private final RecordedTime recordedTime;

  CorrectImport(
      Imports imports,
      ImportCorrectionJudge judge,
      Duties duties,
      Inbox inbox,
      Journal journal,
      SameForm sameForm,
      CountedVersions counted,
      RecordedTime recordedTime) {
    this.imports = imports;
    this.judge = judge;
    this.duties = duties;
    this.inbox = inbox;
    this.journal = journal;
    this.sameForm = sameForm;
    this.counted = counted;
    this.recordedTime = recordedTime;
  }

  /**
   * Corrects it, or refuses with all that is malformed, by {@link ImportStepRules#IMPORT_REASON},
   * by {@link ImportStepRules#IMPORT_CHANGES} when nothing differs, and by {@link
   * ImportStepRules#STALE_IMPORT} when it says something else than the user saw.
   *
   * @throws NotFound when there is no such import
   */
  public Outcome<RecordImport.Recorded> run(Command command, Actor actor) {
    sameForm.waitFor(command.id());
    imports.lock(command.entry());
    if (imports.recordedWith(command.id()).filter(command.entry()::equals).isPresent()) {
      return Outcome.done(new RecordImport.Recorded(command.entry(), List.of()));
    }
    Instant now = recordedTime.toRecord();
    ImportCorrectionJudge.Judged judged = judge.judge(command, now);
    if (!judged.refusals().isEmpty()) {
      return Outcome.refused(judged.refusals());
    }
    ImportContent content = judged.content().orElseThrow();
    int version = judged.inForce().number() + 1;
    imports.end(command.entry(), now);
    long id =
        imports
            .add(
                content,
                new Imports.Version(
                    version, VisibleText.trimmed(command.reason()), judged.backEntry()),
                command.id(),
                actor,
                now)
            .orElseThrow();
    counted.ofImports(List.of(id), Cause.CORRECTED, now);
    imports.keepFindings(id, judged.findings(), judged.words());
    tellCbp(judged, content, now);
    reportReceipt(judged, content, actor, now);
    journal.write(deed(command, judged, version, content, actor, now), now);
    return Outcome.done(new RecordImport.Recorded(command.entry(), judged.findings()));
  }

  /** Who was told that a rule is broken is told too what became of it; of the past nobody was. */
  private void tellCbp(ImportCorrectionJudge.Judged judged, ImportContent content, Instant now) {
    boolean found = !judged.findings().isEmpty() || !judged.inForce().findings().isEmpty();
    if (found && judged.backEntry() == null) {
      inbox.deliver(DutyOwner.CBP, CopyKind.IMPORT, ImportDuties.subject(content), now);
    }
  }

  /** The report of receipt is due by the day of arrival: one that is still owed moves with it. */
  private void reportReceipt(
      ImportCorrectionJudge.Judged judged, ImportContent content, Actor actor, Instant now) {
    boolean owed =
        duties.openAbout(List.of(ImportDuties.subject(content))).stream()
            .anyMatch(duty -> duty.kind() == DutyKind.RECEIPT_REPORT);
    if (owed && !content.arrivedOn().equals(judged.inForce().content().arrivedOn())) {
      duties.lapse(ImportDuties.subject(content), EnumSet.of(DutyKind.RECEIPT_REPORT), actor, now);
      duties.open(List.of(ImportDuties.receiptReport(content, judged.registers().settings())), now);
    }
  }

  private static Deed deed(
      Command command,
      ImportCorrectionJudge.Judged judged,
      int version,
      ImportContent content,
      Actor actor,
      Instant now) {
    Map<String, String> details =
        new HashMap<>(content.changesFrom(judged.inForce().content()).told());
    details.put("version", String.valueOf(version));
    details.put("findings", String.valueOf(judged.findings().size()));
    return new Deed(
        ImportDuties.subject(content),
        "import corrected",
        actor,
        EasternTime.dateOf(now),
        VisibleText.trimmed(command.reason()),
        details);
  }
}
