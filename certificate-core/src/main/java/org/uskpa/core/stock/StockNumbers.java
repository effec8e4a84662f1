package org.uskpa.core.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.shipment.CertificateNumber;

/** The numbered certificates, one row a number. A number is never used twice. */
@Repository
public class StockNumbers {

  private static final String COLUMNS =
      """
      SELECT s.number, s.licensee_id, l.number AS licensee, s.state, s.allotted_on
      FROM stock_number s LEFT JOIN licensee l ON l.id = s.licensee_id
      """;

  private final JdbcClient jdbc;

  StockNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a number is; empty when it was never printed. */
  public Optional<StockNumber> byNumber(CertificateNumber number) {
    return jdbc.sql(COLUMNS + "WHERE s.number = :number")
        .param("number", number.value())
        .query((row, i) -> stockNumber(row))
        .optional();
  }

  /** Those of these numbers that were ever printed. */
  public List<StockNumber> byNumbers(Collection<CertificateNumber> numbers) {
    return jdbc.sql(COLUMNS + "WHERE s.number = ANY (:numbers)")
        .param("numbers", values(numbers))
        .query((row, i) -> stockNumber(row))
        .list();
  }

  /** A licensee's free numbers, lowest first. */
  public List<StockNumber> freeOf(long licenseeId, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE s.licensee_id = :licensee AND s.state IN ('ALLOTTED', 'HELD')
                ORDER BY length(s.number), s.number LIMIT :limit
                """)
        .param("licensee", licenseeId)
        .param("limit", limit)
        .query((row, i) -> stockNumber(row))
        .list();
  }

  /** How many free numbers a licensee has. */
  public long countFree(long licenseeId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM stock_number
            WHERE licensee_id = :licensee AND state IN ('ALLOTTED', 'HELD')
            """)
        .param("licensee", licenseeId)
        .query(Long.class)
        .single();
  }

  /** Locks a number until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<StockNumber> lock(CertificateNumber number) {
    return jdbc.sql(COLUMNS + "WHERE s.number = :number FOR UPDATE OF s")
        .param("number", number.value())
        .query((row, i) -> stockNumber(row))
        .optional();
  }

  /**
   * Locks the licensee's lowest free number that nobody else is taking; when others are taking all
   * that are left, waits for them, as they may yet give some back. Empty when none is left.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<StockNumber> lockLowestFree(long licenseeId) {
    return lockLowestFree(licenseeId, "SKIP LOCKED").or(() -> lockLowestFree(licenseeId, ""));
  }

  /**
   * Waits for another transaction that takes many of the licensee's numbers; holds its turn until
   * this one ends. Two of them could otherwise wait for each other's numbers.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void waitToTakeMany(long licenseeId) {
    waitFor("many numbers of licensee " + licenseeId);
  }

  /**
   * Waits for another transaction that gives the licensee numbers; holds its turn until this one
   * ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void waitToBeAllotted(long licenseeId) {
    waitFor("numbers to licensee " + licenseeId);
  }

  private void waitFor(String turn) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:turn, 0))::text")
        .param("turn", turn)
        .query(String.class)
        .single();
  }

  private Optional<StockNumber> lockLowestFree(long licenseeId, String others) {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE s.licensee_id = :licensee AND s.state IN ('ALLOTTED', 'HELD')
                ORDER BY length(s.number), s.number LIMIT 1 FOR UPDATE OF s\s
                """
                + others)
        .param("licensee", licenseeId)
        .query((row, i) -> stockNumber(row))
        .optional();
  }

  /** A draft takes a locked number, which remembers whether its receipt was confirmed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reserve(StockNumber number) {
    move(number, StockState.RESERVED);
    jdbc.sql("UPDATE stock_number SET taken_from = :from WHERE number = :number")
        .param("from", number.state().name())
        .param("number", number.number().value())
        .update();
  }

  /** A draft gives its locked number back to what it was before: no receipt is confirmed by it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveBack(StockNumber number) {
    move(
        number,
        jdbc.sql("SELECT taken_from FROM stock_number WHERE number = :number")
            .param("number", number.number().value())
            .query(String.class)
            .optional()
            .map(StockState::valueOf)
            .orElse(StockState.HELD));
  }

  /** A certificate is issued on a locked number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void use(StockNumber number) {
    move(number, StockState.USED);
  }

  /** A locked number is voided with its certificate. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void voidWithCertificate(StockNumber number) {
    move(number, StockState.VOIDED);
  }

  void move(StockNumber number, StockState to) {
    if (!number.state().next().contains(to)) {
      throw new IllegalStateException(
          "%s cannot go from %s to %s".formatted(number.number(), number.state(), to));
    }
    int moved =
        jdbc.sql(
                """
                UPDATE stock_number SET state = :to, taken_from = NULL, version = version + 1
                WHERE number = :number AND state = :from
                """)
            .param("to", to.name())
            .param("number", number.number().value())
            .param("from", number.state().name())
            .update();
    if (moved != 1) {
      throw new IllegalStateException("%s was not locked".formatted(number.number()));
    }
  }

  /** All numbers there are of a range, in their order. */
  List<StockNumber> ofRange(NumberRange range) {
    return inRange(range, "");
  }

  /** Locks all numbers that a licensee holds free, in their order. */
  List<StockNumber> lockFree(long licenseeId) {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE s.licensee_id = :licensee AND s.state IN ('ALLOTTED', 'HELD')
                ORDER BY length(s.number), s.number FOR UPDATE OF s
                """)
        .param("licensee", licenseeId)
        .query((row, i) -> stockNumber(row))
        .list();
  }

  /** Locks all numbers there are of a range, in their order. */
  List<StockNumber> lockRange(NumberRange range) {
    return inRange(range, "FOR UPDATE OF s");
  }

  private List<StockNumber> inRange(NumberRange range, String lock) {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE s.number BETWEEN :first AND :last AND length(s.number) = length(:first)
                ORDER BY s.number
                """
                + lock)
        .param("first", range.first().value())
        .param("last", range.last().value())
        .query((row, i) -> stockNumber(row))
        .list();
  }

  /** Takes new numbers in, to lie at the USKPA. */
  void print(List<CertificateNumber> numbers) {
    jdbc.sql(
            """
            INSERT INTO stock_number (number, state)
            SELECT number, 'PRINTED' FROM unnest(:numbers) AS new (number)
            """)
        .param("numbers", values(numbers))
        .update();
  }

  /** Gives numbers to a licensee: new ones, and those of them that lie at the USKPA. */
  void allot(List<CertificateNumber> numbers, long licenseeId, LocalDate on) {
    int allotted =
        jdbc.sql(
                """
                INSERT INTO stock_number (number, licensee_id, state, allotted_on)
                SELECT number, :licensee, 'ALLOTTED', :on FROM unnest(:numbers) AS new (number)
                ON CONFLICT (number) DO UPDATE
                  SET licensee_id = excluded.licensee_id, state = excluded.state,
                      allotted_on = excluded.allotted_on, version = stock_number.version + 1
                  WHERE stock_number.state IN ('PRINTED', 'RETURNED')
                """)
            .param("licensee", licenseeId)
            .param("on", on)
            .param("numbers", values(numbers))
            .update();
    if (allotted < numbers.size()) {
      throw new ConcurrencyFailureException("Somebody else allotted some of these numbers");
    }
  }

  void moveAll(List<StockNumber> numbers, StockState to) {
    jdbc.sql(
            """
            UPDATE stock_number SET state = :to, version = version + 1 WHERE number = ANY (:numbers)
            """)
        .param("to", to.name())
        .param("numbers", values(numbers.stream().map(StockNumber::number).toList()))
        .update();
  }

  private static String[] values(Collection<CertificateNumber> numbers) {
    return numbers.stream().map(CertificateNumber::value).toArray(String[]::new);
  }

  private static StockNumber stockNumber(ResultSet row) throws SQLException {
    return new StockNumber(
        new CertificateNumber(row.getString("number")),
        row.getObject("licensee_id", Long.class),
        row.getString("licensee"),
        StockState.valueOf(row.getString("state")),
        row.getObject("allotted_on", LocalDate.class));
  }
}
