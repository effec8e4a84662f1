package org.uskpa.core.incoming;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.incoming.rule.ImportCase;
import org.uskpa.core.incoming.rule.ImportRules;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ImportDeclaration;
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
   *     none need be given
   */
  public record Command(UUID id, Map<String, String> typed, Map<String, String> words) {
    public Command {
      typed = Map.copyOf(typed);
      words = Map.copyOf(words);
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
  private final ImportSurroundings surroundings;
  private final ImportRules rules;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;
  private final SameForm sameForm;
  private final Clock clock;

  RecordImport(
      Imports imports,
      ImportSurroundings surroundings,
      ImportRules rules,
      Duties duties,
      Inbox inbox,
      Journal journal,
      SameForm sameForm,
      Clock clock) {
    this.imports = imports;
    this.surroundings = surroundings;
    this.rules = rules;
    this.duties = duties;
    this.inbox = inbox;
    this.journal = journal;
    this.sameForm = sameForm;
    this.clock = clock;
  }

  /**
   * Records it, or refuses with all that is malformed and by {@link
   * ImportStepRules#ENTRY_RECORDED}.
   */
  public Outcome<Recorded> run(Command command, Actor actor) {
    sameForm.waitFor(command.id());
    Optional<EntryNumber> recorded = imports.recordedWith(command.id());
    if (recorded.isPresent()) {
      return Outcome.done(new Recorded(recorded.get(), List.of()));
    }
    Instant now = EasternTime.now(clock);
    ImportDeclaration declared = ImportDeclaration.of(command.typed());
    ImportCase arrived =
        surroundings.gather(List.of(declared), false, EasternTime.dateOf(now)).get(0);
    List<Finding> refusals = new ArrayList<>(KeepableText.refusals(command.typed()));
    refusals.addAll(KeepableText.refusals(command.words()));
    refusals.addAll(rules.malformed(arrived));
    declared
        .entryNumber()
        .read()
        .filter(imports::exists)
        .ifPresent(
            entry ->
                refusals.add(
                    ImportStepRules.ENTRY_RECORDED.block(
                        FieldNames.ENTRY_NUMBER,
                        "The import with entry %s is on record already. Check the number."
                            .formatted(entry))));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    ImportContent content = ImportContent.of(declared, arrived.registers().participants());
    List<Finding> findings = rules.findings(arrived);
    long id = imports.add(content, command.id(), actor, now);
    imports.keepFindings(id, findings, command.words());
    if (!findings.isEmpty()) {
      inbox.deliver(DutyOwner.CBP, CopyKind.IMPORT, ImportDuties.subject(content), now);
    }
    duties.openFulfilled(
        List.of(ImportDuties.copy(content, now)),
        "Entered by Census",
        "Import record " + id,
        actor,
        now);
    duties.open(List.of(ImportDuties.receiptReport(content, arrived.registers().settings())), now);
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
