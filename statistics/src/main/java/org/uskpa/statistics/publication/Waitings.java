package org.uskpa.statistics.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.measure.Period;

/** The register of decisions that wait, or waited, for a word. Rows are added and never changed. */
@Repository
public class Waitings {

  private static final String COLUMNS =
      """
      SELECT w.id, w.period, w.edition, w.made_of, w.decided_at, w.ground, w.sha256, g.words, g.given_at, g.given_by
      FROM publication_waiting w LEFT JOIN publication_word g ON g.waiting_id = w.id
      """;

  private final JdbcClient jdbc;
  private final AuditRows rows;

  Waitings(JdbcClient jdbc, AuditRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** How an edition was decided last of which not everything is protected. */
  public Optional<Waiting> last(Period period, int edition) {
    return jdbc.sql(
            COLUMNS
                + "WHERE (w.period, w.edition) = (:period, :edition) ORDER BY w.id DESC LIMIT 1")
        .param("period", period.toString())
        .param("edition", edition)
        .query((row, index) -> waiting(row))
        .optional();
  }

  /** The last decisions of editions that are not published and have no word, the oldest first. */
  List<Waiting> open() {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE g.waiting_id IS NULL
                  AND NOT EXISTS (SELECT FROM publication_waiting l
                    WHERE (l.period, l.edition) = (w.period, w.edition) AND l.id > w.id)
                  AND NOT EXISTS (SELECT FROM publication p WHERE (p.period, p.edition) = (w.period, w.edition))
                ORDER BY w.id""")
        .query((row, index) -> waiting(row))
        .list();
  }

  /** Whether something made of one of these editions was decided to wait, and is not published. */
  boolean isAnyOf(List<String> editions) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM publication_waiting w WHERE w.made_of && :editions
              AND NOT EXISTS (SELECT FROM publication p WHERE (p.period, p.edition) = (w.period, w.edition)))""")
        .param("editions", editions.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /** The decision for which a publication came out by somebody's word. */
  public Optional<Waiting> of(Publication publication) {
    return jdbc.sql(COLUMNS + "JOIN publication p ON p.waiting_id = w.id WHERE p.id = :publication")
        .param("publication", publication.id())
        .query((row, index) -> waiting(row))
        .optional();
  }

  /** What of it is not protected. */
  public Unprotected unprotected(Waiting waiting) {
    return new Unprotected(
        rows.waiting(waiting.id()), rows.remainders(AuditRows.Owner.WAITING, waiting.id()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(Draft draft, String ground, String sha256) {
    Publication publication = draft.publication();
    long id =
        jdbc.sql(
                """
                INSERT INTO publication_waiting (period, edition, made_of, decided_at, ground, sha256)
                VALUES (:period, :edition, :madeOf, :at, :ground, :sha256) RETURNING id""")
            .param("period", publication.period().toString())
            .param("edition", publication.edition())
            .param("madeOf", publication.madeOf().toArray(String[]::new))
            .param("at", OffsetDateTime.ofInstant(publication.publishedAt(), ZoneOffset.UTC))
            .param("ground", ground)
            .param("sha256", sha256)
            .query(Long.class)
            .single();
    rows.addIntervals(AuditRows.Owner.WAITING, id, draft.unprotected().intervals());
    rows.addRemainders(AuditRows.Owner.WAITING, id, draft.unprotected().remainders());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void give(Waiting waiting, Word word) {
    jdbc.sql(
            "INSERT INTO publication_word (waiting_id, words, given_at, given_by) VALUES (:id, :words, :at, :by)")
        .param("id", waiting.id())
        .param("words", word.words())
        .param("at", OffsetDateTime.ofInstant(word.givenAt(), ZoneOffset.UTC))
        .param("by", word.givenBy())
        .update();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        Period.parse(row.getString("period")),
        row.getInt("edition"),
        List.of((String[]) row.getArray("made_of").getArray()),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("ground"),
        row.getString("sha256"),
        word(row));
  }

  private static @Nullable Word word(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("given_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Word(row.getString("words"), at.toInstant(), row.getString("given_by"));
  }
}
