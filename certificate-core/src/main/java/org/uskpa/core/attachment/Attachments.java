package org.uskpa.core.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.journal.Subject;

/** The documents that are kept; their bytes lie in the database, piece by piece. */
@Repository
public class Attachments {

  private static final String COLUMNS =
      "SELECT id, subject, kind, name, size, sha256, added_at, added_by FROM attachment ";

  private final JdbcClient jdbc;

  Attachments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those about a subject, the latest first. */
  public List<Attachment> about(Subject subject) {
    return jdbc.sql(COLUMNS + "WHERE subject = :subject ORDER BY added_at DESC, id")
        .param("subject", subject.toString())
        .query((row, i) -> attachment(row))
        .list();
  }

  /** A document by its id. */
  public Optional<Attachment> find(UUID id) {
    return jdbc.sql(COLUMNS + "WHERE id = :id")
        .param("id", id)
        .query((row, i) -> attachment(row))
        .optional();
  }

  /** Writes a document's bytes, of which no more than a piece is held in memory. */
  public void write(Attachment attachment, OutputStream out) throws IOException {
    byte[] piece = piece(attachment.id(), 0);
    for (int place = 1; piece.length > 0; place++) {
      out.write(piece);
      piece = piece(attachment.id(), place);
    }
  }

  private byte[] piece(UUID id, int place) {
    return jdbc.sql(
            "SELECT bytes FROM attachment_part WHERE attachment_id = :id AND place = :place")
        .param("id", id)
        .param("place", place)
        .query((row, i) -> row.getBytes(1))
        .optional()
        .orElseGet(() -> new byte[0]);
  }

  void addPiece(UUID id, int place, byte[] bytes) {
    jdbc.sql(
            "INSERT INTO attachment_part (attachment_id, place, bytes) VALUES (:id, :place, :bytes)")
        .param("id", id)
        .param("place", place)
        .param("bytes", bytes)
        .update();
  }

  void add(Attachment attachment) {
    jdbc.sql(
            """
            INSERT INTO attachment (id, subject, kind, name, size, sha256, added_at, added_by)
            VALUES (:id, :subject, :kind, :name, :size, :sha256, :at, :by)
            """)
        .param("id", attachment.id())
        .param("subject", attachment.subject().toString())
        .param("kind", attachment.kind().name())
        .param("name", attachment.name())
        .param("size", attachment.size())
        .param("sha256", attachment.sha256())
        .param("at", OffsetDateTime.ofInstant(attachment.addedAt(), ZoneOffset.UTC))
        .param("by", attachment.addedBy())
        .update();
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        Subject.parse(row.getString("subject")),
        AttachmentKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        row.getString("added_by"));
  }
}
