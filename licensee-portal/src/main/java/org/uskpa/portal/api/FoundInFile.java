package org.uskpa.portal.api;

import java.util.List;
import java.util.stream.Stream;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.finding.Finding;

/**
 * A finding of a file as the API writes it.
 *
 * @param line counted from 1, the heading's line; 0 for what does not stand in the file
 * @param field the column; empty where it concerns the row or the file
 */
record FoundInFile(
    int line,
    String field,
    String rule,
    String severity,
    String basis,
    String message,
    String citation) {

  /** What stands in the way by line, then the warnings by line, as many as were kept. */
  static List<FoundInFile> all(LineFindings findings) {
    return Stream.concat(findings.blocking().stream(), findings.warning().stream())
        .map(FoundInFile::of)
        .toList();
  }

  /** A finding of something beside the file, such as the words of its load. */
  static FoundInFile ofNoLine(Finding finding) {
    return of(new LineFinding(0, finding));
  }

  /** How many there are, and how many of them are not listed. */
  static String summary(LineFindings findings) {
    int listed = findings.blocking().size();
    int beyond = findings.blockingBeyondKept();
    return beyond == 0
        ? "Nothing was loaded: %,d findings stand in the way.".formatted(listed)
        : "Nothing was loaded: %,d findings stand in the way, of which the first %,d are listed."
            .formatted(listed + beyond, listed);
  }

  private static FoundInFile of(LineFinding found) {
    Finding finding = found.finding();
    return new FoundInFile(
        found.line(),
        finding.field(),
        finding.rule(),
        finding.severity().name(),
        finding.basis().name(),
        finding.message(),
        finding.citation());
  }
}
