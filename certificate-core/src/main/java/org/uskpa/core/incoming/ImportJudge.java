package org.uskpa.core.incoming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.incoming.rule.ImportCase;
import org.uskpa.core.incoming.rule.ImportRules;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.ImportDeclaration;

/** Judges an import as typed: a check and the recording say the same of it. */
@Component
class ImportJudge {

  /** Words for a finding are refused under this and the finding's key. */
  static final String WORDS_PREFIX = "words.";

  private final Imports imports;
  private final ImportSurroundings surroundings;
  private final ImportRules rules;

  ImportJudge(Imports imports, ImportSurroundings surroundings, ImportRules rules) {
    this.imports = imports;
    this.surroundings = surroundings;
    this.rules = rules;
  }

  /**
   * What is said of it.
   *
   * @param refusals why it cannot be recorded as it stands; empty when it can
   * @param findings what is recorded with it
   * @param words those that were said of one of the findings
   */
  record Judged(
      ImportCase arrived,
      List<Finding> refusals,
      List<Finding> findings,
      Map<String, String> words) {}

  /** Judges a new one; null values are taken as blank. */
  Judged judge(Map<String, String> typed, Map<String, String> words, Instant now) {
    Judged judged = judge(typed, words, false, now);
    List<Finding> refusals = new ArrayList<>(judged.refusals());
    judged
        .arrived()
        .declaration()
        .entryNumber()
        .read()
        .filter(imports::exists)
        .ifPresent(entry -> refusals.add(ImportStepRules.isOnRecord(entry)));
    return new Judged(judged.arrived(), List.copyOf(refusals), judged.findings(), judged.words());
  }

  /** Judges one that may be on record already; null values are taken as blank. */
  Judged judge(
      Map<String, String> typed, Map<String, String> words, boolean backEntry, Instant now) {
    Map<String, String> filled = filled(typed);
    ImportDeclaration declared = ImportDeclaration.of(filled);
    ImportCase arrived =
        surroundings.gather(List.of(declared), backEntry, EasternTime.dateOf(now)).get(0);
    List<Finding> findings = rules.findings(arrived);
    Map<String, String> said = filled(words);
    said.keySet().retainAll(findings.stream().map(Finding::key).collect(Collectors.toSet()));
    List<Finding> refusals = new ArrayList<>(KeepableText.refusals(filled));
    refusals.addAll(
        KeepableText.refusals(
            said.entrySet().stream()
                .collect(
                    Collectors.toMap(word -> WORDS_PREFIX + word.getKey(), Map.Entry::getValue))));
    refusals.addAll(rules.malformed(arrived));
    return new Judged(arrived, List.copyOf(refusals), findings, said);
  }

  /** The texts that are there at all. */
  static Map<String, String> filled(Map<String, String> texts) {
    Map<String, String> filled = new HashMap<>(texts);
    filled.values().removeIf(Objects::isNull);
    return filled;
  }
}
