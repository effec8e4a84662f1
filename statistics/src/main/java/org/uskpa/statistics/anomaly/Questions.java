package org.uskpa.statistics.anomaly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of questions: none is ever deleted, and an answer outlives the figures asked about.
 */
@Repository
public class Questions {

  private final JdbcClient jdbc;

  Questions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The questions of an edition, by kind and subject. */
  public List<Question> of(long edition) {
    return jdbc
        .sql(
            """
            SELECT id, kind, subject, asked, href, asked_at, settled_at, answer, answered_to, answered_by, answered_at
            FROM review_question WHERE edition_id = :edition""")
        .param("edition", edition)
        .query((row, number) -> question(row))
        .list()
        .stream()
        .sorted(Comparator.comparing(Question::kind).thenComparing(Question::subject))
        .toList();
  }

  /** How many questions of these editions wait for an answer; one without is not in it. */
  public Map<Long, Long> open(List<Long> editions) {
    return jdbc
        .sql(
            """
            SELECT edition_id, count(*) FROM review_question
            WHERE edition_id = ANY (:editions) AND settled_at IS NULL AND answer IS NULL GROUP BY edition_id""")
        .param("editions", editions.toArray(Long[]::new))
        .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Asks these of an edition: one that is there already keeps its answer, and one that is not asked
   * any more is settled.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(long edition, List<Asked> asked, Instant now) {
    jdbc.sql(
            """
            INSERT INTO review_question (edition_id, kind, subject, asked, href, asked_at)
            SELECT :edition, kind, subject, asked, href, :now
            FROM unnest(:kinds, :subjects, :texts, :hrefs) AS found (kind, subject, asked, href)
            ON CONFLICT (edition_id, kind, subject)
              DO UPDATE SET asked = excluded.asked, href = excluded.href, settled_at = NULL
              WHERE (review_question.asked, review_question.href, review_question.settled_at)
                IS DISTINCT FROM (excluded.asked, excluded.href, NULL::timestamptz)""")
        .param("edition", edition)
        .param("now", utc(now))
        .param("kinds", column(asked, one -> one.kind().name()))
        .param("subjects", column(asked, Asked::subject))
        .param("texts", column(asked, Asked::text))
        .param("hrefs", column(asked, Asked::href))
        .update();
    jdbc.sql(
            """
            UPDATE review_question SET settled_at = greatest(asked_at, :now)
            WHERE edition_id = :edition AND settled_at IS NULL
              AND (kind, subject) NOT IN (SELECT * FROM unnest(:kinds, :subjects))""")
        .param("edition", edition)
        .param("now", utc(now))
        .param("kinds", column(asked, one -> one.kind().name()))
        .param("subjects", column(asked, Asked::subject))
        .update();
  }

  /** Keeps an answer, in the place of one that was there. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void answer(Question question, String words, String by, Instant now) {
    jdbc.sql(
            """
            UPDATE review_question SET answer = :words, answered_to = asked, answered_by = :by,
              answered_at = greatest(asked_at, :now) WHERE id = :id""")
        .param("id", question.id())
        .param("words", words)
        .param("by", by)
        .param("now", utc(now))
        .update();
  }

  private static Question question(ResultSet row) throws SQLException {
    String words = row.getString("answer");
    return new Question(
        row.getLong("id"),
        QuestionKind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getString("asked"),
        row.getString("href"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        instant(row, "settled_at"),
        words == null
            ? null
            : new Question.Answer(
                words,
                row.getString("answered_to"),
                row.getString("answered_by"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant()));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static String[] column(List<Asked> asked, Function<Asked, String> value) {
    return asked.stream().map(value).toArray(String[]::new);
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
