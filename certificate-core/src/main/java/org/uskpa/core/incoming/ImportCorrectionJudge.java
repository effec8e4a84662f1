package org.uskpa.core.incoming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.Registers;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.LineEnds;
import org.uskpa.core.text.VisibleText;

/**
 * Judges another version of an import as typed, by the rules of imports: a check and the correcting
 * itself say the same of it.
 */
@Component
class ImportCorrectionJudge {

  private final ImportVersions versions;
  private final ImportJudge judge;

  ImportCorrectionJudge(ImportVersions versions, ImportJudge judge) {
    this.versions = versions;
    this.judge = judge;
  }

  /**
   * What is said of it.
   *
   * @param inForce the version that stands until now
   * @param backEntry why the import is a record of the past; null of one made at its time
   * @param content what would be recorded; empty while something of it cannot be read
   * @param refusals why it cannot be recorded as it stands; empty when it can
   * @param findings what would be recorded with it
   * @param words those that were said of one of the findings
   */
  record Judged(
      ImportDetail.Version inForce,
      @Nullable String backEntry,
      Registers registers,
      Optional<ImportContent> content,
      List<Finding> refusals,
      List<Finding> findings,
      Map<String, String> words) {}

  /**
   * Judges it.
   *
   * @throws NotFound when there is no such import
   */
  Judged judge(CorrectImport.Command command, Instant now) {
    List<ImportVersions.Recorded> recorded = versions.of(command.entry());
    if (recorded.isEmpty()) {
      throw new NotFound("import with entry " + command.entry());
    }
    ImportVersions.Recorded standing = recorded.get(recorded.size() - 1);
    ImportDetail.Version inForce = standing.version();
    Map<String, String> typed = typed(command, inForce.content().asTyped());
    ImportJudge.Judged judged =
        judge.judge(typed, command.words(), standing.backEntry() != null, now);
    Registers registers = judged.arrived().registers();
    List<Finding> refusals = new ArrayList<>();
    if (command.seen() != inForce.number()) {
      refusals.addAll(stale(inForce, typed));
    } else {
      refusals.addAll(judged.refusals());
      refusals.addAll(reason(command.reason()));
    }
    Optional<ImportContent> content =
        isReadable(judged)
            ? Optional.of(
                ImportContent.of(judged.arrived().declaration(), registers.participants())
                    .keepingParticipantOf(inForce.content()))
            : Optional.empty();
    if (refusals.isEmpty() && content.filter(inForce.content()::equals).isPresent()) {
      refusals.add(
          ImportStepRules.IMPORT_CHANGES.block(
              "Import %s says so already. Change what was recorded wrongly, or leave it as it is."
                  .formatted(command.entry())));
    }
    return new Judged(
        inForce,
        standing.backEntry(),
        registers,
        content,
        List.copyOf(refusals),
        judged.findings(),
        judged.words());
  }

  /** What is refused is at most words that were said of a finding. */
  private static boolean isReadable(ImportJudge.Judged judged) {
    return judged.refusals().stream()
        .allMatch(refusal -> refusal.field().startsWith(ImportJudge.WORDS_PREFIX));
  }

  /**
   * An import is its entry: the number is not corrected. Browsers end lines in their own way, and
   * that is no change.
   */
  private static Map<String, String> typed(
      CorrectImport.Command command, Map<String, String> stands) {
    Map<String, String> typed = new HashMap<>(command.typed());
    typed.put(FieldNames.ENTRY_NUMBER, command.entry().value());
    typed.replaceAll(
        (field, text) -> {
          String says = stands.getOrDefault(field, "");
          return LineEnds.plain(says).equals(LineEnds.plain(text)) ? says : text;
        });
    return typed;
  }

  private static List<Finding> reason(String reason) {
    if (VisibleText.isBlank(reason)) {
      return List.of(
          ImportStepRules.IMPORT_REASON.missing(
              CorrectImport.REASON,
              Severity.BLOCK,
              "Say in a sentence or two why the import is corrected."));
    }
    return KeepableText.refusal(CorrectImport.REASON, reason).map(List::of).orElse(List.of());
  }

  /** Who corrected when, then each field that says something else than what is typed. */
  private static List<Finding> stale(ImportDetail.Version inForce, Map<String, String> typed) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        ImportStepRules.STALE_IMPORT.block(
            "%s corrected import %s on %s, after you opened it. Nothing of yours was lost: compare the fields below, and send it again if it is still to be corrected."
                .formatted(
                    inForce.recordedBy(),
                    inForce.content().entry(),
                    EasternTime.written(inForce.recordedAt()))));
    Map<String, String> stands = inForce.content().asTyped();
    TreeSet<String> fields = new TreeSet<>(stands.keySet());
    fields.addAll(typed.keySet());
    for (String field : fields) {
      String yours = typed.getOrDefault(field, "");
      String says = stands.getOrDefault(field, "");
      if (!yours.equals(says)) {
        findings.add(
            ImportStepRules.STALE_IMPORT.block(
                field, "It now says “%s”, you typed “%s”.".formatted(says, yours)));
      }
    }
    return findings;
  }
}
