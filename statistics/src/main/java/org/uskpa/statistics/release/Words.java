package org.uskpa.statistics.release;

import java.util.List;
import java.util.Optional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.text.VisibleText;

/** What is wrong with the words that a step needs. */
final class Words {

  private Words() {}

  static List<Finding> refusals(String field, String words, String missing) {
    Optional<Finding> unkeepable = KeepableText.refusal(field, words);
    if (unkeepable.isPresent()) {
      return List.of(unkeepable.get());
    }
    return VisibleText.isBlank(words)
        ? List.of(ReleaseRules.WORDS.block(field, missing))
        : List.of();
  }
}
