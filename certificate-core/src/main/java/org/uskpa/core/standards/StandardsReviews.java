package org.uskpa.core.standards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews of the issuing entity's standards, year by year. */
@Repository
public class StandardsReviews {

  private static final String COLUMNS =
      """
      SELECT year, version, reviewed_on, conclusion, examined, found, recommendations, reason,
             recorded_at, recorded_by, recorded_name
      FROM standards_review
      """;

  private final JdbcClient jdbc;

  StandardsReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All versions of a year's review, the latest first. */
  public List<StandardsReview> of(int year) {
    return jdbc.sql(COLUMNS + "WHERE year = :year ORDER BY version DESC")
        .param("year", year)
        .query((row, i) -> review(row))
        .list();
  }

  /** The review of a year that counts: its latest version. */
  public Optional<StandardsReview> latest(int year) {
    return of(year).stream().findFirst();
  }

  /** The reviews that count, the latest year first. */
  public List<StandardsReview> all() {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE (year, version) IN (SELECT year, max(version) FROM standards_review GROUP BY year)
                ORDER BY year DESC
                """)
        .query((row, i) -> review(row))
        .list();
  }

  /** Waits for whoever records a review of the year; holds the turn until the transaction ends. */
  void lock(int year) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:turn, 0))::text")
        .param("turn", "standards of " + year)
        .query(String.class)
        .single();
  }

  void add(StandardsReview review) {
    jdbc.sql(
            """
            INSERT INTO standards_review (year, version, reviewed_on, conclusion, examined, found,
              recommendations, reason, recorded_at, recorded_by, recorded_name)
            VALUES (:year, :version, :reviewedOn, :conclusion, :examined, :found, :recommendations,
              :reason, :at, :by, :name)
            """)
        .param("year", review.year())
        .param("version", review.version())
        .param("reviewedOn", review.reviewedOn())
        .param("conclusion", review.conclusion().name())
        .param("examined", review.examined())
        .param("found", review.found())
        .param("recommendations", review.recommendations())
        .param("reason", review.reason())
        .param("at", OffsetDateTime.ofInstant(review.recordedAt(), ZoneOffset.UTC))
        .param("by", review.recordedBy())
        .param("name", review.recordedName())
        .update();
  }

  private static StandardsReview review(ResultSet row) throws SQLException {
    return new StandardsReview(
        row.getInt("year"),
        row.getInt("version"),
        row.getObject("reviewed_on", LocalDate.class),
        Conclusion.valueOf(row.getString("conclusion")),
        row.getString("examined"),
        row.getString("found"),
        row.getString("recommendations"),
        row.getString("reason"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        row.getString("recorded_name"));
  }
}
