package org.uskpa.core.licensee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.journal.Actor;

/** Who signed a year's acknowledgment in the portal, and the wording that was shown. */
@Repository
public class AcknowledgmentSignatures {

  private final JdbcClient jdbc;

  AcknowledgmentSignatures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a licensee, the latest first. */
  public List<AcknowledgmentSignature> of(long licenseeId) {
    return jdbc.sql(
            """
            SELECT year, text_version, text_sha256, signed_at, signed_by, signed_name
            FROM acknowledgment_signature WHERE licensee_id = :id ORDER BY year DESC
            """)
        .param("id", licenseeId)
        .query((row, i) -> signature(row))
        .list();
  }

  void add(long licenseeId, int year, AgreementText text, Actor actor, Instant now) {
    jdbc.sql(
            """
            INSERT INTO acknowledgment_signature
              (licensee_id, year, text_version, text_sha256, signed_at, signed_by, signed_name)
            VALUES (:id, :year, :version, :sha256, :now, :by, :name)
            """)
        .param("id", licenseeId)
        .param("year", year)
        .param("version", text.version())
        .param("sha256", text.sha256())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("by", actor.username())
        .param("name", actor.displayName())
        .update();
  }

  private static AcknowledgmentSignature signature(ResultSet row) throws SQLException {
    return new AcknowledgmentSignature(
        row.getInt("year"),
        row.getInt("text_version"),
        row.getString("text_sha256"),
        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
        row.getString("signed_by"),
        row.getString("signed_name"));
  }
}
