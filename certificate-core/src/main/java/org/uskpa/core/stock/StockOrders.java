package org.uskpa.core.stock;

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
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.CertificateNumber;

/** What licensees ordered, and what became of it. */
@Repository
public class StockOrders {

  private static final String ORDERS =
      """
      SELECT o.id, o.licensee_id, l.number AS licensee, l.name, o.numbers, o.words, o.ordered_at, o.ordered_by,
             o.state, o.answered_at, o.answered_by, o.answer, o.first_number, o.last_number
      FROM stock_order o JOIN licensee l ON l.id = o.licensee_id
      """;

  private final JdbcClient jdbc;

  StockOrders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The open ones, the oldest first: at most one a licensee. */
  public List<StockOrder> open() {
    return jdbc.sql(ORDERS + "WHERE o.state = 'OPEN' ORDER BY o.ordered_at, o.id")
        .query((row, i) -> order(row))
        .list();
  }

  /**
   * A licensee's orders, the newest first.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<StockOrder> ofLicensee(long licenseeId, @Nullable Long after, int size) {
    Conditions conditions = new Conditions();
    conditions.and("o.licensee_id = :licensee", "licensee", licenseeId);
    if (after != null) {
      conditions.and("o.id < :after", "after", after);
    }
    return page(conditions, size);
  }

  private Page<StockOrder> page(Conditions conditions, int size) {
    List<StockOrder> read =
        jdbc.sql(ORDERS + "WHERE %s ORDER BY o.id DESC LIMIT :limit".formatted(conditions.sql()))
            .params(conditions.with("limit", size + 1).values())
            .query((row, i) -> order(row))
            .list();
    return Page.of(read, size, order -> String.valueOf(order.id()));
  }

  /**
   * All licensees' orders in a state, the newest first.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<StockOrder> inState(StockOrder.State state, @Nullable Long after, int size) {
    Conditions conditions = new Conditions();
    conditions.and("o.state = :state", "state", state.name());
    if (after != null) {
      conditions.and("o.id < :after", "after", after);
    }
    return page(conditions, size);
  }

  /** A licensee's open order, where it has one. */
  public Optional<StockOrder> openOf(long licenseeId) {
    return jdbc.sql(ORDERS + "WHERE o.licensee_id = :licensee AND o.state = 'OPEN'")
        .param("licensee", licenseeId)
        .query((row, i) -> order(row))
        .optional();
  }

  /** An order, where there is one. */
  public Optional<StockOrder> byId(long id) {
    return one(id, "");
  }

  /** The same, held until the transaction ends: an order is answered once. */
  Optional<StockOrder> lock(long id) {
    return one(id, " FOR UPDATE OF o");
  }

  private Optional<StockOrder> one(long id, String lock) {
    return jdbc.sql(ORDERS + "WHERE o.id = :id" + lock)
        .param("id", id)
        .query((row, i) -> order(row))
        .optional();
  }

  /** Holds a licensee's orders until the transaction ends: it orders one thing after the other. */
  void holdOrdersOf(long licenseeId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('stock order ' || :licensee, 0))::text")
        .param("licensee", licenseeId)
        .query(String.class)
        .single();
  }

  StockOrder add(long licenseeId, int numbers, String words, Instant now, String by) {
    long id =
        jdbc.sql(
                """
                INSERT INTO stock_order (licensee_id, numbers, words, ordered_at, ordered_by, state)
                VALUES (:licensee, :numbers, :words, :now, :by, 'OPEN') RETURNING id
                """)
            .param("licensee", licenseeId)
            .param("numbers", numbers)
            .param("words", words)
            .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .param("by", by)
            .query(Long.class)
            .single();
    return byId(id).orElseThrow();
  }

  StockOrder answer(
      StockOrder order,
      StockOrder.State state,
      String answer,
      @Nullable NumberRange range,
      Instant now,
      String by) {
    jdbc.sql(
            """
            UPDATE stock_order SET state = :state, answer = :answer, answered_at = :now, answered_by = :by,
              first_number = :first, last_number = :last
            WHERE id = :id
            """)
        .param("state", state.name())
        .param("answer", answer)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("by", by)
        .param("first", range == null ? null : range.first().value())
        .param("last", range == null ? null : range.last().value())
        .param("id", order.id())
        .update();
    return byId(order.id()).orElseThrow();
  }

  private static StockOrder order(ResultSet row) throws SQLException {
    String first = row.getString("first_number");
    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
    return new StockOrder(
        row.getLong("id"),
        row.getLong("licensee_id"),
        row.getString("licensee"),
        row.getString("name"),
        row.getInt("numbers"),
        row.getString("words"),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        row.getString("ordered_by"),
        StockOrder.State.valueOf(row.getString("state")),
        answered == null ? null : answered.toInstant(),
        row.getString("answered_by"),
        row.getString("answer"),
        first == null
            ? null
            : new NumberRange(
                new CertificateNumber(first), new CertificateNumber(row.getString("last_number"))));
  }
}
