package org.uskpa.statistics.anomaly;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.record.Flow;

/**
 * A question of a review, with what became of it.
 *
 * @param asked the question with its figures, as it was asked last
 * @param settledAt since when what it asks about is no longer so; null while it is
 * @param answer null until answered
 */
public record Question(
    long id,
    QuestionKind kind,
    String subject,
    String asked,
    String href,
    Instant askedAt,
    @Nullable Instant settledAt,
    @Nullable Answer answer) {

  /**
   * An answer.
   *
   * @param to the question as it read then
   */
  public record Answer(String words, String to, String by, Instant at) {}

  /** What it is about in a few words: its kind, and which part of the quarter. */
  public String label() {
    String part =
        subject
            .replace(Flow.IMPORT.name(), "imports")
            .replace(Flow.EXPORT.name(), "exports")
            .strip();
    return part.isEmpty() ? kind.label() : "%s, %s".formatted(kind.label(), part);
  }

  /** The field in which it is answered. */
  public String field() {
    return "answer-" + id;
  }

  /** The answer that stands. */
  public Optional<Answer> answered() {
    return Optional.ofNullable(answer);
  }

  /** Whether it still needs an answer. */
  public boolean isOpen() {
    return settledAt == null && answer == null;
  }

  public boolean isSettled() {
    return settledAt != null;
  }

  /** Whether its figures changed since it was answered. */
  public boolean readsOtherwiseNow() {
    return answer != null && !answer.to().equals(asked);
  }
}
