package org.uskpa.portal.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.load.LoadFile;
import org.uskpa.core.load.RecordKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that were sent by page. They wait in the database, so that whoever sent one finds it
 * again after a new sign-in or a new start of the portal.
 */
@Repository
public class RecordFiles {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};
  private static final String RECONCILED = "RECONCILIATION";
  private static final int PIECE = 1 << 20;
  private static final String COLUMNS =
      "id, kind, name, size, state, words, counts, blocks, warnings, sent_at, sent_by,"
          + " sent_by_name, changed_at";

  private final JdbcClient jdbc;

  RecordFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a file that is about to be checked; its bytes are handed on piece by piece. */
  @Transactional
  public void add(
      UUID id, RecordKind kind, String name, InputStream bytes, Actor sender, Instant now) {
    add(id, kind.name(), FileState.CHECKING, "", name, bytes, sender, now);
  }

  /**
   * Keeps a list of others that is about to be compared with the records: it waits where files of
   * records wait, and is none of them.
   */
  @Transactional
  public void addReconciled(UUID id, String name, InputStream bytes, Actor sender, Instant now) {
    add(id, RECONCILED, FileState.LOADING, "Reconciled", name, bytes, sender, now);
  }

  private void add(
      UUID id,
      String kind,
      FileState state,
      String words,
      String name,
      InputStream bytes,
      Actor sender,
      Instant now) {
    jdbc.sql(
            """
            INSERT INTO record_file (id, kind, name, state, words, sent_at, sent_by, sent_by_name, changed_at)
            VALUES (:id, :kind, :name, :state, :words, :now, :by, :byName, :now)
            """)
        .param("id", id)
        .param("kind", kind)
        .param("state", state.name())
        .param("words", words)
        .param("name", name)
        .param("now", utc(now))
        .param("by", sender.username())
        .param("byName", sender.displayName())
        .update();
    long size = 0;
    try {
      int place = 0;
      for (byte[] piece = bytes.readNBytes(PIECE);
          piece.length > 0;
          piece = bytes.readNBytes(PIECE)) {
        jdbc.sql(
                "INSERT INTO record_file_part (file_id, place, bytes) VALUES (:id, :place, :bytes)")
            .param("id", id)
            .param("place", place++)
            .param("bytes", piece)
            .update();
        size += piece.length;
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    jdbc.sql("UPDATE record_file SET size = :size WHERE id = :id")
        .param("size", size)
        .param("id", id)
        .update();
  }

  Optional<RecordFile> find(UUID id) {
    return jdbc.sql(
            "SELECT %s FROM record_file WHERE id = :id AND kind <> :reconciled".formatted(COLUMNS))
        .param("id", id)
        .param("reconciled", RECONCILED)
        .query(RecordFiles::read)
        .optional();
  }

  /** Files of these kinds that are not loaded, the latest first. */
  List<RecordFile> waiting(Set<RecordKind> kinds, int most) {
    return jdbc.sql(
            """
            SELECT %s FROM record_file WHERE kind = ANY (:kinds) AND state <> 'LOADED'
            ORDER BY sent_at DESC, id LIMIT :most
            """
                .formatted(COLUMNS))
        .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
        .param("most", most)
        .query(RecordFiles::read)
        .list();
  }

  /** The bytes of a file that is not loaded. */
  LoadFile stored(RecordFile file) {
    return stored(file.id(), file.name());
  }

  /** The bytes of a file that is not loaded; none once it was removed. */
  public LoadFile stored(UUID id, String name) {
    return new StoredFile(jdbc, id, name);
  }

  /** Whether the bytes of a file are still there. */
  public boolean isKept(UUID id) {
    return jdbc.sql("SELECT count(*) FROM record_file_part WHERE file_id = :id")
            .param("id", id)
            .query(Long.class)
            .single()
        > 0;
  }

  /** A file that is neither loaded nor at work is to be checked once more. */
  boolean check(UUID id, Instant now) {
    return jdbc.sql(
                """
                UPDATE record_file SET state = 'CHECKING', changed_at = :now
                WHERE id = :id AND state IN ('CHECKED', 'REFUSED', 'CUT_OFF')
                """)
            .param("id", id)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /** A file that was checked is to be loaded; false for the second who asks. */
  boolean load(UUID id, String words, Instant now) {
    return jdbc.sql(
                """
                UPDATE record_file SET state = 'LOADING', words = :words, changed_at = :now
                WHERE id = :id AND state = 'CHECKED'
                """)
            .param("id", id)
            .param("words", words)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /** Check or load came to an end. The bytes of a file that is loaded are not needed any more. */
  @Transactional
  public void end(
      UUID id,
      FileState state,
      Map<String, ? extends Number> counts,
      Map<String, ? extends Number> blocks,
      Map<String, ? extends Number> warnings,
      Instant now) {
    jdbc.sql(
            """
            UPDATE record_file
            SET state = :state, counts = :counts::jsonb, blocks = :blocks::jsonb,
                warnings = :warnings::jsonb, changed_at = :now
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("counts", JSON.writeValueAsString(counts))
        .param("blocks", JSON.writeValueAsString(blocks))
        .param("warnings", JSON.writeValueAsString(warnings))
        .param("now", utc(now))
        .update();
    if (state == FileState.LOADED) {
      jdbc.sql("DELETE FROM record_file_part WHERE file_id = :id").param("id", id).update();
    }
  }

  /** Check or load was cut off, unless it has ended meanwhile. */
  void cutOff(UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE record_file SET state = 'CUT_OFF', changed_at = :now
            WHERE id = :id AND state IN ('CHECKING', 'LOADING')
            """)
        .param("id", id)
        .param("now", utc(now))
        .update();
  }

  /** Takes a file away unless it is at work or loaded; whether it was there to be taken. */
  boolean remove(UUID id) {
    return jdbc.sql(
                """
                DELETE FROM record_file
                WHERE id = :id AND state IN ('CHECKED', 'REFUSED', 'CUT_OFF')
                """)
            .param("id", id)
            .update()
        == 1;
  }

  /** Takes away the files with which nothing was done since then. */
  public void removeUntouchedSince(Instant moment) {
    jdbc.sql("DELETE FROM record_file WHERE changed_at < :moment")
        .param("moment", utc(moment))
        .update();
  }

  private static RecordFile read(ResultSet row, int index) throws SQLException {
    return new RecordFile(
        row.getObject("id", UUID.class),
        RecordKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getLong("size"),
        FileState.valueOf(row.getString("state")),
        row.getString("words"),
        JSON.readValue(row.getString("counts"), COUNTS),
        JSON.readValue(row.getString("blocks"), COUNTS),
        JSON.readValue(row.getString("warnings"), COUNTS),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        row.getString("sent_by"),
        row.getString("sent_by_name"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
