package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.uskpa.core.certificate.rule.CertificateCase;
import org.uskpa.core.certificate.rule.CertificateRules;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.CountedVersions;
import org.uskpa.core.record.RecordedTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.TransportMode;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * Puts on record that a certificate's shipment left, and how. Its copy is delivered to Census in
 * the same step.
 */
@UseCase
public class RecordExport {

  /**
   * What left.
   *
   * @param typed export date, port, mode and carrier by the names of {@link FieldNames}; none of
   *     them is taken from what was planned
   * @param words for each warning, by its {@linkplain Finding#key key}, the words that pass it
   */
  public record Command(
      CertificateNumber number,
      long licenseeId,
      Map<String, String> typed,
      Map<String, String> words) {
    public Command {
      typed = Map.copyOf(typed);
      words = Map.copyOf(words);
    }
  }

  private static final List<String> FIELDS =
      List.of(FieldNames.EXPORT_DATE, FieldNames.PORT, FieldNames.MODE, FieldNames.CARRIER);

  private final Certificates certificates;
  private final CertificateContents contents;
  private final Exports exports;
  private final PassedWarnings warnings;
  private final Surroundings surroundings;
  private final CertificateRules rules;
  private final KnownRegisters registers;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;
  private final CountedVersions counted;
  private final RecordedTime recordedTime;

  RecordExport(
      Certificates certificates,
      CertificateContents contents,
      Exports exports,
      PassedWarnings warnings,
      Surroundings surroundings,
      CertificateRules rules,
      KnownRegisters registers,
      Duties duties,
      Inbox inbox,
      Journal journal,
      CountedVersions counted,
      RecordedTime recordedTime) {
    this.certificates = certificates;
    this.contents = contents;
    this.exports = exports;
    this.warnings = warnings;
    this.surroundings = surroundings;
    this.rules = rules;
    this.registers = registers;
    this.duties = duties;
    this.inbox = inbox;
    this.journal = journal;
    this.counted = counted;
    this.recordedTime = recordedTime;
  }

  /**
   * Records it, or refuses with every finding of the rules about an export's date, and by {@link
   * CertificateStepRules#STATE} and {@link CertificateStepRules#EXPORT}. The same export told twice
   * is recorded once.
   *
   * @throws NotFound when the licensee has no such certificate
   */
  public Outcome<Step> run(Command command, Actor actor) {
    Certificate certificate = certificates.lock(command.number(), command.licenseeId());
    Declaration told = Declaration.of(command.typed());
    Optional<Exports.Left> left =
        certificate.state() == CertificateState.EXPORTED
            ? exports.of(certificate.id())
            : Optional.empty();
    if (left.filter(export -> export.isTold(told)).isPresent()) {
      return Outcome.done(Step.of(certificate));
    }
    Optional<Finding> refusal =
        left.map(export -> RefusedMove.toExport(certificate, export))
            .or(() -> certificate.refusal(CertificateState.EXPORTED));
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    Instant now = recordedTime.toRecord();
    List<Finding> refusals = DraftText.unkeepable(command.typed());
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Judgement judgement = judge(certificate, command, now);
    refusals = new ArrayList<>(judgement.inTheWay());
    refusals.addAll(refusalsOfHow(told));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    LocalDate on = told.exportedOn().read().orElseThrow();
    certificate.export(on);
    certificates.flush();
    exports.add(certificate.id(), told, actor, now);
    warnings.keep(certificate.id(), judgement.passed(), actor, now);
    closeAndOpenDuties(certificate, on, actor, now);
    counted.ofCertificate(certificate.id(), Cause.EXPORTED, now);
    journal.write(deed(certificate, told, on, actor), now);
    return Outcome.done(Step.of(certificate));
  }

  /** How it left is told, not taken from what was planned. */
  private static List<Finding> refusalsOfHow(Declaration told) {
    return Stream.of(
            how(FieldNames.MODE, told.mode(), "Choose the mode by which the shipment left."),
            how(FieldNames.CARRIER, told.carrier(), "Enter the carrier that took the shipment."),
            how(FieldNames.PORT, told.port(), "Enter the port from which the shipment left."))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Finding> how(String field, Typed<?> told, String blank) {
    return told.isBlank()
        ? Optional.of(CertificateStepRules.EXPORT.missing(field, Severity.BLOCK, blank))
        : told.trouble().map(trouble -> CertificateStepRules.EXPORT.block(field, trouble + "."));
  }

  private Judgement judge(Certificate certificate, Command command, Instant now) {
    Map<String, String> declared =
        new HashMap<>(contents.of(certificate.id()).orElseThrow().content().asTyped());
    FIELDS.forEach(
        field -> {
          String text = command.typed().getOrDefault(field, "");
          if (!VisibleText.isBlank(text)) {
            declared.put(field, text);
          }
        });
    return Judgement.of(
        rules.check(
            surroundings.gather(
                CertificateCase.Step.EXPORT,
                new Surroundings.Asked(
                    certificate.number(),
                    certificate.licenseeId(),
                    Declaration.of(declared),
                    certificate.issuedAt().orElseThrow()),
                now)),
        command.words());
  }

  private void closeAndOpenDuties(Certificate certificate, LocalDate on, Actor actor, Instant now) {
    duties.fulfil(
        certificate.subject(),
        DutyKind.RECORD_EXPORT_OR_VOID,
        "Export recorded in this portal",
        "Left on " + on,
        actor,
        now);
    long copy = inbox.deliver(DutyOwner.CENSUS, CopyKind.EXPORT, certificate.subject(), now);
    duties.openFulfilled(
        List.of(
            ArisingDuties.copyOfExport(certificate.licenseeId(), certificate.subject(), on, now)),
        "Delivered to the inbox of Census",
        "Copy " + copy,
        actor,
        now);
    awaitConfirmation(certificate, on, actor, now);
  }

  /** A confirmation may have come before the export was recorded: then nothing is awaited. */
  private void awaitConfirmation(Certificate certificate, LocalDate on, Actor actor, Instant now) {
    List<NewDuty> awaited =
        List.of(
            ArisingDuties.foreignConfirmation(
                certificate.subject(), on, registers.current().settings()));
    exports
        .firstConfirmation(certificate.id())
        .ifPresentOrElse(
            confirmed ->
                duties.openFulfilled(awaited, confirmed.way(), confirmed.proof(), actor, now),
            () -> duties.open(awaited, now));
  }

  private static Deed deed(Certificate certificate, Declaration told, LocalDate on, Actor actor) {
    Map<String, String> details = new HashMap<>();
    details.put("exported on", on.toString());
    details.put("port", told.port().text());
    details.put("mode", told.mode().read().map(TransportMode::name).orElse(""));
    details.put("carrier", told.carrier().text());
    details.values().removeIf(String::isEmpty);
    return new Deed(certificate.subject(), "exported", actor, on, "", details);
  }
}
