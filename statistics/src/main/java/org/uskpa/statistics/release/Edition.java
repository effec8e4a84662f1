package org.uskpa.statistics.release;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.Quarter;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Status;

/**
 * An edition of a quarter's figures, from its review on.
 *
 * @param number 1 for the first release, 2 for the first revision
 * @param reason why there is another one; empty for the first
 * @param submission who submitted it and what; null while in review
 * @param release who released it and what; null until then
 */
public record Edition(
    long id,
    Quarter quarter,
    int number,
    EditionState state,
    String reason,
    Instant openedAt,
    String openedBy,
    @Nullable Submission submission,
    @Nullable Release release) {

  /**
   * A submission.
   *
   * @param recordsSha256 of the list of records with their versions
   */
  public record Submission(Instant at, String by, String recordsSha256) {}

  /**
   * A release.
   *
   * @param at the moment of which its figures are, by recorded time
   * @param importsBy by which date imports were counted
   * @param exportsBy by which date exports were counted
   * @param queryVersion of the query that made the figures
   * @param recordsSha256 of the list of records with their versions
   * @param sha256 of its text
   */
  public record Release(
      Instant at,
      String by,
      String importsBy,
      String exportsBy,
      int queryVersion,
      String recordsSha256,
      String sha256) {}

  /** When and by whom it was submitted. */
  public Optional<Submission> submitted() {
    return Optional.ofNullable(submission);
  }

  /** When and by whom it was released. */
  public Optional<Release> released() {
    return Optional.ofNullable(release);
  }

  public boolean isReleased() {
    return state == EditionState.RELEASED;
  }

  /** What its figures are called: {@code in review}, {@code released}, {@code revision 1}. */
  public Firmness firmness() {
    return isReleased() ? Firmness.ofEdition(number) : Firmness.of(Status.IN_REVIEW);
  }
}
