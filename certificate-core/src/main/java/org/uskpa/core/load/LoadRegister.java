package org.uskpa.core.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.listing.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every load that was done, newest first: what, from which file, by whom, and why. */
@Repository
public class LoadRegister {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};
  private static final String COLUMNS =
      "id, kind, file_name, words, counts, warnings, loaded_at, loaded_by, asked_as";

  private final JdbcClient jdbc;

  LoadRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A load that was done.
   *
   * @param counts what was loaded by name
   * @param warnings how often each rule warned
   * @param askedAs the id under which it was asked for; null where it had none
   */
  public record DoneLoad(
      long id,
      RecordKind kind,
      String fileName,
      String words,
      SortedMap<String, Long> counts,
      SortedMap<String, Long> warnings,
      OffsetDateTime loadedAt,
      String loadedBy,
      @Nullable UUID askedAs) {}

  /** The latest loads. */
  public List<DoneLoad> latest(int most) {
    return jdbc.sql("SELECT %s FROM record_load ORDER BY id DESC LIMIT :most".formatted(COLUMNS))
        .param("most", most)
        .query(LoadRegister::read)
        .list();
  }

  /**
   * A page of the loads of these kinds, the latest first.
   *
   * @param before the key that the page before gave; null for the first page
   */
  public Page<DoneLoad> page(Set<RecordKind> kinds, @Nullable Long before, int size) {
    return Page.of(
        jdbc.sql(
                """
                SELECT %s FROM record_load WHERE kind = ANY (:kinds) AND id < :before
                ORDER BY id DESC LIMIT :most
                """
                    .formatted(COLUMNS))
            .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
            .param("before", before == null ? Long.MAX_VALUE : before)
            .param("most", size + 1)
            .query(LoadRegister::read)
            .list(),
        size,
        load -> String.valueOf(load.id()));
  }

  /** The load that was done when asked for under this id. */
  public Optional<DoneLoad> askedAs(UUID id) {
    return jdbc.sql("SELECT %s FROM record_load WHERE asked_as = :id".formatted(COLUMNS))
        .param("id", id)
        .query(LoadRegister::read)
        .optional();
  }

  private static DoneLoad read(ResultSet row, int index) throws SQLException {
    return new DoneLoad(
        row.getLong("id"),
        RecordKind.valueOf(row.getString("kind")),
        row.getString("file_name"),
        row.getString("words"),
        JSON.readValue(row.getString("counts"), COUNTS),
        JSON.readValue(row.getString("warnings"), COUNTS),
        row.getObject("loaded_at", OffsetDateTime.class),
        row.getString("loaded_by"),
        row.getObject("asked_as", UUID.class));
  }

  /** Enters a load in the transaction that does it. */
  void enter(Load load) {
    jdbc.sql(
            """
            INSERT INTO record_load
              (kind, file_name, words, counts, warnings, loaded_at, loaded_by, asked_as)
            VALUES (:kind, :file, :words, :counts::jsonb, :warnings::jsonb, :at, :by, :asked)
            """)
        .param("kind", load.kind().name())
        .param("file", load.fileName())
        .param("words", load.words())
        .param("counts", json(load.counts()))
        .param("warnings", json(load.findings().warnings()))
        .param("at", load.now().atOffset(ZoneOffset.UTC))
        .param("by", load.actor().username())
        .param("asked", load.askedAs(), Types.OTHER)
        .update();
  }

  private static String json(Map<String, ? extends Number> counts) {
    return JSON.writeValueAsString(counts);
  }
}
