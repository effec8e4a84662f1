package org.uskpa.core.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.text.VisibleText;

/**
 * What the rules found, weighed against the words that were typed for warnings.
 *
 * @param blocking those that stand in the way
 * @param unanswered warnings without words
 * @param passed warnings with their words
 */
record Judgement(List<Finding> blocking, List<Finding> unanswered, List<PassedWarning> passed) {

  /**
   * A warning and the words that pass it.
   *
   * @param words not blank
   */
  record PassedWarning(Finding finding, String words) {}

  /** Weighs findings; {@code words} are found by the {@linkplain Finding#key finding's key}. */
  static Judgement of(List<Finding> findings, Map<String, String> words) {
    List<Finding> blocking = new ArrayList<>();
    List<Finding> unanswered = new ArrayList<>();
    List<PassedWarning> passed = new ArrayList<>();
    for (Finding finding : findings) {
      String said = VisibleText.trimmed(words.getOrDefault(finding.key(), ""));
      if (finding.blocks()) {
        blocking.add(finding);
      } else if (said.isEmpty()) {
        unanswered.add(finding);
      } else {
        passed.add(new PassedWarning(finding, said));
      }
    }
    return new Judgement(List.copyOf(blocking), List.copyOf(unanswered), List.copyOf(passed));
  }

  boolean isPassed() {
    return blocking.isEmpty() && unanswered.isEmpty();
  }

  /** All that stands in the way: what blocks, then warnings that still need words. */
  List<Finding> inTheWay() {
    return Stream.concat(blocking.stream(), unanswered.stream()).toList();
  }
}
