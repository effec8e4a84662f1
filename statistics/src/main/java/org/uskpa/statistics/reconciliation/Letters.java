package org.uskpa.statistics.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters that were sent. The database holds that none is about anything but partners' lists.
 */
@Repository
public class Letters {

  /**
   * What a letter asked about: items of later lists that go on with it are the same differences.
   */
  private static final String SELECT =
      """
      SELECT l.*, (SELECT count(*) FROM reconciliation_letter_item a JOIN reconciliation_item i ON i.id = a.item_id
        WHERE a.letter_id = l.id AND i.reconciliation_id = l.reconciliation_id) AS items
      FROM reconciliation_letter l
      """;

  private final JdbcClient jdbc;

  Letters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A letter. */
  public Optional<Letter> find(long id) {
    return jdbc.sql(SELECT + "WHERE l.id = :id")
        .param("id", id)
        .query((row, index) -> read(row))
        .optional();
  }

  /** The letters of a reconciliation, the first one first. */
  public List<Letter> of(Reconciliation reconciliation) {
    return jdbc.sql(SELECT + "WHERE l.reconciliation_id = :id ORDER BY l.id")
        .param("id", reconciliation.id())
        .query((row, index) -> read(row))
        .list();
  }

  /** The letters that ask about an item, the first one first. */
  public List<Letter> about(Item item) {
    return jdbc.sql(
            SELECT
                + "WHERE l.id IN (SELECT letter_id FROM reconciliation_letter_item WHERE item_id = :id) ORDER BY l.id")
        .param("id", item.id())
        .query((row, index) -> read(row))
        .list();
  }

  /** The letter that a form recorded. */
  Optional<Letter> recordedWith(UUID form) {
    return jdbc.sql(SELECT + "WHERE l.recorded_with = :form")
        .param("form", form)
        .query((row, index) -> read(row))
        .optional();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Letter add(
      Reconciliation reconciliation,
      List<Item> items,
      String addressee,
      LocalDate sentOn,
      String text,
      String by,
      Instant at,
      UUID form) {
    String partner = reconciliation.partner().orElseThrow();
    long id =
        jdbc.sql(
                """
                INSERT INTO reconciliation_letter (reconciliation_id, source, partner, addressee, sent_on, text, recorded_at,
                  recorded_by, recorded_with)
                VALUES (:id, :source, :partner, :addressee, :on, :text, :at, :by, :form) RETURNING id""")
            .param("id", reconciliation.id())
            .param("source", reconciliation.source().name())
            .param("partner", partner)
            .param("addressee", addressee)
            .param("on", sentOn)
            .param("text", text)
            .param("at", Reconciliations.utc(at))
            .param("by", by)
            .param("form", form)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            INSERT INTO reconciliation_letter_item (letter_id, item_id, source, partner)
            SELECT :letter, item, :source, :partner FROM unnest(:items) AS item""")
        .param("letter", id)
        .param("source", reconciliation.source().name())
        .param("partner", partner)
        .param("items", items.stream().map(Item::id).toArray(Long[]::new))
        .update();
    return find(id).orElseThrow();
  }

  private static Letter read(ResultSet row) throws SQLException {
    return new Letter(
        row.getLong("id"),
        row.getLong("reconciliation_id"),
        row.getString("addressee"),
        row.getObject("sent_on", LocalDate.class),
        row.getString("text"),
        row.getInt("items"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }
}
