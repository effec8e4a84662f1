package org.uskpa.core.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.text.VisibleText;

/** Why steps of a review are refused, where several steps share a reason. */
final class ReviewRefusals {

  private ReviewRefusals() {}

  /** The review has gone further, or not as far, as this step wants. */
  static Optional<Finding> state(Review review, ReviewState... wanted) {
    if (Arrays.asList(wanted).contains(review.state())) {
      return Optional.empty();
    }
    return Optional.of(
        ReviewStepRules.STATE.block(
            "The review stands at “%s”, and this step is taken at “%s”; look at it again."
                .formatted(
                    review.state().label(),
                    Arrays.stream(wanted)
                        .map(ReviewState::label)
                        .collect(Collectors.joining("” or “")))));
  }

  /** A text that must say something, and that a record can hold. */
  static List<Finding> words(String field, String text, String missing) {
    List<Finding> findings = new ArrayList<>();
    if (VisibleText.isBlank(text)) {
      findings.add(ReviewStepRules.WORDS.block(field, missing));
    }
    KeepableText.refusal(field, text).ifPresent(findings::add);
    return findings;
  }
}
