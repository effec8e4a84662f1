package org.uskpa.core.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * Where every number is. Each number ever printed is in exactly one state; a number that is missing
 * between two that were printed is a gap, and a gap needs an explanation.
 *
 * <p>How many there are is read from {@code stock_tally}, which the database keeps with every
 * statement that moves numbers.
 */
@Repository
public class StockReport {

  private final JdbcClient jdbc;

  StockReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The number before or after {@code s}'s, were it printed. */
  private static final String NEIGHBOUR =
      "'US' || lpad((substr(s.number, 3)::bigint %s 1)::text, length(s.number) - 2, '0')";

  private static final String SAME_RANGE =
      """
      o.state = s.state AND o.licensee_id IS NOT DISTINCT FROM s.licensee_id
      AND o.allotted_on IS NOT DISTINCT FROM s.allotted_on
      """;

  /**
   * Numbers put together to ranges of one state, holder and allotment, lowest first. A page costs
   * what its own numbers cost: it looks for numbers that begin a range, and for each for the end.
   *
   * @param licenseeId whose numbers; null for all
   * @param state in which state; null for all
   * @param after the key of the page before, or null for the first page
   */
  public Page<StockRange> ranges(
      @Nullable Long licenseeId, @Nullable StockState state, @Nullable String after, int size) {
    Conditions conditions = new Conditions();
    if (licenseeId != null) {
      conditions.and("s.licensee_id = :licensee", "licensee", licenseeId);
    }
    if (state != null) {
      conditions.and("s.state = :state", "state", state.name());
    }
    if (after != null) {
      conditions.and("(length(s.number), s.number) > (length(:after), :after)", "after", after);
    }
    List<StockRange> read =
        jdbc.sql(
                """
                SELECT f.number AS first, e.number AS last, f.state, l.number AS licensee, f.allotted_on
                FROM (SELECT s.number, s.state, s.licensee_id, s.allotted_on FROM stock_number s
                      WHERE %s AND NOT EXISTS (SELECT FROM stock_number o WHERE o.number = %s AND %s)
                      ORDER BY length(s.number), s.number LIMIT :limit) f
                CROSS JOIN LATERAL (
                  SELECT s.number FROM stock_number s
                  WHERE length(s.number) = length(f.number) AND s.number >= f.number
                    AND NOT EXISTS (SELECT FROM stock_number o WHERE o.number = %s AND %s)
                  ORDER BY length(s.number), s.number LIMIT 1) e
                LEFT JOIN licensee l ON l.id = f.licensee_id
                ORDER BY length(f.number), f.number
                """
                    .formatted(
                        conditions.sql(),
                        NEIGHBOUR.formatted("-"),
                        SAME_RANGE,
                        NEIGHBOUR.formatted("+"),
                        SAME_RANGE))
            .params(conditions.with("limit", size + 1).values())
            .query((row, i) -> range(row))
            .list();
    return Page.of(read, size, range -> range.first().value());
  }

  /**
   * Ranges of numbers that were never printed, between numbers of the same length that were.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<NumberRange> gaps(@Nullable String after, int size) {
    // The key is the first number of a gap; the next gap begins behind a number above it.
    Conditions conditions = new Conditions();
    if (after != null) {
      conditions.and("(length(number), number) > (length(:after), :after)", "after", after);
    }
    List<NumberRange> read =
        jdbc.sql(
                """
                SELECT width, digits + 1 AS first, next - 1 AS last
                FROM (SELECT length(number) AS long, length(number) - 2 AS width, substr(number, 3)::bigint AS digits,
                             lead(substr(number, 3)::bigint) OVER (PARTITION BY length(number) ORDER BY number) AS next,
                             number
                      FROM stock_number WHERE %s) n
                WHERE next > digits + 1
                ORDER BY long, number LIMIT :limit
                """
                    .formatted(conditions.sql()))
            .params(conditions.with("limit", size + 1).values())
            .query((row, i) -> new NumberRange(number(row, "first"), number(row, "last")))
            .list();
    return Page.of(read, size, gap -> gap.first().value());
  }

  /**
   * All numbers of a length that were ever printed.
   *
   * @param printed how many
   */
  public record Series(CertificateNumber first, CertificateNumber last, long printed) {

    /** How many numbers between the first and the last were never printed. */
    public long missing() {
      return Long.parseLong(last.digits()) - Long.parseLong(first.digits()) + 1 - printed;
    }
  }

  /** From where to where numbers were printed, for each length of number. */
  public List<Series> series() {
    return jdbc.sql(
            """
            SELECT f.number AS first, l.number AS last, t.printed
            FROM (SELECT digits, sum(numbers) AS printed FROM stock_tally GROUP BY digits) t
            CROSS JOIN LATERAL (SELECT number FROM stock_number
              WHERE length(number) = t.digits + 2 ORDER BY length(number), number LIMIT 1) f
            CROSS JOIN LATERAL (SELECT number FROM stock_number
              WHERE length(number) = t.digits + 2 ORDER BY length(number) DESC, number DESC LIMIT 1) l
            ORDER BY t.digits
            """)
        .query(
            (row, i) ->
                new Series(
                    new CertificateNumber(row.getString("first")),
                    new CertificateNumber(row.getString("last")),
                    row.getLong("printed")))
        .list();
  }

  /** How many numbers are in each state; a state without any is absent. */
  public Map<StockState, Long> counts(@Nullable Long licenseeId) {
    Map<StockState, Long> counts = new EnumMap<>(StockState.class);
    Conditions conditions = new Conditions();
    if (licenseeId != null) {
      conditions.and("holder = :licensee", "licensee", licenseeId);
    }
    jdbc.sql(
            """
            SELECT state, sum(numbers) AS held FROM stock_tally WHERE %s
            GROUP BY state HAVING sum(numbers) <> 0
            """
                .formatted(conditions.sql()))
        .params(conditions.values())
        .query(
            row -> {
              counts.put(StockState.valueOf(row.getString("state")), row.getLong("held"));
            });
    return counts;
  }

  /**
   * A number whose state does not go with its certificate's.
   *
   * @param certificateState as it is kept; null when there is no certificate
   */
  public record Disagreement(
      CertificateNumber number, StockState state, @Nullable String certificateState) {}

  /**
   * Compares every number with its certificate, and so takes longer the more there are. Numbers
   * whose state and certificate disagree: a draft needs a reserved number, an issued certificate a
   * used one, a voided one a voided one; no other number has a certificate, and none of these is
   * without.
   */
  public List<Disagreement> disagreements(int most) {
    return jdbc.sql(
            """
            SELECT n.number, n.state, c.state AS certificate_state
            FROM stock_number n LEFT JOIN certificate c ON c.number = n.number
            WHERE n.state IS DISTINCT FROM (CASE c.state
                    WHEN 'DRAFT' THEN 'RESERVED' WHEN 'READY' THEN 'RESERVED'
                    WHEN 'ISSUED' THEN 'USED' WHEN 'EXPORTED' THEN 'USED' WHEN 'VOIDED' THEN 'VOIDED' END)
              AND (c.state IS NOT NULL OR n.state IN ('RESERVED', 'USED', 'VOIDED'))
            ORDER BY n.number LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, i) ->
                new Disagreement(
                    new CertificateNumber(row.getString("number")),
                    StockState.valueOf(row.getString("state")),
                    row.getString("certificate_state")))
        .list();
  }

  /**
   * The numbers never printed that come next with this many digits: those after the highest, or,
   * when that is the last there can be, the highest that lie between others. Empty when none is
   * left.
   *
   * @param digits how many digits follow the letters
   */
  public Optional<NumberRange> nextNew(int digits) {
    long end = Long.parseLong("9".repeat(digits));
    Optional<Long> before =
        jdbc.sql(
                """
                SELECT substr(s.number, 3)::bigint FROM stock_number s
                WHERE length(s.number) = :length AND s.number < :end
                  AND NOT EXISTS (SELECT FROM stock_number o WHERE o.number = %s)
                ORDER BY length(s.number) DESC, s.number DESC LIMIT 1
                """
                    .formatted(NEIGHBOUR.formatted("+")))
            .param("length", digits + 2)
            .param("end", number(digits, end).value())
            .query(Long.class)
            .optional();
    if (before.isEmpty()) {
      return isPrinted(digits)
          ? Optional.empty()
          : Optional.of(new NumberRange(number(digits, 1), number(digits, end)));
    }
    long last =
        jdbc.sql(
                """
                SELECT substr(number, 3)::bigint - 1 FROM stock_number
                WHERE length(number) = :length AND number > :before
                ORDER BY length(number), number LIMIT 1
                """)
            .param("length", digits + 2)
            .param("before", number(digits, before.get()).value())
            .query(Long.class)
            .optional()
            .orElse(end);
    return Optional.of(new NumberRange(number(digits, before.get() + 1), number(digits, last)));
  }

  private boolean isPrinted(int digits) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM stock_number WHERE length(number) = :length)")
        .param("length", digits + 2)
        .query(Boolean.class)
        .single();
  }

  private static CertificateNumber number(int digits, long value) {
    String written = String.valueOf(value);
    return new CertificateNumber("US" + "0".repeat(digits - written.length()) + written);
  }

  /**
   * How many numbers somebody has in each state.
   *
   * @param licenseeNumber null for numbers that lie at the USKPA and were never allotted
   */
  public record Tally(@Nullable String licenseeNumber, Map<StockState, Long> counts) {

    public Tally {
      counts = Map.copyOf(counts);
    }

    public long of(StockState state) {
      return counts.getOrDefault(state, 0L);
    }

    public long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Every number counted once, by holder: the USKPA's own first, then licensee by licensee. */
  public List<Tally> tallies() {
    Map<String, Map<StockState, Long>> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT coalesce(l.number, '') AS licensee, n.state, n.held
            FROM (SELECT holder, state, sum(numbers) AS held FROM stock_tally
                  GROUP BY holder, state HAVING sum(numbers) <> 0) n
            LEFT JOIN licensee l ON l.id = n.holder
            ORDER BY length(coalesce(l.number, '')), coalesce(l.number, '')
            """)
        .query(
            row -> {
              counts
                  .computeIfAbsent(
                      row.getString("licensee"), holder -> new EnumMap<>(StockState.class))
                  .put(StockState.valueOf(row.getString("state")), row.getLong("held"));
            });
    return counts.entrySet().stream()
        .map(one -> new Tally(one.getKey().isEmpty() ? null : one.getKey(), one.getValue()))
        .toList();
  }

  private static CertificateNumber number(ResultSet row, String column) throws SQLException {
    return new CertificateNumber(
        "US%0{width}d".replace("{width}", row.getString("width")).formatted(row.getLong(column)));
  }

  private static StockRange range(ResultSet row) throws SQLException {
    NumberRange numbers =
        new NumberRange(
            new CertificateNumber(row.getString("first")),
            new CertificateNumber(row.getString("last")));
    return new StockRange(
        numbers.first(),
        numbers.last(),
        numbers.count(),
        StockState.valueOf(row.getString("state")),
        row.getString("licensee"),
        row.getObject("allotted_on", LocalDate.class));
  }
}
