package org.uskpa.core.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Actor;

/** What reviews found, and what the licensees answered. */
@Repository
class ReviewFindings {

  private final JdbcClient jdbc;

  ReviewFindings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** That a finding was withdrawn: by whom, and why. */
  record Withdrawn(String by, String why) {}

  private record OfFinding(long finding, ReviewDetail.Answer answer) {}

  /** Those that stand, by their numbers; what was withdrawn is left out. */
  List<ReviewDetail.Found> of(long review) {
    Map<Long, List<ReviewDetail.Answer>> answers =
        jdbc
            .sql(
                """
                SELECT a.finding_id, a.words, a.answered_at, a.answered_by
                FROM review_answer a JOIN review_finding f ON f.id = a.finding_id
                WHERE f.review_id = :review ORDER BY a.id
                """)
            .param("review", review)
            .query(
                (row, i) ->
                    new OfFinding(
                        row.getLong("finding_id"),
                        new ReviewDetail.Answer(
                            row.getString("words"),
                            row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                            row.getString("answered_by"))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    OfFinding::finding,
                    Collectors.mapping(OfFinding::answer, Collectors.toList())));
    return jdbc.sql(
            """
            SELECT id, number, severity, words, recommendation, due_on, written_at, written_by, mended_at,
                   mended_by, settled_at, settled_by, settled_words
            FROM review_finding WHERE review_id = :review AND withdrawn_at IS NULL ORDER BY number
            """)
        .param("review", review)
        .query(
            (row, i) ->
                new ReviewDetail.Found(
                    row.getLong("id"),
                    row.getInt("number"),
                    FindingSeverity.valueOf(row.getString("severity")),
                    row.getString("words"),
                    row.getString("recommendation"),
                    row.getObject("due_on", LocalDate.class),
                    row.getObject("written_at", OffsetDateTime.class).toInstant(),
                    row.getString("written_by"),
                    Reviews.instant(row, "mended_at"),
                    row.getString("mended_by"),
                    Reviews.instant(row, "settled_at"),
                    row.getString("settled_by"),
                    row.getString("settled_words"),
                    answers.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  /**
   * One of a review's, by its number.
   *
   * @throws NotFound when it is not this review's, or withdrawn
   */
  ReviewDetail.Found get(long review, int finding) {
    return of(review).stream()
        .filter(found -> found.number() == finding)
        .findFirst()
        .orElseThrow(() -> new NotFound("finding %d of review %d".formatted(finding, review)));
  }

  /** The number of the finding that this form wrote already. */
  Optional<Integer> writtenWith(UUID form) {
    return jdbc.sql("SELECT number FROM review_finding WHERE written_with = :form")
        .param("form", form)
        .query(Integer.class)
        .optional();
  }

  /** Who withdrew this one and why; empty while it stands. */
  Optional<Withdrawn> withdrawn(long review, int finding) {
    return jdbc.sql(
            """
            SELECT withdrawn_by, withdrawn_why FROM review_finding
            WHERE review_id = :review AND number = :finding AND withdrawn_at IS NOT NULL
            """)
        .param("review", review)
        .param("finding", finding)
        .query(
            (row, i) ->
                new Withdrawn(row.getString("withdrawn_by"), row.getString("withdrawn_why")))
        .optional();
  }

  boolean isAnsweredWith(UUID form) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM review_answer WHERE written_with = :form)")
        .param("form", form)
        .query(Boolean.class)
        .single();
  }

  /** The caller holds the review, so that no two findings get the same number. */
  int add(
      long review,
      FindingSeverity severity,
      String words,
      String recommendation,
      @Nullable LocalDate dueOn,
      UUID form,
      Actor actor,
      Instant now) {
    return jdbc.sql(
            """
            INSERT INTO review_finding (review_id, number, written_with, severity, words, recommendation,
                                        due_on, written_at, written_by)
            SELECT :review, coalesce(max(number), 0) + 1, :form, :severity, :words, :recommendation,
                   :dueOn::date, :now, :actor
            FROM review_finding WHERE review_id = :review
            RETURNING number
            """)
        .param("review", review)
        .param("form", form)
        .param("severity", severity.name())
        .param("words", words)
        .param("recommendation", recommendation)
        .param("dueOn", dueOn)
        .param("now", Reviews.utc(now))
        .param("actor", actor.username())
        .query(Integer.class)
        .single();
  }

  void mend(
      ReviewDetail.Found found,
      FindingSeverity severity,
      String words,
      String recommendation,
      @Nullable LocalDate dueOn,
      Actor actor,
      Instant now) {
    jdbc.sql(
            """
            UPDATE review_finding SET severity = :severity, words = :words,
                   recommendation = :recommendation, due_on = :dueOn, mended_at = :now,
                   mended_by = :actor
            WHERE id = :finding
            """)
        .param("finding", found.id())
        .param("severity", severity.name())
        .param("words", words)
        .param("recommendation", recommendation)
        .param("dueOn", dueOn)
        .param("now", Reviews.utc(now))
        .param("actor", actor.username())
        .update();
  }

  void withdraw(ReviewDetail.Found found, String why, Actor actor, Instant now) {
    jdbc.sql(
            """
            UPDATE review_finding SET withdrawn_at = :now, withdrawn_by = :actor, withdrawn_why = :why
            WHERE id = :finding
            """)
        .param("finding", found.id())
        .param("why", why)
        .param("now", Reviews.utc(now))
        .param("actor", actor.username())
        .update();
  }

  void answer(long finding, String words, UUID form, Actor actor, Instant now) {
    jdbc.sql(
            """
            INSERT INTO review_answer (finding_id, written_with, words, answered_at, answered_by)
            VALUES (:finding, :form, :words, :now, :actor)
            """)
        .param("finding", finding)
        .param("form", form)
        .param("words", words)
        .param("now", Reviews.utc(now))
        .param("actor", actor.username())
        .update();
  }

  void settle(long finding, String words, Actor actor, Instant now) {
    jdbc.sql(
            """
            UPDATE review_finding SET settled_at = :now, settled_by = :actor, settled_words = :words
            WHERE id = :finding
            """)
        .param("finding", finding)
        .param("words", words)
        .param("now", Reviews.utc(now))
        .param("actor", actor.username())
        .update();
  }
}
