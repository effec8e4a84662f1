package org.uskpa.core.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.JournalEntry;

/**
 * A review with all that belongs to it.
 *
 * @param sample in the order drawn
 */
public record ReviewDetail(
    Review review,
    List<Check> checks,
    List<Sampled> sample,
    List<Found> findings,
    List<JournalEntry> history) {

  public ReviewDetail {
    checks = List.copyOf(checks);
    sample = List.copyOf(sample);
    findings = List.copyOf(findings);
    history = List.copyOf(history);
  }

  /**
   * A point of the checklist.
   *
   * @param known what the portal's own records said of it when the work began
   * @param doubted whether they showed something late or still open
   * @param result null until it is marked
   * @param markedBy who marked it as it stands; null until it is marked
   */
  public record Check(
      int place,
      String question,
      String basis,
      String known,
      boolean doubted,
      @Nullable CheckResult result,
      String words,
      @Nullable String markedBy) {}

  /** A certificate of the sample, as it stands today. */
  public record Sampled(String number, String state, LocalDate issuedOn) {}

  /**
   * What was found.
   *
   * @param id its key
   * @param number 1, 2, 3 … within its review, by which everybody names it
   * @param recommendation empty for none
   * @param dueOn the day by which it is followed; null without one
   * @param mendedBy who mended it last; null when nobody did
   * @param settledAt null while it is open
   */
  public record Found(
      long id,
      int number,
      FindingSeverity severity,
      String words,
      String recommendation,
      @Nullable LocalDate dueOn,
      Instant writtenAt,
      String writtenBy,
      @Nullable Instant mendedAt,
      @Nullable String mendedBy,
      @Nullable Instant settledAt,
      @Nullable String settledBy,
      @Nullable String settledWords,
      List<Answer> answers) {

    public Found {
      answers = List.copyOf(answers);
    }

    public boolean isOpen() {
      return settledAt == null;
    }

    /** Whether nobody answered it yet and it is not settled. */
    public boolean awaitsAnswer() {
      return isOpen() && answers.isEmpty();
    }

    boolean isWorkOf(String username) {
      return username.equals(writtenBy) || username.equals(mendedBy);
    }
  }

  /** What the licensee says of a finding. */
  public record Answer(String words, Instant at, String by) {}

  /** Whether somebody reported it, wrote or mended a finding or marked a point as it stands. */
  public boolean isWorkOf(String username) {
    return username.equals(review.reportedBy())
        || findings.stream().anyMatch(found -> found.isWorkOf(username))
        || checks.stream().anyMatch(check -> username.equals(check.markedBy()));
  }

  /** Whether every point of the checklist is marked. */
  public boolean isChecked() {
    return checks.stream().allMatch(check -> check.result() != null);
  }
}
