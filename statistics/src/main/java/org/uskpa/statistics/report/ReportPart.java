package org.uskpa.statistics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The constant words of a section, from a day on.
 *
 * @param number which wording of the section it is, from 1 on; the page says which one it changes
 * @param since the first day on which it holds: a year's report carries what holds on the year's
 *     last day
 * @param recordedAt null for what came with the portal
 * @param recordedBy null likewise
 */
public record ReportPart(
    ReportSection section,
    int number,
    LocalDate since,
    String words,
    @Nullable Instant recordedAt,
    @Nullable String recordedBy) {

  /** Its paragraphs: what stands between blank lines, and each item of a list. */
  public List<String> paragraphs() {
    return Paragraphs.of(words);
  }

  /** Who wrote it; none for what came with the portal. */
  public Optional<String> writer() {
    return Optional.ofNullable(recordedBy);
  }
}
