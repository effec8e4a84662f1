package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
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
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/**
 * Census corrects a certificate that left and said something wrong, by a dated row beside its
 * frozen content, with source and reason. From then on figures count what the row says; the paper
 * keeps saying what it says.
 */
@UseCase
public class CorrectCertificate {

  /** The field in which the kind of source is chosen: the name of a {@link CorrectionSource}. */
  public static final String SOURCE = "source";

  /** The field that says what the source is. */
  public static final String REFERENCE = "source_reference";

  /** The field in which the day of the source is typed. */
  public static final String SOURCE_DATE = "source_date";

  /** The field in which the reason is typed. */
  public static final String REASON = "reason";

  /** The fields that can be corrected, all of them counted from the correction on. */
  public static final Set<String> COUNTED =
      Stream.concat(
              Stream.of(FieldNames.ORIGIN, FieldNames.DESTINATION, FieldNames.EXPORT_DATE),
              IntStream.range(0, FieldNames.MOST_LINES)
                  .boxed()
                  .flatMap(
                      line ->
                          Stream.of(FieldNames.HS_CODE, FieldNames.CARATS, FieldNames.VALUE_USD)
                              .map(field -> FieldNames.ofLine(line, field))))
          .collect(Collectors.toUnmodifiableSet());

  /** All fields of a correction. */
  public static final Set<String> FIELDS =
      Stream.concat(COUNTED.stream(), Stream.of(SOURCE, REFERENCE, SOURCE_DATE, REASON))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * What the user saw.
   *
   * @param version the certificate's
   * @param corrections how many corrections there were, ended or not
   */
  public record Seen(int version, int corrections) {}

  /**
   * What is corrected.
   *
   * @param id of the form; the same id corrects once
   * @param typed all of {@link #FIELDS}, also those that stay as they are; other names are passed
   *     over
   * @param words for each warning, by its {@linkplain Finding#key key}, the words that pass it
   */
  public record Command(
      UUID id,
      CertificateNumber number,
      Seen seen,
      Map<String, String> typed,
      Map<String, String> words) {
    public Command {
      typed = kept(typed);
      words = Map.copyOf(words);
    }
  }

  private final Certificates certificates;
  private final Corrections corrections;
  private final CorrectionJudge judge;
  private final KnownRegisters registers;
  private final Duties duties;
  private final Journal journal;
  private final SameForm sameForm;
  private final CountedVersions counted;
  private final RecordedTime recordedTime;

  CorrectCertificate(
      Certificates certificates,
      Corrections corrections,
      CorrectionJudge judge,
      KnownRegisters registers,
      Duties duties,
      Journal journal,
      SameForm sameForm,
      CountedVersions counted,
      RecordedTime recordedTime) {
    this.certificates = certificates;
    this.corrections = corrections;
    this.judge = judge;
    this.registers = registers;
    this.duties = duties;
    this.journal = journal;
    this.sameForm = sameForm;
    this.counted = counted;
    this.recordedTime = recordedTime;
  }

  /**
   * Corrects it, or refuses by {@link CertificateStepRules#STATE} when it did not leave, by {@link
   * CertificateStepRules#STALE_CORRECTION} when it counts otherwise than the user saw it, by {@link
   * CertificateStepRules#CORRECTION}, {@link CertificateStepRules#CORRECTED_EXPORT}, {@link
   * CertificateStepRules#CORRECTS_SOMETHING} and the rules about codes and amounts, and with each
   * warning that was not passed with words.
   *
   * @throws NotFound when there is no such certificate
   */
  public Outcome<Step> run(Command command, Actor actor) {
    sameForm.waitFor(command.id());
    Certificate certificate = certificates.lock(command.number());
    if (corrections.correctedWith(command.id()).filter(command.number()::equals).isPresent()) {
      return Outcome.done(Step.of(certificate));
    }
    Instant now = recordedTime.toRecord();
    CorrectionJudge.Judged judged = judge.judge(certificate, command, now);
    List<Finding> inTheWay = judged.inTheWay();
    if (!inTheWay.isEmpty()) {
      return Outcome.refused(inTheWay);
    }
    CorrectionJudge.Told told = judged.told().orElseThrow();
    CountedFacts counting = judged.counting().orElseThrow();
    CertificateCorrection correction =
        new CertificateCorrection(
            judged.before().size() + 1,
            told.facts(),
            told.source(),
            told.reference(),
            told.sourceOn(),
            told.reason(),
            now,
            actor.username(),
            null,
            List.of());
    corrections.end(certificate.id(), now);
    corrections.add(certificate.id(), correction, judged.judgement().passed(), command.id());
    awaitConfirmation(certificate, counting.exportedOn(), told.facts().exportedOn(), actor, now);
    counted.ofCertificate(certificate.id(), Cause.CORRECTED, now);
    journal.write(deed(certificate, counting, correction, actor), now);
    return Outcome.done(Step.of(certificate));
  }

  /** The fields of a correction out of all that a form sent. */
  static Map<String, String> kept(Map<String, String> typed) {
    Map<String, String> kept = new HashMap<>(typed);
    kept.keySet().retainAll(FIELDS);
    return Map.copyOf(kept);
  }

  /** Days are counted from the export: whoever still waits waits from the corrected day on. */
  private void awaitConfirmation(
      Certificate certificate, LocalDate before, LocalDate after, Actor actor, Instant now) {
    boolean awaited =
        duties.openAbout(List.of(certificate.subject())).stream()
            .anyMatch(duty -> duty.kind() == DutyKind.FOREIGN_CONFIRMATION);
    if (awaited && !before.equals(after)) {
      duties.lapse(certificate.subject(), EnumSet.of(DutyKind.FOREIGN_CONFIRMATION), actor, now);
      duties.open(
          List.of(
              ArisingDuties.foreignConfirmation(
                  certificate.subject(), after, registers.current().settings())),
          now);
    }
  }

  private static Deed deed(
      Certificate certificate, CountedFacts before, CertificateCorrection correction, Actor actor) {
    Map<String, String> details = new HashMap<>(correction.facts().changesFrom(before).told());
    details.put("correction", String.valueOf(correction.correction()));
    details.put("source", correction.source().name());
    details.put("reference", correction.reference());
    details.put("source of", correction.sourceOn().toString());
    return new Deed(
        certificate.subject(),
        "corrected",
        actor,
        EasternTime.dateOf(correction.recordedAt()),
        correction.reason(),
        details);
  }
}
