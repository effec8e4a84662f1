package org.uskpa.core.certificate;

import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.text.VisibleText;

/** Looks at the words that come with a step. */
final class Words {

  /** The field in which they are typed. */
  static final String FIELD = "words";

  private Words() {}

  /** Why these words do not do; {@code ask} says what to write. */
  static List<Finding> refusals(String words, String ask) {
    if (VisibleText.isBlank(words)) {
      return List.of(CertificateStepRules.WORDS.block(FIELD, ask));
    }
    return KeepableText.refusal(FIELD, words).map(List::of).orElse(List.of());
  }
}
