package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.rule.CertificateCase;
import org.uskpa.core.certificate.rule.CertificateRules;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.Origin;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.text.VisibleText;

/**
 * Judges a correction as typed: a check and the correcting itself say the same of it. What cannot
 * be read is refused; what breaks a rule is a fact and passes with words.
 */
@Component
class CorrectionJudge {

  /** Words for a warning are refused under this and the finding's key. */
  private static final String WORDS_PREFIX = "words.";

  /** Without these there is nothing that could count: what they find is refused. */
  private static final Set<String> OF_FORM = Set.of("hs-scope", "amounts", "not-domestic");

  private final CertificateContents contents;
  private final Corrections corrections;
  private final Surroundings surroundings;
  private final CertificateRules rules;

  CorrectionJudge(
      CertificateContents contents,
      Corrections corrections,
      Surroundings surroundings,
      CertificateRules rules) {
    this.contents = contents;
    this.corrections = corrections;
    this.surroundings = surroundings;
    this.rules = rules;
  }

  /** A correction that can be read. */
  record Told(
      CountedFacts facts,
      CorrectionSource source,
      String reference,
      LocalDate sourceOn,
      String reason) {}

  /**
   * What is said of it.
   *
   * @param before the corrections there are, the first one first
   * @param counting what counts until now; empty of a certificate that did not leave
   * @param told empty while something is refused
   * @param refusals why it cannot stand; empty when it can
   * @param judgement the warnings, weighed against the words
   */
  record Judged(
      List<CertificateCorrection> before,
      Optional<CountedFacts> counting,
      Optional<Told> told,
      List<Finding> refusals,
      Judgement judgement) {

    /** All that stands in the way: refusals, then warnings that still need words. */
    List<Finding> inTheWay() {
      return Stream.concat(refusals.stream(), judgement.inTheWay().stream()).toList();
    }

    private static Judged refused(
        List<CertificateCorrection> before, List<Finding> refusals, Judgement judgement) {
      return new Judged(
          before, Optional.empty(), Optional.empty(), List.copyOf(refusals), judgement);
    }
  }

  /** The certificate as it stands, with what the correction says in the place of what counts. */
  private record Asked(
      Certificate certificate,
      CertificateContent content,
      CountedFacts counting,
      Map<String, String> typed,
      LocalDate today) {}

  Judged judge(Certificate certificate, CorrectCertificate.Command command, Instant moment) {
    Judgement nothing = Judgement.of(List.of(), Map.of());
    List<CertificateCorrection> before = corrections.of(certificate.id());
    if (certificate.state() != CertificateState.EXPORTED) {
      return Judged.refused(before, List.of(RefusedMove.toCorrect(certificate)), nothing);
    }
    CertificateContent content = contents.of(certificate.id()).orElseThrow().content();
    CountedFacts counting =
        CountedFacts.of(content, certificate.exportedOn().orElseThrow(), before);
    CorrectCertificate.Seen now = new CorrectCertificate.Seen(certificate.version(), before.size());
    if (!command.seen().equals(now)) {
      return Judged.refused(
          before, StaleCorrection.findings(certificate, counting, before, command), nothing);
    }
    Asked asked =
        new Asked(certificate, content, counting, command.typed(), EasternTime.dateOf(moment));
    CertificateCase exported = exported(asked, moment);
    List<Finding> refusals = refusals(asked, exported);
    List<Finding> warnings = warnings(asked, exported, refusals);
    Map<String, String> said = new HashMap<>(command.words());
    said.keySet().retainAll(warnings.stream().map(Finding::key).toList());
    said.forEach(
        (key, text) -> KeepableText.refusal(WORDS_PREFIX + key, text).ifPresent(refusals::add));
    Judgement judgement = Judgement.of(warnings, said);
    if (!refusals.isEmpty()) {
      return Judged.refused(before, refusals, judgement);
    }
    Told told = told(asked, exported);
    return told.facts().equals(counting)
        ? Judged.refused(before, List.of(unchanged(certificate)), judgement)
        : new Judged(before, Optional.of(counting), Optional.of(told), List.of(), judgement);
  }

  private CertificateCase exported(Asked asked, Instant now) {
    return surroundings.gather(
        CertificateCase.Step.EXPORT,
        new Surroundings.Asked(
            asked.certificate().number(),
            asked.certificate().licenseeId(),
            declared(asked.content(), asked.typed()),
            asked.certificate().issuedAt().orElseThrow()),
        now);
  }

  private List<Finding> refusals(Asked asked, CertificateCase exported) {
    List<Finding> refusals = new ArrayList<>(KeepableText.refusals(asked.typed()));
    Declaration declared = exported.declaration();
    refusals.addAll(territories(declared, exported.registers().participants()));
    refusals.addAll(day(asked.content(), declared, asked.today()));
    rules.checkCorrection(exported).stream()
        .filter(finding -> OF_FORM.contains(finding.rule()))
        .forEach(refusals::add);
    refusals.addAll(source(asked));
    return refusals;
  }

  private List<Finding> warnings(Asked asked, CertificateCase exported, List<Finding> refusals) {
    Set<String> refused =
        refusals.stream().map(Finding::field).collect(Collectors.toUnmodifiableSet());
    return Stream.concat(
            rules.checkCorrection(exported).stream()
                .filter(finding -> !OF_FORM.contains(finding.rule()))
                .map(CorrectionJudge::asFact),
            late(asked.content(), exported.declaration()).stream())
        .filter(finding -> !refused.contains(finding.field()))
        .toList();
  }

  /** What the certificate says, but for what the correction says in its place. */
  private static Declaration declared(CertificateContent content, Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>(content.asTyped());
    CorrectCertificate.COUNTED.forEach(
        field -> {
          fields.remove(field);
          if (typed.containsKey(field)) {
            fields.put(field, typed.get(field));
          }
        });
    return Declaration.of(fields);
  }

  /** What a rule forbids happened all the same: it is to be explained, not undone. */
  private static Finding asFact(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.field(),
        Severity.WARN,
        finding.basis(),
        finding.message(),
        finding.citation());
  }

  private static List<Finding> territories(Declaration declared, Participants participants) {
    List<Finding> refusals = new ArrayList<>();
    unread(FieldNames.DESTINATION, "The destination", declared.destination())
        .ifPresent(refusals::add);
    declared
        .destination()
        .read()
        .filter(code -> !participants.knows(code))
        .ifPresent(code -> refusals.add(unknown(FieldNames.DESTINATION, code)));
    unread(FieldNames.ORIGIN, "The origin", declared.origin()).ifPresent(refusals::add);
    declared.origin().read().map(Origin::countries).orElse(List.of()).stream()
        .filter(code -> !participants.knows(code))
        .findFirst()
        .ifPresent(code -> refusals.add(unknown(FieldNames.ORIGIN, code)));
    return refusals;
  }

  private static Finding unknown(String field, String code) {
    return CertificateStepRules.CORRECTION.block(
        field,
        "“%s” is no country's code. Enter the code of the country, such as AE.".formatted(code));
  }

  private static List<Finding> day(
      CertificateContent content, Declaration declared, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    Typed<LocalDate> typed = declared.exportedOn();
    if (typed.isBlank()) {
      refusals.add(
          CertificateStepRules.CORRECTED_EXPORT.missing(
              FieldNames.EXPORT_DATE,
              Severity.BLOCK,
              "The day of export is missing. Enter the day on which the shipment left."));
    }
    typed
        .trouble()
        .ifPresent(
            trouble ->
                refusals.add(
                    CertificateStepRules.CORRECTED_EXPORT.block(
                        FieldNames.EXPORT_DATE, trouble + ".")));
    typed
        .read()
        .filter(day -> day.isBefore(content.issuedOn()) || day.isAfter(today))
        .ifPresent(
            day ->
                refusals.add(
                    CertificateStepRules.CORRECTED_EXPORT.block(
                        FieldNames.EXPORT_DATE,
                        "%s cannot have left on %s: it was issued on %s, and today is %s. Enter a day between them."
                            .formatted(content.number(), day, content.issuedOn(), today))));
    return refusals;
  }

  /** What left too late left all the same. */
  private static Optional<Finding> late(CertificateContent content, Declaration declared) {
    return declared
        .exportedOn()
        .read()
        .filter(day -> day.isAfter(content.expiresOn()))
        .map(
            day ->
                CertificateStepRules.CORRECTED_EXPORT.warn(
                    FieldNames.EXPORT_DATE,
                    "The export on %s lies after the expiry on %s: the certificate was no longer valid. Check both, or say why it is so."
                        .formatted(day, content.expiresOn())));
  }

  private static List<Finding> source(Asked asked) {
    Map<String, String> typed = asked.typed();
    LocalDate issuedOn = asked.content().issuedOn();
    List<Finding> refusals = new ArrayList<>();
    if (sourceOf(typed).isEmpty()) {
      refusals.add(
          missing(CorrectCertificate.SOURCE, "Choose who found what the certificate should say."));
    }
    if (VisibleText.isBlank(typed.getOrDefault(CorrectCertificate.REFERENCE, ""))) {
      refusals.add(
          missing(
              CorrectCertificate.REFERENCE,
              "Say what the source is, such as the letter or message and its number."));
    }
    Typed<LocalDate> day = sourceOn(typed);
    if (day.isBlank()) {
      refusals.add(missing(CorrectCertificate.SOURCE_DATE, "Enter the day of the source."));
    }
    day.trouble()
        .ifPresent(
            trouble ->
                refusals.add(
                    CertificateStepRules.CORRECTION.block(
                        CorrectCertificate.SOURCE_DATE, trouble + ".")));
    day.read()
        .filter(on -> on.isBefore(issuedOn) || on.isAfter(asked.today()))
        .ifPresent(
            on ->
                refusals.add(
                    CertificateStepRules.CORRECTION.block(
                        CorrectCertificate.SOURCE_DATE,
                        "The source cannot be of %s: the certificate was issued on %s, and today is %s. Enter a day between them."
                            .formatted(on, issuedOn, asked.today()))));
    if (VisibleText.isBlank(typed.getOrDefault(CorrectCertificate.REASON, ""))) {
      refusals.add(
          missing(CorrectCertificate.REASON, "Say in a sentence or two why it is corrected."));
    }
    return refusals;
  }

  private static Optional<CorrectionSource> sourceOf(Map<String, String> typed) {
    String name = VisibleText.trimmed(typed.getOrDefault(CorrectCertificate.SOURCE, ""));
    for (CorrectionSource source : CorrectionSource.values()) {
      if (source.name().equals(name)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }

  private static Typed<LocalDate> sourceOn(Map<String, String> typed) {
    return Typed.read(typed.get(CorrectCertificate.SOURCE_DATE), Dates::of);
  }

  private static Finding missing(String field, String message) {
    return CertificateStepRules.CORRECTION.missing(field, Severity.BLOCK, message);
  }

  private static Optional<Finding> unread(String field, String what, Typed<?> typed) {
    return typed.isBlank()
        ? Optional.of(missing(field, what + " is missing. Fill it in."))
        : typed
            .trouble()
            .map(trouble -> CertificateStepRules.CORRECTION.block(field, trouble + "."));
  }

  private static Finding unchanged(Certificate certificate) {
    return CertificateStepRules.CORRECTS_SOMETHING.block(
        "%s counts so already. Change what was wrong, or leave it as it is."
            .formatted(certificate.number()));
  }

  private static Told told(Asked asked, CertificateCase exported) {
    Map<String, String> typed = asked.typed();
    Declaration declared = exported.declaration();
    String destination = declared.destination().read().orElseThrow();
    LocalDate exportedOn = declared.exportedOn().read().orElseThrow();
    CountedFacts before = asked.counting();
    // What is not corrected stays with the Participant with which it went on record.
    boolean sameWay =
        destination.equals(before.destination()) && exportedOn.equals(before.exportedOn());
    return new Told(
        new CountedFacts(
            destination,
            sameWay
                ? before.destinationParticipant()
                : exported.destinationParticipant().orElse(null),
            declared.origin().read().orElseThrow(),
            exportedOn,
            declared.lines().stream()
                .map(
                    line ->
                        new GoodsLine(
                            line.hs().read().orElseThrow(),
                            line.carats().read().orElseThrow(),
                            line.value().read().orElseThrow()))
                .toList()),
        sourceOf(typed).orElseThrow(),
        VisibleText.trimmed(typed.getOrDefault(CorrectCertificate.REFERENCE, "")),
        sourceOn(typed).read().orElseThrow(),
        VisibleText.trimmed(typed.getOrDefault(CorrectCertificate.REASON, "")));
  }
}
