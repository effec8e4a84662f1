package org.uskpa.portal.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.review.CheckResult;
import org.uskpa.core.review.MarkChecklist;
import org.uskpa.core.review.ReviewDetail;
import org.uskpa.core.review.ReviewFields;
import org.uskpa.core.review.ReviewStepRules;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Form;

/**
 * The checklist as a form. It carries, hidden, how each point stood when it was shown, so that what
 * somebody else marked meanwhile is not overwritten unseen.
 */
final class ChecklistForm {

  private ChecklistForm() {}

  /** What was said of the points; those of which nothing was said are left out. */
  static List<MarkChecklist.Mark> marks(List<ReviewDetail.Check> points, Form form) {
    List<MarkChecklist.Mark> marks = new ArrayList<>();
    for (ReviewDetail.Check point : points) {
      CheckResult result = result(form.value(ReviewFields.ofResult(point.place())));
      String words = form.value(ReviewFields.ofPoint(point.place()));
      if (result != null || !VisibleText.isBlank(words)) {
        marks.add(new MarkChecklist.Mark(point.place(), result, words, seen(point, form)));
      }
    }
    return marks;
  }

  /** The points as they stand, under what was typed over them just now. */
  static Form over(List<ReviewDetail.Check> points, Form typed) {
    Map<String, String> fields = new HashMap<>(typed.typed());
    for (ReviewDetail.Check point : points) {
      CheckResult stands = point.result();
      String standing = stands == null ? "" : stands.name();
      if (!isTouched(point, typed)) {
        fields.put(ReviewFields.ofResult(point.place()), standing);
        fields.put(ReviewFields.ofPoint(point.place()), point.words());
      }
      // Over words that were typed before somebody else marked it, that is seen once it was told.
      if (!isTouched(point, typed) || isTold(point, typed)) {
        fields.put(seenResult(point.place()), standing);
        fields.put(seenWords(point.place()), point.words());
      }
    }
    return new Form(fields, typed.findings(), typed.open());
  }

  /** Whether the checklist says nothing that it did not say before. */
  static boolean changesNothing(List<MarkChecklist.Mark> marks) {
    return marks.stream()
        .allMatch(
            mark ->
                mark.seen()
                    .equals(
                        new MarkChecklist.Seen(mark.result(), VisibleText.trimmed(mark.words()))));
  }

  /** What is typed on the page and would be left out of the report. */
  static List<Finding> unsaved(List<ReviewDetail.Check> points, Form form) {
    List<Finding> findings = new ArrayList<>();
    for (ReviewDetail.Check point : points) {
      if (isTouched(point, form)) {
        findings.add(
            ReviewStepRules.UNSAVED.block(
                ReviewFields.ofResult(point.place()),
                "What you said of point %d is not saved: save the checklist first."
                    .formatted(point.place())));
      }
    }
    if (Stream.of("words", "recommendation", "dueOn")
        .anyMatch(field -> !VisibleText.isBlank(form.value(field)))) {
      findings.add(
          ReviewStepRules.UNSAVED.block(
              "words", "This finding is not written yet: write it first, or clear it."));
    }
    return findings;
  }

  /** Whether a field belongs to the checklist. */
  static boolean isField(String name) {
    return name.matches("(result|words|seenResult|seenWords)\\d+");
  }

  private static boolean isTold(ReviewDetail.Check point, Form form) {
    return form.of(ReviewFields.ofPoint(point.place())).stream()
        .anyMatch(finding -> finding.rule().equals(ReviewStepRules.MEANWHILE.name()));
  }

  private static boolean isTouched(ReviewDetail.Check point, Form typed) {
    String result = typed.value(ReviewFields.ofResult(point.place()));
    String words = typed.value(ReviewFields.ofPoint(point.place()));
    MarkChecklist.Seen seen = seen(point, typed);
    return typed.typed().containsKey(seenWords(point.place()))
        && !new MarkChecklist.Seen(result(result), VisibleText.trimmed(words)).equals(seen);
  }

  private static MarkChecklist.Seen seen(ReviewDetail.Check point, Form form) {
    return new MarkChecklist.Seen(
        result(form.value(seenResult(point.place()))),
        VisibleText.trimmed(form.value(seenWords(point.place()))));
  }

  static String seenResult(int place) {
    return "seenResult" + place;
  }

  static String seenWords(int place) {
    return "seenWords" + place;
  }

  private static @Nullable CheckResult result(String chosen) {
    return Arrays.stream(CheckResult.values())
        .filter(one -> one.name().equals(chosen))
        .findFirst()
        .orElse(null);
  }
}
