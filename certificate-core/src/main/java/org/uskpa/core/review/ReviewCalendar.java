package org.uskpa.core.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.measure.EasternTime;

/**
 * What the reviews of the USKPA or of the agencies hold for each day: on site, due, and by when
 * what was recommended is followed.
 */
@Repository
public class ReviewCalendar {

  private final JdbcClient jdbc;
  private final ReviewsDue due;
  private final Clock clock;

  ReviewCalendar(JdbcClient jdbc, ReviewsDue due, Clock clock) {
    this.jdbc = jdbc;
    this.due = due;
    this.clock = clock;
  }

  /** What a day is for. */
  public enum Kind {
    ON_SITE("On site"),
    /** By then the licensee is reviewed again. */
    DUE("Review due"),
    /** By then an open recommendation is followed. */
    RECOMMENDATION("Recommendation due");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * Something on a day.
   *
   * @param body whose review it is; null for a review that is due, which any of them may make
   * @param licensee its number
   * @param review the key of the review; null for a review that is due
   * @param finding the number of the finding whose recommendation is due; null for the others
   * @param calledOff whether the day on site is that of a review that was called off
   */
  public record Entry(
      LocalDate day,
      Kind kind,
      Reviewers reviewers,
      @Nullable ReviewBody body,
      String licensee,
      String name,
      @Nullable Long review,
      @Nullable Integer finding,
      boolean calledOff) {

    /** Who comes, or owes that somebody comes. */
    public String by() {
      return body == null ? reviewers.label() : body.label();
    }
  }

  /** What their reviews hold from one day through another, as things stand now. */
  public List<Entry> of(Reviewers reviewers, LocalDate from, LocalDate through) {
    List<Entry> entries = new ArrayList<>(onPaper(reviewers, from, through));
    due.due(reviewers, from, through, EasternTime.dateOf(clock.instant()))
        .forEach(
            line ->
                entries.add(
                    new Entry(
                        line.dueOn(),
                        Kind.DUE,
                        reviewers,
                        null,
                        line.licensee(),
                        line.name(),
                        null,
                        null,
                        false)));
    entries.sort(Comparator.comparing(Entry::day).thenComparing(Entry::kind));
    return entries;
  }

  /** Of reviews that were planned, and of findings that the licensee reads and nobody settled. */
  private List<Entry> onPaper(Reviewers reviewers, LocalDate from, LocalDate through) {
    return jdbc.sql(
            """
            SELECT d.day, d.kind, r.body, r.state, l.number, l.name, d.review_id, d.finding
            FROM (SELECT on_site_on AS day, 'ON_SITE' AS kind, id AS review_id, NULL::int AS finding
                  FROM review WHERE on_site_on BETWEEN :from AND :through
                  UNION ALL
                  SELECT f.due_on, 'RECOMMENDATION', r.id, f.number
                  FROM review_finding f JOIN review r ON r.id = f.review_id
                  WHERE r.state IN ('REPORTED', 'CLOSED') AND f.settled_at IS NULL AND f.withdrawn_at IS NULL
                    AND f.due_on BETWEEN :from AND :through) d
            JOIN review r ON r.id = d.review_id
            JOIN licensee l ON l.id = r.licensee_id
            WHERE (r.body = 'USKPA') = (:reviewers = 'USKPA')
            ORDER BY d.day, d.kind, length(l.number), l.number, d.finding
            """)
        .param("reviewers", reviewers.name())
        .param("from", from)
        .param("through", through)
        .query(
            (row, i) ->
                new Entry(
                    row.getObject("day", LocalDate.class),
                    Kind.valueOf(row.getString("kind")),
                    reviewers,
                    ReviewBody.valueOf(row.getString("body")),
                    row.getString("number"),
                    row.getString("name"),
                    row.getObject("review_id", Long.class),
                    row.getObject("finding", Integer.class),
                    ReviewState.valueOf(row.getString("state")) == ReviewState.CALLED_OFF))
        .list();
  }
}
