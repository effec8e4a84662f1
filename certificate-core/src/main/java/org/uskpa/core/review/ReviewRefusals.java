package org.uskpa.core.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.face.Face;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.text.VisibleText;

/** Why steps of a review are refused, where several steps share a reason. */
final class ReviewRefusals {

  /** How far ahead a review is planned, and a recommendation is due. */
  static final int YEARS_AHEAD = 2;

  /** Characters named in a message at the most. */
  private static final int MOST_NAMED = 10;

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

  /**
   * A day on site and a team as they can be planned.
   *
   * @param stands the day that is planned already and may stay, though it is past by now
   */
  static List<Finding> plan(
      Licensee licensee,
      @Nullable LocalDate onSiteOn,
      @Nullable LocalDate stands,
      String team,
      LocalDate today) {
    List<Finding> findings = new ArrayList<>(onSite(licensee, onSiteOn));
    if (findings.isEmpty() && onSiteOn != null && !onSiteOn.equals(stands)) {
      findings.addAll(toCome(onSiteOn, today));
    }
    if (VisibleText.isBlank(team)) {
      findings.add(ReviewStepRules.PLANNED.block("team", "Name who reviews."));
    }
    findings.addAll(text("team", team));
    return findings;
  }

  private static List<Finding> toCome(LocalDate onSiteOn, LocalDate today) {
    if (onSiteOn.isBefore(today)) {
      return List.of(
          ReviewStepRules.ON_SITE.block(
              "onSiteOn",
              "The day on site would be %s, which is past; today is %s. Give today or a day to come; where the team was there already, give today: the report names the day on which it was."
                  .formatted(onSiteOn, today)));
    }
    LocalDate last = today.plusYears(YEARS_AHEAD);
    return onSiteOn.isAfter(last)
        ? List.of(
            ReviewStepRules.ON_SITE.block(
                "onSiteOn",
                "The day on site would be %s, more than %d years from now. Give a day through %s; a review can be moved later."
                    .formatted(onSiteOn, YEARS_AHEAD, last)))
        : List.of();
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
    findings.addAll(text("reason", reason));
    return findings;
  }

  /** A text that must say something, and that a record can hold. */
  static List<Finding> words(String field, String text, String missing) {
    List<Finding> findings = new ArrayList<>();
    if (VisibleText.isBlank(text)) {
      findings.add(ReviewStepRules.WORDS.block(field, missing));
    }
    findings.addAll(text(field, text));
    return findings;
  }

  /** A text that a record can hold and the report as PDF can print. */
  static List<Finding> text(String field, String text) {
    Optional<Finding> unkeepable = KeepableText.refusal(field, text);
    if (unkeepable.isPresent()) {
      return List.of(unkeepable.get());
    }
    List<String> lacking = Face.TEXT.lacking(text);
    return lacking.isEmpty()
        ? List.of()
        : List.of(
            ReviewStepRules.LETTERS.block(
                field,
                "The report as PDF has no letters for %s%s. Write it in Latin, Greek, Cyrillic or Hebrew letters."
                    .formatted(
                        lacking.stream().limit(MOST_NAMED).collect(Collectors.joining(" ")),
                        lacking.size() > MOST_NAMED ? " …" : "")));
  }

  /** What was found, with its severity, and a recommendation with its day. */
  static List<Finding> found(
      @Nullable FindingSeverity severity,
      String words,
      String recommendation,
      Typed<LocalDate> due,
      LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    if (severity == null) {
      refusals.add(ReviewStepRules.WORDS.block("severity", "Choose how grave it is."));
    }
    refusals.addAll(words("words", words, "Say what was found."));
    refusals.addAll(text("recommendation", recommendation));
    boolean recommends = !VisibleText.isBlank(recommendation);
    LocalDate dueOn = due.value();
    due.trouble()
        .ifPresent(trouble -> refusals.add(ReviewStepRules.RECOMMENDATION.block("dueOn", trouble)));
    if (recommends && due.isBlank()) {
      refusals.add(
          ReviewStepRules.RECOMMENDATION.block(
              "dueOn", "Give the day by which the recommendation is followed."));
    }
    if (!recommends && !due.isBlank()) {
      refusals.add(
          ReviewStepRules.RECOMMENDATION.block(
              "recommendation",
              "Say what is recommended by %s, or clear the day."
                  .formatted(dueOn == null ? due.text() : dueOn)));
    }
    if (dueOn != null && !dueOn.isAfter(today)) {
      refusals.add(
          ReviewStepRules.RECOMMENDATION.block(
              "dueOn",
              "The recommendation would be due on %s; today is %s. Give a day to come."
                  .formatted(dueOn, today)));
    }
    if (dueOn != null && dueOn.isAfter(today.plusYears(YEARS_AHEAD))) {
      refusals.add(
          ReviewStepRules.RECOMMENDATION.block(
              "dueOn",
              "The recommendation would be due on %s, more than %d years from now. Give a day through %s."
                  .formatted(dueOn, YEARS_AHEAD, today.plusYears(YEARS_AHEAD))));
    }
    return refusals;
  }
}
