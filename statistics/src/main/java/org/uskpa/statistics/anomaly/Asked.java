package org.uskpa.statistics.anomaly;

import java.util.Comparator;

/**
 * A question as it is asked now.
 *
 * @param subject what of its kind it is about, such as {@code EXPORT 7102.31}; with the kind it
 *     tells the question from others, whatever its figures
 * @param text the question with its figures
 * @param href where the records behind it are listed; empty for none
 */
public record Asked(QuestionKind kind, String subject, String text, String href) {

  static final Comparator<Asked> ORDER =
      Comparator.comparing(Asked::kind).thenComparing(Asked::subject);
}
