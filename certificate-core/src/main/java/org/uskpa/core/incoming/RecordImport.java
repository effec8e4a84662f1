package org.uskpa.core.incoming;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.CountedVersions;
import org.uskpa.core.record.RecordedTime;
import org.uskpa.core.register.Registers;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/**
 * Census puts an import on record. It is a fact: whatever the rules find is recorded with it and,
 * where they find anything, goes with it to CBP. Only what is malformed is refused.
 */
@UseCase
public class RecordImport {

  /**
   * What arrived.
   *
   * @param id of the form; the same id records one import
   * @param typed by the names of {@link FieldNames}
   * @param words for a finding, by its {@linkplain Finding#key key}, what there is to say of it;
   *     none need be given, and those for what was not found are passed over
   */
  public record Command(UUID id, Map<String, String> typed, Map<String, String> words) {
    public Command {
      typed = Map.copyOf(ImportJudge.filled(typed));
      words = Map.copyOf(ImportJudge.filled(words));
    }
  }

  /**
   * An import on record.
   *
   * @param findings recorded with it; of a form sent twice none
   */
  public record Recorded(EntryNumber entry, List<Finding> findings) {
    public Recorded {
      findings = List.copyOf(findings);
    }
  }

  private final Imports imports;
  private final ImportJudge judge;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;
  private final SameForm sameForm;
  private final CountedVersions counted;
  private final RecordedTime recordedTime;

  RecordImport(
      Imports imports,
      ImportJudge judge,
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
   * Records it, or refuses with all that is malformed, by {@link
   * org.uskpa.core.finding.KeepableText#RULE} and by {@link ImportStepRules#ENTRY_RECORDED}.
   */
  public Outcome<Recorded> run(Command command, Actor actor) {
    sameForm.waitFor(command.id());
    Optional<EntryNumber> recorded = imports.recordedWith(command.id());
    if (recorded.isPresent()) {
      return Outcome.done(new Recorded(recorded.get(), List.of()));
    }
    Instant now = recordedTime.toRecord();
    ImportJudge.Judged judged = judge.judge(command.typed(), command.words(), now);
    if (!judged.refusals().isEmpty()) {
      return Outcome.refused(judged.refusals());
    }
    Registers registers = judged.arrived().registers();
    ImportContent content =
        ImportContent.of(judged.arrived().declaration(), registers.participants());
    List<Finding> findings = judged.findings();
    Optional<Long> added = imports.add(content, Imports.Version.FIRST, command.id(), actor, now);
    if (added.isEmpty()) {
      return Outcome.refused(List.of(ImportStepRules.isOnRecord(content.entry())));
    }
    long id = added.get();
    counted.ofImports(List.of(id), Cause.RECORDED, now);
    imports.keepFindings(id, findings, judged.words());
    if (!findings.isEmpty()) {
      inbox.deliver(DutyOwner.CBP, CopyKind.IMPORT, ImportDuties.subject(content), now);
    }
    duties.openFulfilled(
        List.of(ImportDuties.copy(content, now)),
        "Entered by Census",
        "Import record " + id,
        actor,
        now);
    duties.open(List.of(ImportDuties.receiptReport(content, registers.settings())), now);
    journal.write(
        new Deed(
            ImportDuties.subject(content),
            "import recorded",
            actor,
            content.enteredOn(),
            "",
            Map.of(
                "certificate", content.number().toString(),
                "findings", String.valueOf(findings.size()))),
        now);
    return Outcome.done(new Recorded(content.entry(), findings));
  }
}
