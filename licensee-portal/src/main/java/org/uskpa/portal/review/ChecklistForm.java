package org.uskpa.portal.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.review.CheckResult;
import org.uskpa.core.review.MarkChecklist;
import org.uskpa.core.review.ReviewDetail;
import org.uskpa.core.review.ReviewFields;
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
      fields.put(seenResult(point.place()), standing);
      fields.put(seenWords(point.place()), point.words());
    }
    return new Form(fields, typed.findings(), typed.open());
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
