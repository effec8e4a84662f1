package org.uskpa.core.load;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every load that was done, newest first: what, from which file, by whom, and why. */
@Repository
public class LoadRegister {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  LoadRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A load that was done.
   *
   * @param counts what was loaded by name
   * @param warnings how often each rule warned
   */
  public record DoneLoad(
      long id,
      RecordKind kind,
      String fileName,
      String words,
      SortedMap<String, Long> counts,
      SortedMap<String, Long> warnings,
      OffsetDateTime loadedAt,
      String loadedBy) {}

  /** The latest loads. */
  public List<DoneLoad> latest(int most) {
    return jdbc.sql(
            """
            SELECT id, kind, file_name, words, counts, warnings, loaded_at, loaded_by
            FROM record_load ORDER BY id DESC LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, index) ->
                new DoneLoad(
                    row.getLong("id"),
                    RecordKind.valueOf(row.getString("kind")),
                    row.getString("file_name"),
                    row.getString("words"),
                    JSON.readValue(row.getString("counts"), COUNTS),
                    JSON.readValue(row.getString("warnings"), COUNTS),
                    row.getObject("loaded_at", OffsetDateTime.class),
                    row.getString("loaded_by")))
        .list();
  }

  /** Enters a load in the transaction that does it. */
  void enter(Load load) {
    jdbc.sql(
            """
            INSERT INTO record_load (kind, file_name, words, counts, warnings, loaded_at, loaded_by)
            VALUES (:kind, :file, :words, :counts::jsonb, :warnings::jsonb, :at, :by)
            """)
        .param("kind", load.kind().name())
        .param("file", load.fileName())
        .param("words", load.words())
        .param("counts", json(load.counts()))
        .param("warnings", json(load.findings().warnings()))
        .param("at", load.now().atOffset(ZoneOffset.UTC))
        .param("by", load.actor().username())
        .update();
  }

  private static String json(Map<String, ? extends Number> counts) {
    return JSON.writeValueAsString(counts);
  }
}
