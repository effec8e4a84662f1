package org.uskpa.statistics.reconciliation;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Flow;

/** The items of all reconciliations, with their answers. */
@Repository
public class Items {

  private static final String SELECT =
      """
      SELECT i.*, r.replaced_by IS NOT NULL AS replaced, t.line, t.written, t.reference,
        t.dated_on, t.partner AS their_partner, t.parcels AS their_parcels
      FROM reconciliation_item i JOIN reconciliation r ON r.id = i.reconciliation_id AND r.state = 'DONE'
      LEFT JOIN reconciliation_record t ON t.id = i.their_record
      """;

  private static final int OTHERS = 50;

  /**
   * An answer that was recorded.
   *
   * @param words what was answered, by whom, and what follows from it
   */
  public record Answer(
      AnswerOutcome outcome, String words, LocalDate answeredOn, Instant recordedAt, String by) {}

  /**
   * Which items of a reconciliation are asked for.
   *
   * @param kind null for all
   * @param state null for all
   * @param owner null for all
   */
  public record Filter(
      @Nullable DifferenceClass kind, @Nullable ItemState state, @Nullable String owner) {

    /** All items. */
    public static final Filter ALL = new Filter(null, null, null);
  }

  /**
   * What somebody is to look into.
   *
   * @param items how many are open
   * @param firstLimit of those, the first day that is a last one
   */
  public record Own(long reconciliation, int items, LocalDate firstLimit) {}

  private final JdbcClient jdbc;

  Items(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An item; none for somebody who may not see it. */
  public Optional<Item> find(long id, Sight sight) {
    return jdbc.sql(SELECT + "WHERE i.id = :id AND " + sight.on("i"))
        .param("id", id)
        .query((row, index) -> read(row))
        .optional();
  }

  /** Items of a reconciliation that is in sight, in the order in which they were found. */
  public Page<Item> page(
      Reconciliation reconciliation, Filter filter, @Nullable String after, int size) {
    Conditions conditions =
        found(reconciliation, filter)
            .and("i.id > :after", "after", after == null ? 0L : Reconciliations.key(after));
    return Page.of(
        jdbc.sql(SELECT + "WHERE " + conditions.sql() + " ORDER BY i.id LIMIT :most")
            .params(conditions.values())
            .param("most", size + 1)
            .query((row, index) -> read(row))
            .list(),
        size,
        item -> Long.toString(item.id()));
  }

  private static Conditions found(Reconciliation reconciliation, Filter filter) {
    Conditions conditions =
        new Conditions().and("i.reconciliation_id = :id", "id", reconciliation.id());
    if (filter.kind() != null) {
      conditions.and("i.class = :kind", "kind", filter.kind().name());
    }
    if (filter.state() != null) {
      conditions.and("i.state = :state", "state", filter.state().name());
    }
    if (filter.owner() != null) {
      conditions.and("i.owner = :owner", "owner", filter.owner());
    }
    return conditions;
  }

  /** How many of those that a filter finds are open, and so can change hands. */
  public int open(Reconciliation reconciliation, Filter filter) {
    Conditions conditions = found(reconciliation, filter);
    return jdbc.sql(
            "SELECT count(*) FROM reconciliation_item i WHERE %s AND i.state = 'OPEN'"
                .formatted(conditions.sql()))
        .params(conditions.values())
        .query(Integer.class)
        .single();
  }

  /** Whether an open item that the filter finds is not this person's. */
  boolean wouldChangeHands(Reconciliation reconciliation, Filter filter, String owner) {
    Conditions conditions = found(reconciliation, filter);
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM reconciliation_item i
              WHERE %s AND i.state = 'OPEN' AND i.owner IS DISTINCT FROM CAST(:to AS text))"""
                .formatted(conditions.sql()))
        .params(conditions.values())
        .param("to", owner)
        .query(Boolean.class)
        .single();
  }

  /** The open items that somebody owns, by reconciliation, what ends first before the others. */
  public List<Own> ownedBy(String owner, Sight sight) {
    return jdbc.sql(
            """
            SELECT i.reconciliation_id, count(*) AS items, min(i.limit_on) AS first_limit
            FROM reconciliation_item i
            WHERE i.owner = :owner AND i.state = 'OPEN' AND %s
            GROUP BY i.reconciliation_id ORDER BY first_limit, i.reconciliation_id"""
                .formatted(sight.on("i")))
        .param("owner", owner)
        .query(
            (row, index) ->
                new Own(
                    row.getLong("reconciliation_id"),
                    row.getInt("items"),
                    row.getObject("first_limit", LocalDate.class)))
        .list();
  }

  /** Other items about the same certificate, in any reconciliation in sight, the latest first. */
  public List<Item> aboutTheSame(Item item, Sight sight) {
    return jdbc.sql(
            SELECT
                + """
                WHERE i.id <> :id AND %s AND (i.prefix, i.digits) = (
                  SELECT prefix, digits FROM reconciliation_item WHERE id = :id)
                ORDER BY i.id DESC LIMIT :most"""
                    .formatted(sight.on("i")))
        .param("id", item.id())
        .param("most", OTHERS)
        .query((row, index) -> read(row))
        .list();
  }

  /** What was answered, the first answer first. */
  public List<Answer> answers(Item item) {
    return jdbc.sql("SELECT * FROM reconciliation_answer WHERE item_id = :id ORDER BY id")
        .param("id", item.id())
        .query((row, index) -> answer(row))
        .list();
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        AnswerOutcome.valueOf(row.getString("outcome")),
        row.getString("words"),
        row.getObject("answered_on", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }

  /**
   * Open items of a partner's list, those first of which no letter was written, or the longest ago.
   *
   * @param again also those of which a letter was written
   */
  List<Item> toWriteAbout(Reconciliation reconciliation, boolean again, int most) {
    return jdbc.sql(
            SELECT
                + """
                WHERE i.reconciliation_id = :id AND i.state = 'OPEN' AND i.source IN ('PARTNER_FIGURES', 'PARTNER_RECORDS')
                  AND (:again OR NOT EXISTS (SELECT FROM reconciliation_letter_item l WHERE l.item_id = i.id))
                ORDER BY (SELECT max(l.letter_id) FROM reconciliation_letter_item l WHERE l.item_id = i.id) NULLS FIRST, i.id
                LIMIT :most""")
        .param("id", reconciliation.id())
        .param("again", again)
        .param("most", most)
        .query((row, index) -> read(row))
        .list();
  }

  /** Holds an item until the transaction ends: its steps are taken one after the other. */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<Item> hold(long id, Sight sight) {
    jdbc.sql("SELECT id FROM reconciliation_item WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .optional();
    return find(id, sight);
  }

  /** The answer that a form recorded already. */
  Optional<Answer> answerOf(UUID form) {
    return jdbc.sql("SELECT * FROM reconciliation_answer WHERE recorded_with = :form")
        .param("form", form)
        .query((row, index) -> answer(row))
        .optional();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void own(Item item, String owner) {
    jdbc.sql("UPDATE reconciliation_item SET owner = :owner WHERE id = :id")
        .param("owner", owner)
        .param("id", item.id())
        .update();
  }

  /**
   * Gives the open items that a filter finds to somebody; how many changed hands. They are locked
   * in the order in which other steps lock them, one by one.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int ownAll(Reconciliation reconciliation, Filter filter, String owner) {
    Conditions conditions = found(reconciliation, filter);
    return jdbc.sql(
            """
            WITH found AS (SELECT i.id FROM reconciliation_item i
              WHERE %s AND i.state = 'OPEN' AND i.owner IS DISTINCT FROM CAST(:to AS text)
              ORDER BY i.id FOR UPDATE)
            UPDATE reconciliation_item SET owner = :to FROM found WHERE reconciliation_item.id = found.id"""
                .formatted(conditions.sql()))
        .params(conditions.values())
        .param("to", owner)
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void answer(Item item, Answer answer, UUID form) {
    jdbc.sql(
            """
            INSERT INTO reconciliation_answer (item_id, outcome, words, answered_on, recorded_at, recorded_by, recorded_with)
            VALUES (:item, :outcome, :words, :on, :at, :by, :form)""")
        .param("item", item.id())
        .param("outcome", answer.outcome().name())
        .param("words", answer.words())
        .param("on", answer.answeredOn())
        .param("at", Reconciliations.utc(answer.recordedAt()))
        .param("by", answer.by())
        .param("form", form)
        .update();
    jdbc.sql("UPDATE reconciliation_item SET state = :state, settled_at = :at WHERE id = :item")
        .param("state", answer.outcome().state().name())
        .param("at", Reconciliations.utc(answer.recordedAt()))
        .param("item", item.id())
        .update();
  }

  /** Closes open items whose limit lies before a day; how many, by their reconciliation. */
  @Transactional(propagation = Propagation.MANDATORY)
  Map<Long, Integer> expire(LocalDate today, Instant now) {
    return jdbc
        .sql(
            """
            UPDATE reconciliation_item SET state = 'EXPIRED', settled_at = :now
            WHERE state = 'OPEN' AND limit_on < :today RETURNING reconciliation_id""")
        .param("today", today)
        .param("now", Reconciliations.utc(now))
        .query(Long.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Function.identity(), each -> 1, Integer::sum));
  }

  private static Item read(ResultSet row) throws SQLException {
    ListSource source = ListSource.valueOf(row.getString("source"));
    String quarter = row.getString("quarter");
    String prefix = row.getString("prefix");
    OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
    return new Item(
        row.getLong("id"),
        row.getLong("reconciliation_id"),
        source,
        DifferenceClass.valueOf(row.getString("class")),
        Flow.valueOf(row.getString("flow")),
        prefix == null ? null : prefix + row.getString("digits"),
        quarter == null
            ? null
            : new Item.Cell(
                Quarter.parse(quarter), HsCode.of(row.getString("hs_code")).orElseThrow()),
        row.getObject("their_carats") == null ? null : theirs(row),
        row.getObject("our_carats") == null ? null : ours(row),
        Arrays.stream((String[]) row.getArray("differs").getArray())
            .map(Differing::valueOf)
            .toList(),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("limit_on", LocalDate.class),
        ItemState.valueOf(row.getString("state")),
        row.getString("owner"),
        settled == null ? null : settled.toInstant(),
        row.getBoolean("replaced"));
  }

  private static Item.Theirs theirs(ResultSet row) throws SQLException {
    return new Item.Theirs(
        row.getInt("line"),
        orEmpty(row.getString("written")),
        orEmpty(row.getString("reference")),
        row.getObject("dated_on", LocalDate.class),
        row.getString("their_partner") == null
            ? row.getString("partner")
            : row.getString("their_partner"),
        row.getObject("their_parcels", Integer.class),
        goods(row, "their_carats", "their_value_usd"));
  }

  private static Item.Ours ours(ResultSet row) throws SQLException {
    return new Item.Ours(
        orEmpty(row.getString("our_key")),
        orEmpty(row.getString("our_reference")),
        row.getObject("our_day", LocalDate.class),
        orEmpty(row.getString("our_partner")),
        row.getObject("our_parcels", Integer.class),
        goods(row, "our_carats", "our_value_usd"));
  }

  static Goods goods(ResultSet row, String carats, String valueUsd) throws SQLException {
    return Goods.of(numbers(row.getArray(carats)), numbers(row.getArray(valueUsd)));
  }

  private static BigDecimal[] numbers(Array array) throws SQLException {
    return (BigDecimal[]) array.getArray();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
