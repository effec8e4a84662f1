package org.uskpa.core.licensee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;

/** Licensees to look at: all of them as they stand today, and each with its history. */
@Repository
public class LicenseeDetails {

  private final Licensees licensees;
  private final Duties duties;
  private final Journal journal;
  private final JdbcClient jdbc;
  private final Clock clock;

  LicenseeDetails(
      Licensees licensees, Duties duties, Journal journal, JdbcClient jdbc, Clock clock) {
    this.licensees = licensees;
    this.duties = duties;
    this.journal = journal;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All licensees by number, as they stand today. */
  public List<LicenseeRow> all() {
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    return jdbc.sql(
            """
            SELECT l.id, l.number, l.name, l.kind, l.address, l.admitted_on, s.standing,
                   a.licensee_id IS NOT NULL AS agreed, upper(a.in_force) - 1 AS agreed_through,
                   k.licensee_id IS NOT NULL AS acknowledged,
                   (SELECT max(reviewed_on) FROM licensee_review r
                    WHERE r.licensee_id = l.id AND r.body = 'USKPA') AS reviewed_on,
                   coalesce(n.free, 0) AS free
            FROM licensee l
            LEFT JOIN licensee_standing s ON s.licensee_id = l.id AND s.during @> :now::timestamptz
            LEFT JOIN licensee_agreement a ON a.licensee_id = l.id AND a.in_force @> :today::date
            LEFT JOIN licensee_acknowledgment k ON k.licensee_id = l.id AND k.year = :year
            LEFT JOIN (SELECT licensee_id, count(*) AS free FROM stock_number
                       WHERE state IN ('ALLOTTED', 'HELD') GROUP BY licensee_id) n ON n.licensee_id = l.id
            ORDER BY length(l.number), l.number
            """)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("today", today)
        .param("year", today.getYear())
        .query(
            (row, i) ->
                new LicenseeRow(
                    Licensees.licensee(row),
                    standing(row),
                    row.getBoolean("agreed"),
                    row.getObject("agreed_through", LocalDate.class),
                    row.getBoolean("acknowledged"),
                    row.getObject("reviewed_on", LocalDate.class),
                    row.getLong("free")))
        .list();
  }

  /**
   * A licensee with its history, by its number.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public LicenseeDetail of(String number) {
    Licensee licensee =
        licensees.byNumber(number).orElseThrow(() -> new NotFound("licensee " + number));
    Subject subject = Subject.licensee(number);
    List<LicenseeDetail.StandingPeriod> standings = standings(licensee.id());
    Instant now = EasternTime.now(clock);
    return new LicenseeDetail(
        licensee,
        licensees.asOf(licensee.id(), now).standing(),
        standings,
        agreements(licensee.id()),
        acknowledgments(licensee.id()),
        reviews(licensee.id()),
        duties.about(subject),
        journal.of(subject));
  }

  private List<LicenseeDetail.StandingPeriod> standings(long id) {
    return jdbc.sql(
            """
            SELECT standing, lower(during) AS since, upper(during) AS until, reason, recorded_by
            FROM licensee_standing WHERE licensee_id = :id ORDER BY during DESC
            """)
        .param("id", id)
        .query(
            (row, i) -> {
              OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
              return new LicenseeDetail.StandingPeriod(
                  Standing.valueOf(row.getString("standing")),
                  row.getObject("since", OffsetDateTime.class).toInstant(),
                  until == null ? null : until.toInstant(),
                  row.getString("reason"),
                  row.getString("recorded_by"));
            })
        .list();
  }

  private List<LicenseeDetail.Agreement> agreements(long id) {
    return jdbc.sql(
            """
            SELECT lower(in_force) AS since, upper(in_force) - 1 AS through
            FROM licensee_agreement WHERE licensee_id = :id ORDER BY in_force DESC
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new LicenseeDetail.Agreement(
                    row.getObject("since", LocalDate.class),
                    row.getObject("through", LocalDate.class)))
        .list();
  }

  private List<LicenseeDetail.Acknowledgment> acknowledgments(long id) {
    return jdbc.sql(
            """
            SELECT year, acknowledged_on, acknowledged_by FROM licensee_acknowledgment
            WHERE licensee_id = :id ORDER BY year DESC
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new LicenseeDetail.Acknowledgment(
                    row.getInt("year"),
                    row.getObject("acknowledged_on", LocalDate.class),
                    row.getString("acknowledged_by")))
        .list();
  }

  private List<LicenseeDetail.Review> reviews(long id) {
    return jdbc.sql(
            """
            SELECT body, reviewed_on FROM licensee_review
            WHERE licensee_id = :id ORDER BY reviewed_on DESC, body
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new LicenseeDetail.Review(
                    ReviewBody.valueOf(row.getString("body")),
                    row.getObject("reviewed_on", LocalDate.class)))
        .list();
  }

  private static @Nullable Standing standing(ResultSet row) throws SQLException {
    String standing = row.getString("standing");
    return standing == null ? null : Standing.valueOf(standing);
  }
}
