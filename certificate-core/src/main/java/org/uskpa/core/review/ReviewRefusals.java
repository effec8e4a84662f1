package org.uskpa.core.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.licensee.Licensee;
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

  /** A day on site and a team as they can be planned. */
  static List<Finding> plan(Licensee licensee, @Nullable LocalDate onSiteOn, String team) {
    List<Finding> findings = new ArrayList<>(onSite(licensee, onSiteOn));
    if (VisibleText.isBlank(team)) {
      findings.add(ReviewStepRules.PLANNED.block("team", "Name who reviews."));
    }
    KeepableText.refusal("team", team).ifPresent(findings::add);
    return findings;
  }

  /** A day on site that is one, and not before the admission. */
  static List<Finding> onSite(Licensee licensee, @Nullable LocalDate onSiteOn) {
    if (onSiteOn == null) {
      return List.of(ReviewStepRules.ON_SITE.block("onSiteOn", "Give the day on site."));
    }
    return onSiteOn.isBefore(licensee.admittedOn())
        ? List.of(
            ReviewStepRules.ON_SITE.block(
                "onSiteOn",
                "The day on site would be %s, before %s was admitted on %s."
                    .formatted(onSiteOn, licensee.number(), licensee.admittedOn())))
        : List.of();
  }

  /** The reason of a step that needs one. */
  static List<Finding> reason(String reason, String missing) {
    List<Finding> findings = new ArrayList<>();
    if (VisibleText.isBlank(reason)) {
      findings.add(ReviewStepRules.REASON.block("reason", missing));
    }
    KeepableText.refusal("reason", reason).ifPresent(findings::add);
    return findings;
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
