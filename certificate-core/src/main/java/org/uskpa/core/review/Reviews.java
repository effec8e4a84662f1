package org.uskpa.core.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.ReviewBody;

/** The reviews of licensees, at work, closed and called off. */
@Repository
public class Reviews {

  private static final String COLUMNS =
      """
      SELECT r.id, r.body, r.state, r.on_site_on, r.team, r.planned_at, r.planned_by, r.seed,
             r.sample_from, r.sample_through, r.sample_of, r.summary, r.reported_at, r.reported_by,
             r.closed_at, r.closed_by, r.called_off_at, r.called_off_by, r.called_off_why, l.id AS licensee_id, l.number, l.name, l.kind, l.address,
             l.admitted_on
      FROM review r JOIN licensee l ON l.id = r.licensee_id
      """;

  private final JdbcClient jdbc;

  Reviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A review by its key. */
  public Optional<Review> find(long id) {
    return jdbc.sql(COLUMNS + "WHERE r.id = :id")
        .param("id", id)
        .query((row, i) -> review(row))
        .optional();
  }

  /** The reviews of a licensee, the latest first. */
  public List<Review> of(long licenseeId) {
    return jdbc.sql(COLUMNS + "WHERE r.licensee_id = :licensee ORDER BY r.id DESC")
        .param("licensee", licenseeId)
        .query((row, i) -> review(row))
        .list();
  }

  /**
   * What is open of a review that its licensee reads.
   *
   * @param findings not settled
   * @param unanswered those of them to which the licensee said nothing yet
   */
  public record Open(long findings, long unanswered) {}

  /** The reviews of a licensee of which findings are open, by their keys. */
  public Map<Long, Open> open(long licenseeId) {
    Map<Long, Open> open = new TreeMap<>();
    jdbc.sql(
            """
            SELECT r.id, count(*) AS findings,
                   count(*) FILTER (WHERE NOT EXISTS (
                     SELECT FROM review_answer a WHERE a.finding_id = f.id)) AS unanswered
            FROM review r JOIN review_finding f ON f.review_id = r.id
            WHERE r.licensee_id = :licensee AND r.state IN ('REPORTED', 'CLOSED')
              AND f.settled_at IS NULL AND f.withdrawn_at IS NULL
            GROUP BY r.id
            """)
        .param("licensee", licenseeId)
        .query(
            row -> {
              open.put(
                  row.getLong("id"), new Open(row.getLong("findings"), row.getLong("unanswered")));
            });
    return open;
  }

  /** The reviews of all bodies that are not over, by the day on site. */
  public List<Review> atWork() {
    return jdbc.sql(
            COLUMNS + "WHERE r.state NOT IN ('CLOSED', 'CALLED_OFF') ORDER BY r.on_site_on, r.id")
        .query((row, i) -> review(row))
        .list();
  }

  /**
   * A body's own review, locked for a step. Its licensee is held first, as whoever ends the licence
   * takes both in this order.
   *
   * @throws NotFound when there is none, or it is another body's
   */
  Review lock(long id, ReviewBody body) {
    return lock(id, body, "SHARE");
  }

  /**
   * The same for the step that puts it on record: the licensee's duties are settled one at a time.
   *
   * @throws NotFound when there is none, or it is another body's
   */
  Review lockToClose(long id, ReviewBody body) {
    return lock(id, body, "UPDATE");
  }

  private Review lock(long id, ReviewBody body, String licensee) {
    jdbc.sql(
            """
            SELECT l.id FROM licensee l
            WHERE l.id = (SELECT licensee_id FROM review WHERE id = :id AND body = :body) FOR %s
            """
                .formatted(licensee))
        .param("id", id)
        .param("body", body.name())
        .query(Long.class)
        .optional();
    return jdbc.sql(COLUMNS + "WHERE r.id = :id AND r.body = :body FOR UPDATE OF r")
        .param("id", id)
        .param("body", body.name())
        .query((row, i) -> review(row))
        .optional()
        .orElseThrow(() -> new NotFound("review " + id));
  }

  /**
   * A review that its licensee reads, locked for an answer.
   *
   * @throws NotFound when there is none, it is another licensee's, or not reported yet
   */
  Review lockOfLicensee(long id, long licenseeId) {
    return jdbc.sql(COLUMNS + "WHERE r.id = :id AND r.licensee_id = :licensee FOR UPDATE OF r")
        .param("id", id)
        .param("licensee", licenseeId)
        .query((row, i) -> review(row))
        .optional()
        .filter(review -> review.state().isShownToLicensee())
        .orElseThrow(() -> new NotFound("review " + id));
  }

  /** Whether this person began the work on it with a sample of this size, or of all there was. */
  boolean isBegunBy(Review review, Actor actor, int size) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM review r
              WHERE r.id = :review AND r.state = 'IN_WORK' AND r.started_by = :actor
                AND least(:size, r.sample_of) = (SELECT count(*) FROM review_sample s WHERE s.review_id = r.id))
            """)
        .param("review", review.id())
        .param("actor", actor.username())
        .param("size", size)
        .query(Boolean.class)
        .single();
  }

  Optional<Review> plannedWith(UUID form) {
    return jdbc.sql(COLUMNS + "WHERE r.planned_with = :form")
        .param("form", form)
        .query((row, i) -> review(row))
        .optional();
  }

  Optional<Review> atWork(long licenseeId, ReviewBody body) {
    return atWork().stream()
        .filter(review -> review.licensee().id() == licenseeId && review.body() == body)
        .findFirst();
  }

  /** A licensee's reviews that are not reported yet, locked. */
  List<Review> lockUnreported(long licenseeId) {
    return unreported(licenseeId, "FOR UPDATE OF r");
  }

  /** The reviews of a licensee that are not reported yet, by their keys. */
  List<Review> unreported(long licenseeId) {
    return unreported(licenseeId, "");
  }

  private List<Review> unreported(long licenseeId, String lock) {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE r.licensee_id = :licensee AND r.state IN ('PLANNED', 'IN_WORK')
                ORDER BY r.id
                """
                + lock)
        .param("licensee", licenseeId)
        .query((row, i) -> review(row))
        .list();
  }

  Review plan(
      Licensee licensee,
      ReviewBody body,
      LocalDate onSiteOn,
      String team,
      UUID form,
      Actor actor,
      Instant now) {
    long id =
        jdbc.sql(
                """
                INSERT INTO review (licensee_id, body, state, planned_with, on_site_on, team, planned_at,
                                    planned_by)
                VALUES (:licensee, :body, 'PLANNED', :form, :onSiteOn, :team, :now, :actor) RETURNING id
                """)
            .param("licensee", licensee.id())
            .param("body", body.name())
            .param("form", form)
            .param("onSiteOn", onSiteOn)
            .param("team", team)
            .param("now", utc(now))
            .param("actor", actor.username())
            .query(Long.class)
            .single();
    return get(id);
  }

  Review start(Review review, Review.Drawing drawing, Actor actor, Instant now) {
    jdbc.sql(
            """
            UPDATE review SET state = 'IN_WORK', seed = :seed, sample_from = :from,
                   sample_through = :through, sample_of = :of, started_at = :now, started_by = :actor
            WHERE id = :id
            """)
        .param("seed", drawing.seed())
        .param("from", drawing.from())
        .param("through", drawing.through())
        .param("of", drawing.of())
        .param("now", utc(now))
        .param("actor", actor.username())
        .param("id", review.id())
        .update();
    return get(review.id());
  }

  Review move(Review review, LocalDate onSiteOn, String team) {
    jdbc.sql("UPDATE review SET on_site_on = :onSiteOn, team = :team WHERE id = :id")
        .param("onSiteOn", onSiteOn)
        .param("team", team)
        .param("id", review.id())
        .update();
    return get(review.id());
  }

  Review callOff(Review review, String why, Actor actor, Instant now) {
    jdbc.sql(
            """
            UPDATE review SET state = 'CALLED_OFF', called_off_at = :now, called_off_by = :actor,
                   called_off_why = :why
            WHERE id = :id
            """)
        .param("now", utc(now))
        .param("actor", actor.username())
        .param("why", why)
        .param("id", review.id())
        .update();
    return get(review.id());
  }

  Review report(Review review, LocalDate onSiteOn, String summary, Actor actor, Instant now) {
    jdbc.sql(
            """
            UPDATE review SET state = 'REPORTED', on_site_on = :onSiteOn, summary = :summary,
                   reported_at = :now, reported_by = :actor
            WHERE id = :id
            """)
        .param("onSiteOn", onSiteOn)
        .param("summary", summary)
        .param("now", utc(now))
        .param("actor", actor.username())
        .param("id", review.id())
        .update();
    return get(review.id());
  }

  Review close(Review review, Actor actor, Instant now) {
    jdbc.sql(
            """
            UPDATE review SET state = 'CLOSED', closed_at = :now, closed_by = :actor WHERE id = :id
            """)
        .param("now", utc(now))
        .param("actor", actor.username())
        .param("id", review.id())
        .update();
    return get(review.id());
  }

  private Review get(long id) {
    return find(id).orElseThrow();
  }

  private static Review review(ResultSet row) throws SQLException {
    Long seed = row.getObject("seed", Long.class);
    return new Review(
        row.getLong("id"),
        new Licensee(
            row.getLong("licensee_id"),
            row.getString("number"),
            row.getString("name"),
            LicenseeKind.valueOf(row.getString("kind")),
            row.getString("address"),
            row.getObject("admitted_on", LocalDate.class)),
        ReviewBody.valueOf(row.getString("body")),
        ReviewState.valueOf(row.getString("state")),
        row.getObject("on_site_on", LocalDate.class),
        row.getString("team"),
        row.getObject("planned_at", OffsetDateTime.class).toInstant(),
        row.getString("planned_by"),
        seed == null
            ? null
            : new Review.Drawing(
                seed,
                row.getObject("sample_from", LocalDate.class),
                row.getObject("sample_through", LocalDate.class),
                row.getInt("sample_of")),
        row.getString("summary"),
        instant(row, "reported_at"),
        row.getString("reported_by"),
        instant(row, "closed_at"),
        row.getString("closed_by"),
        calledOff(row));
  }

  private static Review.@Nullable CalledOff calledOff(ResultSet row) throws SQLException {
    Instant at = instant(row, "called_off_at");
    return at == null
        ? null
        : new Review.CalledOff(at, row.getString("called_off_by"), row.getString("called_off_why"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
