package org.uskpa.core.licensee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wordings that licensees acknowledge, one after the other; none is ever changed. */
@Repository
public class AgreementTexts {

  private static final String COLUMNS =
      """
      SELECT version, valid_from, text, sha256, source, recorded_at, recorded_by FROM agreement_text
      """;

  private final JdbcClient jdbc;

  AgreementTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All versions, the latest first. */
  public List<AgreementText> all() {
    return jdbc.sql(COLUMNS + "ORDER BY version DESC").query((row, i) -> text(row)).list();
  }

  /** A version, where there is one. */
  public Optional<AgreementText> byVersion(int version) {
    return jdbc.sql(COLUMNS + "WHERE version = :version")
        .param("version", version)
        .query((row, i) -> text(row))
        .optional();
  }

  /**
   * The wording in force on a day.
   *
   * @throws IllegalStateException on a day before the first one was
   */
  public AgreementText inForce(LocalDate day) {
    return jdbc.sql(COLUMNS + "WHERE valid_from <= :day ORDER BY valid_from DESC LIMIT 1")
        .param("day", day)
        .query((row, i) -> text(row))
        .optional()
        .orElseThrow(() -> new IllegalStateException("No agreement text is in force on " + day));
  }

  /**
   * The latest version, held until the transaction ends: versions are added one after the other.
   */
  AgreementText lockLatest() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('agreement text', 0))::text")
        .query(String.class)
        .single();
    return all().get(0);
  }

  AgreementText add(
      int version, LocalDate validFrom, String text, String source, Instant now, String actor) {
    jdbc.sql(
            """
            INSERT INTO agreement_text
              (version, valid_from, text, sha256, source, recorded_at, recorded_by)
            VALUES (:version, :validFrom, :text, encode(sha256(convert_to(:text, 'UTF8')), 'hex'),
                    :source, :now, :actor)
            """)
        .param("version", version)
        .param("validFrom", validFrom)
        .param("text", text)
        .param("source", source)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("actor", actor)
        .update();
    return byVersion(version).orElseThrow();
  }

  private static AgreementText text(ResultSet row) throws SQLException {
    return new AgreementText(
        row.getInt("version"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("text"),
        row.getString("sha256"),
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }
}
