package org.uskpa.core.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;

/** What several steps about a fee refuse alike. */
final class FeeSteps {

  private FeeSteps() {}

  static Optional<Finding> notOpen(Fee fee) {
    return fee.state() == FeeState.OPEN
        ? Optional.empty()
        : Optional.of(
            FeeRules.STATE.block(
                "The fee of %d of %s is %s already. Open it again first, if that was a mistake."
                    .formatted(
                        fee.year(),
                        fee.licenseeNumber(),
                        fee.state().label().toLowerCase(Locale.ROOT))));
  }

  static List<Finding> wordsMissing(String words, String message) {
    List<Finding> refusals = new ArrayList<>();
    if (words.isEmpty()) {
      refusals.add(FeeRules.WORDS.block("words", message));
    }
    KeepableText.refusal("words", words).ifPresent(refusals::add);
    return refusals;
  }
}
