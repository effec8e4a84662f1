package org.uskpa.statistics.report;

import java.time.Instant;
import java.util.List;

/**
 * What a year's report adds to a section, as it was saved last. Whoever saves another one begins
 * from its version.
 *
 * @param version from 1 on
 * @param words empty when it was taken out
 */
public record YearNote(
    int year, ReportSection section, int version, String words, Instant savedAt, String savedBy) {

  /** Its paragraphs; none when it was taken out. */
  public List<String> paragraphs() {
    return Paragraphs.of(words);
  }
}
