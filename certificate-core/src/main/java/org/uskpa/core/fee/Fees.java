package org.uskpa.core.fee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.measure.UsDollars;

/** The annual fees that were charged, and what became of each. */
@Repository
public class Fees {

  private static final String COLUMNS =
      """
      SELECT f.licensee_id, l.number, l.name, f.year, f.amount, f.due_on, f.state, f.received_on,
             coalesce(f.reference, '') AS reference, coalesce(f.words, '') AS words
      FROM licensee_fee f JOIN licensee l ON l.id = f.licensee_id
      """;

  private final JdbcClient jdbc;

  Fees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Fees by licensee, of each the latest year first; there are a few dozen licensees.
   *
   * @param year null for all
   * @param state null for all
   */
  public List<Fee> sought(@Nullable Integer year, @Nullable FeeState state) {
    Conditions conditions = new Conditions();
    if (year != null) {
      conditions.and("f.year = :year", "year", year);
    }
    if (state != null) {
      conditions.and("f.state = :state", "state", state.name());
    }
    return jdbc.sql(
            COLUMNS
                + "WHERE %s ORDER BY length(l.number), l.number, f.year DESC"
                    .formatted(conditions.sql()))
        .params(conditions.values())
        .query((row, i) -> fee(row))
        .list();
  }

  /** A licensee's fees, the latest year first. */
  public List<Fee> of(long licenseeId) {
    return jdbc.sql(COLUMNS + "WHERE f.licensee_id = :licensee ORDER BY f.year DESC")
        .param("licensee", licenseeId)
        .query((row, i) -> fee(row))
        .list();
  }

  /** The years for which fees were charged, the latest first. */
  public List<Integer> years() {
    return jdbc.sql("SELECT DISTINCT year FROM licensee_fee ORDER BY year DESC")
        .query(Integer.class)
        .list();
  }

  /**
   * A licensee's fee of a year.
   *
   * @throws NotFound when it was not charged
   */
  public Fee get(String licensee, int year) {
    return find(licensee, year, "");
  }

  /** The same, held until the transaction ends. */
  Fee lock(String licensee, int year) {
    return find(licensee, year, " FOR UPDATE OF f");
  }

  /** All fees of a year, held until the transaction ends. */
  List<Fee> lockAll(int year) {
    return jdbc.sql(COLUMNS + "WHERE f.year = :year ORDER BY f.licensee_id FOR UPDATE OF f")
        .param("year", year)
        .query((row, i) -> fee(row))
        .list();
  }

  /** Takes the fees of a year away; the database refuses it when one was received or waived. */
  void remove(int year) {
    jdbc.sql("DELETE FROM licensee_fee WHERE year = :year").param("year", year).update();
  }

  /** The licensees whose licence has not ended and who owe nothing for the year yet. */
  List<Long> unchargedIds(int year) {
    return jdbc.sql(
            """
            SELECT l.id FROM licensee l
            JOIN licensee_standing s
              ON s.licensee_id = l.id AND upper_inf(s.during) AND s.standing <> 'ENDED'
            WHERE extract(year FROM l.admitted_on) <= :year
              AND NOT EXISTS (SELECT FROM licensee_fee f WHERE f.licensee_id = l.id AND f.year = :year)
            ORDER BY l.number
            """)
        .param("year", year)
        .query(Long.class)
        .list();
  }

  Optional<Fee> add(Licensee licensee, ChargeFees.Command command, Instant now, String actor) {
    int added =
        jdbc.sql(
                """
                INSERT INTO licensee_fee (licensee_id, year, amount, due_on, charged_at, charged_by, state)
                VALUES (:licensee, :year, :amount, :dueOn, :now, :actor, 'OPEN')
                ON CONFLICT DO NOTHING
                """)
            .param("licensee", licensee.id())
            .param("year", command.year())
            .param("amount", command.amount().value())
            .param("dueOn", command.dueOn())
            .param("now", utc(now))
            .param("actor", actor)
            .update();
    return added == 0 ? Optional.empty() : Optional.of(get(licensee.number(), command.year()));
  }

  Fee receive(Fee fee, LocalDate on, String reference, Instant now, String actor) {
    return settle(fee, FeeState.RECEIVED, on, reference, null, now, actor);
  }

  Fee waive(Fee fee, String words, Instant now, String actor) {
    return settle(fee, FeeState.WAIVED, null, null, words, now, actor);
  }

  Fee reopen(Fee fee) {
    return settle(fee, FeeState.OPEN, null, null, null, null, null);
  }

  private Fee settle(
      Fee fee,
      FeeState state,
      @Nullable LocalDate on,
      @Nullable String reference,
      @Nullable String words,
      @Nullable Instant now,
      @Nullable String actor) {
    jdbc.sql(
            """
            UPDATE licensee_fee SET state = :state, received_on = :on, reference = :reference,
              words = :words, settled_at = :now, settled_by = :actor
            WHERE licensee_id = :licensee AND year = :year
            """)
        .param("state", state.name())
        .param("on", on)
        .param("reference", reference)
        .param("words", words)
        .param("now", now == null ? null : utc(now))
        .param("actor", actor)
        .param("licensee", fee.licenseeId())
        .param("year", fee.year())
        .update();
    return get(fee.licenseeNumber(), fee.year());
  }

  private Fee find(String licensee, int year, String lock) {
    return jdbc.sql(COLUMNS + "WHERE l.number = :number AND f.year = :year" + lock)
        .param("number", licensee)
        .param("year", year)
        .query((row, i) -> fee(row))
        .optional()
        .orElseThrow(() -> new NotFound("fee of %d of %s".formatted(year, licensee)));
  }

  private static Fee fee(ResultSet row) throws SQLException {
    return new Fee(
        row.getLong("licensee_id"),
        row.getString("number"),
        row.getString("name"),
        row.getInt("year"),
        new UsDollars(row.getBigDecimal("amount")),
        row.getObject("due_on", LocalDate.class),
        FeeState.valueOf(row.getString("state")),
        row.getObject("received_on", LocalDate.class),
        row.getString("reference"),
        row.getString("words"));
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
