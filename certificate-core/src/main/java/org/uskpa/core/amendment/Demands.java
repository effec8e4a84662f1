package org.uskpa.core.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.text.VisibleText;

/** What every change of a register needs, whatever it says: its days, and its words. */
final class Demands {

  private Demands() {}

  /** The first day is not past, and the last one not before it. */
  static List<Finding> days(LocalDate first, @Nullable LocalDate until, LocalDate today) {
    List<Finding> findings = new ArrayList<>(0);
    if (first.isBefore(today)) {
      findings.add(
          AmendmentRules.EFFECTIVE.block(
              ReadAmendment.EFFECTIVE_ON,
              "%s is past. What was judged since then stays judged: let the change take effect today (%s) or later, and say in the reason what it should have held for."
                  .formatted(first, today)));
    }
    if (until != null && !until.isAfter(first)) {
      findings.add(
          AmendmentRules.EFFECTIVE.block(
              ReadAmendment.LAST_DAY,
              "The last day lies before the first. Enter a later one, or leave it blank."));
    }
    return findings;
  }

  /** Source and reason are there and can be kept. */
  static List<Finding> words(String source, String reason) {
    List<Finding> findings = new ArrayList<>(0);
    if (VisibleText.isBlank(source)) {
      findings.add(
          AmendmentRules.WORDS.block(
              ReadAmendment.SOURCE,
              "Name the text it rests on, such as a notice by its citation, or the board's decision."));
    }
    if (VisibleText.isBlank(reason)) {
      findings.add(AmendmentRules.WORDS.block(ReadAmendment.REASON, "Say why it is changed."));
    }
    findings.addAll(
        KeepableText.refusals(Map.of(ReadAmendment.SOURCE, source, ReadAmendment.REASON, reason)));
    return findings;
  }
}
