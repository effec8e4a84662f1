package org.uskpa.statistics.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.Quarter;

/** The register of editions. What is released in it is never changed, by nobody. */
@Repository
public class Editions {

  private static final String COLUMNS =
      """
      SELECT id, quarter, edition, state, reason, opened_at, opened_by, submitted_at, submitted_by,
        submitted_records, released_at, released_by, imports_by, exports_by, query_version, records_sha256, sha256
      FROM quarter_edition e
      """;

  private final JdbcClient jdbc;

  Editions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The editions of a quarter, the first one first. */
  public List<Edition> of(Quarter quarter) {
    return jdbc.sql(COLUMNS + "WHERE quarter = :quarter ORDER BY edition")
        .param("quarter", quarter.toString())
        .query((row, index) -> edition(row))
        .list();
  }

  /** An edition by its number. */
  public Optional<Edition> find(Quarter quarter, int number) {
    return of(quarter).stream().filter(edition -> edition.number() == number).findFirst();
  }

  /** The newest edition of each quarter that has one, the latest quarter first. */
  public List<Edition> newest() {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE NOT EXISTS (SELECT FROM quarter_edition n WHERE n.quarter = e.quarter AND n.edition > e.edition)
                ORDER BY quarter DESC""")
        .query((row, index) -> edition(row))
        .list();
  }

  /** The newest release of each quarter that has one, the latest quarter first. */
  public List<Edition> released() {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE state = 'RELEASED' AND NOT EXISTS (SELECT FROM quarter_edition n
                  WHERE n.quarter = e.quarter AND n.state = 'RELEASED' AND n.edition > e.edition)
                ORDER BY quarter DESC""")
        .query((row, index) -> edition(row))
        .list();
  }

  /** All that were ever released, in the order of their releases. */
  public List<Edition> releases() {
    return jdbc.sql(COLUMNS + "WHERE state = 'RELEASED' ORDER BY released_at, id")
        .query((row, index) -> edition(row))
        .list();
  }

  /** Holds a quarter until the transaction ends: its steps are taken one after the other. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(Quarter quarter) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0)) IS NULL")
        .param("name", Subject.quarter(quarter).toString())
        .query(Boolean.class)
        .single();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Edition open(Quarter quarter, int number, String reason, String by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO quarter_edition (quarter, edition, state, reason, opened_at, opened_by)
            VALUES (:quarter, :edition, 'IN_REVIEW', :reason, :at, :by)""")
        .param("quarter", quarter.toString())
        .param("edition", number)
        .param("reason", reason)
        .param("at", utc(at))
        .param("by", by)
        .update();
    return find(quarter, number).orElseThrow();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Edition submit(Edition edition, String recordsSha256, String by, Instant at) {
    jdbc.sql(
            """
            UPDATE quarter_edition SET state = 'SUBMITTED', submitted_at = :at, submitted_by = :by,
              submitted_records = :records WHERE id = :id""")
        .param("id", edition.id())
        .param("at", utc(at))
        .param("by", by)
        .param("records", recordsSha256)
        .update();
    return again(edition);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Edition sendBack(Edition edition) {
    jdbc.sql(
            """
            UPDATE quarter_edition SET state = 'IN_REVIEW', submitted_at = NULL, submitted_by = NULL,
              submitted_records = NULL WHERE id = :id""")
        .param("id", edition.id())
        .update();
    return again(edition);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Edition release(Edition edition, Edition.Release release) {
    jdbc.sql(
            """
            UPDATE quarter_edition SET state = 'RELEASED', released_at = :at, released_by = :by,
              imports_by = :importsBy, exports_by = :exportsBy, query_version = :query,
              records_sha256 = :records, sha256 = :sha256 WHERE id = :id""")
        .param("id", edition.id())
        .param("at", utc(release.at()))
        .param("by", release.by())
        .param("importsBy", release.importsBy())
        .param("exportsBy", release.exportsBy())
        .param("query", release.queryVersion())
        .param("records", release.recordsSha256())
        .param("sha256", release.sha256())
        .update();
    return again(edition);
  }

  private Edition again(Edition edition) {
    return find(edition.quarter(), edition.number()).orElseThrow();
  }

  private static Edition edition(ResultSet row) throws SQLException {
    Instant submittedAt = instant(row, "submitted_at");
    Instant releasedAt = instant(row, "released_at");
    return new Edition(
        row.getLong("id"),
        Quarter.parse(row.getString("quarter")),
        row.getInt("edition"),
        EditionState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getString("opened_by"),
        submittedAt == null
            ? null
            : new Edition.Submission(
                submittedAt, row.getString("submitted_by"), row.getString("submitted_records")),
        releasedAt == null
            ? null
            : new Edition.Release(
                releasedAt,
                row.getString("released_by"),
                row.getString("imports_by"),
                row.getString("exports_by"),
                row.getInt("query_version"),
                row.getString("records_sha256"),
                row.getString("sha256")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
