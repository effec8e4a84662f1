package org.uskpa.core.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.text.VisibleText;

/**
 * What the record of a review says in words.
 *
 * @param reason why it is recorded anew; blank for the first version
 */
public record ReviewTexts(String examined, String found, String recommendations, String reason) {

  /**
   * What is wrong with them, by {@link StandardsReviewRules#COMPLETE} and what no text may hold.
   *
   * @param seenVersion the version that they would replace; 0 for none
   * @param conclusion null while none is chosen
   */
  public List<Finding> refusals(int seenVersion, @Nullable Conclusion conclusion) {
    List<Finding> refusals =
        new ArrayList<>(
            KeepableText.refusals(
                Map.of(
                    "examined", examined,
                    "found", found,
                    "recommendations", recommendations,
                    "reason", reason)));
    if (VisibleText.isBlank(examined)) {
      refusals.add(
          StandardsReviewRules.COMPLETE.block("examined", "Say what was examined, and how."));
    }
    if (VisibleText.isBlank(found)) {
      refusals.add(StandardsReviewRules.COMPLETE.block("found", "Say what was found."));
    }
    if (conclusion != null
        && conclusion != Conclusion.MET
        && VisibleText.isBlank(recommendations)) {
      refusals.add(
          StandardsReviewRules.COMPLETE.block(
              "recommendations", "Say what is recommended, and by when."));
    }
    if (conclusion == Conclusion.MET && !VisibleText.isBlank(recommendations)) {
      refusals.add(
          StandardsReviewRules.COMPLETE.block(
              "conclusion",
              "Something is recommended: choose “%s”, or leave the recommendations out."
                  .formatted(Conclusion.MET_WITH_RECOMMENDATIONS.label())));
    }
    if (seenVersion > 0 && VisibleText.isBlank(reason)) {
      refusals.add(StandardsReviewRules.COMPLETE.block("reason", "Say why it is recorded anew."));
    }
    if (seenVersion == 0 && !VisibleText.isBlank(reason)) {
      refusals.add(
          StandardsReviewRules.COMPLETE.block(
              "reason", "Nothing is on record yet that this could replace; leave the reason out."));
    }
    return refusals;
  }
}
