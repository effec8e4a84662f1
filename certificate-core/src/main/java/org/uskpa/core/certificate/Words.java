package org.uskpa.core.certificate;

import java.util.List;
import org.uskpa.core.finding.Finding;

/** Looks at the words that come with a step. */
final class Words {

  /** The field in which they are typed. */
  static final String FIELD = "words";

  private static final int LONGEST = 4000;

  private Words() {}

  /** Why these words do not do; {@code ask} says what to write. */
  static List<Finding> refusals(String words, String ask) {
    if (words.isBlank()) {
      return List.of(CertificateStepRules.WORDS.block(FIELD, ask));
    }
    if (words.length() > LONGEST
        || words.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
      return List.of(
          CertificateStepRules.TEXT.block(
              FIELD,
              "The text is longer than %,d characters or holds a control character; write it again"
                      .formatted(LONGEST)
                  + " shorter."));
    }
    return List.of();
  }
}
