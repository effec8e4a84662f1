package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;

/** Whom a body reviews when: every licensee within five years (setting), and in which order. */
@Repository
public class ReviewProgramme {

  /** The order in which licensees come. */
  public enum Order {
    /** Whom to review next: the most points first. */
    RISK,
    /** The calendar: the soonest due first. */
    DUE
  }

  private static final int YEARS_SHOWN = 5;

  private final JdbcClient jdbc;
  private final KnownRegisters registers;
  private final Clock clock;

  ReviewProgramme(JdbcClient jdbc, KnownRegisters registers, Clock clock) {
    this.jdbc = jdbc;
    this.registers = registers;
    this.clock = clock;
  }

  /**
   * A licensee in the programme of a body.
   *
   * @param atWork the key of the review that is not closed; null for none
   * @param onSiteOn the day on site of that one
   */
  public record Line(
      Licensee licensee,
      RiskFacts facts,
      Risk risk,
      @Nullable Long atWork,
      @Nullable LocalDate onSiteOn) {

    public boolean isLateOn(LocalDate today) {
      return facts.dueOn().isBefore(today);
    }
  }

  /**
   * How many licensees a body reviewed in a year, and how many of those in the programme at its end
   * it had reviewed within five years (setting).
   *
   * @param reviewed those on record within the interval up to {@code asOf}
   * @param licensees admitted and not ended on that day
   * @param asOf the last day of the year, or today
   */
  public record Year(
      int year, ReviewBody body, long reviews, long reviewed, long licensees, LocalDate asOf) {

    /** The share reviewed in whole percent, half up; zero without licensees. */
    public long share() {
      return licensees == 0 ? 0 : (200 * reviewed + licensees) / (2 * licensees);
    }
  }

  /** A review on record, behind a figure. */
  public record Counted(String licensee, String name, LocalDate on) {}

  /** Every licensee that has not ended. */
  public List<Line> of(ReviewBody body, Order order) {
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    Settings settings = registers.current().settings();
    int interval = settings.reviewIntervalYears(today);
    return jdbc
        .sql(
            """
            SELECT l.id, l.number, l.name, l.kind, l.address, l.admitted_on, last.reviewed_on,
                   at.id AS at_work, at.on_site_on,
                   (SELECT count(*) FROM certificate c
                    WHERE c.licensee_id = l.id AND c.issued_on >= :since) AS certificates,
                   (SELECT count(*) FROM certificate c
                    WHERE c.licensee_id = l.id AND c.voided_on >= :since) AS voids,
                   (SELECT count(*) FROM duty d
                    WHERE d.owner = 'LICENSEE' AND d.licensee_id = l.id AND d.due_at >= :sinceMoment
                      AND d.state IN ('OPEN', 'FULFILLED')
                      AND coalesce(d.closed_at, :now) > d.due_at
                        + CASE WHEN d.kind = ANY (:atOnce) THEN :hours ELSE 0 END * interval '1 hour')
                     AS late,
                   (SELECT count(*) FROM review_finding f JOIN review r ON r.id = f.review_id
                    WHERE r.licensee_id = l.id AND f.settled_at IS NULL) AS findings,
                   (SELECT count(*) FROM certificate c JOIN certificate_warning w ON w.certificate_id = c.id
                    WHERE c.licensee_id = l.id AND c.issued_on >= :since) AS warnings
            FROM licensee l
            JOIN licensee_standing s ON s.licensee_id = l.id AND s.during @> :now::timestamptz
                 AND s.standing <> 'ENDED'
            LEFT JOIN LATERAL (SELECT max(reviewed_on) AS reviewed_on FROM licensee_review v
                               WHERE v.licensee_id = l.id AND v.body = :body) last ON true
            LEFT JOIN review at ON at.licensee_id = l.id AND at.body = :body AND at.state <> 'CLOSED'
            ORDER BY length(l.number), l.number
            """)
        .param("since", today.minusYears(1))
        .param("sinceMoment", Reviews.utc(EasternTime.startOf(today.minusYears(1))))
        .param("now", Reviews.utc(now))
        .param("atOnce", ReviewWork.atOnce())
        .param("hours", settings.copyLateAfterHours(today))
        .param("body", body.name())
        .query(
            (row, i) -> {
              Licensee licensee =
                  new Licensee(
                      row.getLong("id"),
                      row.getString("number"),
                      row.getString("name"),
                      LicenseeKind.valueOf(row.getString("kind")),
                      row.getString("address"),
                      row.getObject("admitted_on", LocalDate.class));
              LocalDate last = row.getObject("reviewed_on", LocalDate.class);
              RiskFacts facts =
                  new RiskFacts(
                      last,
                      licensee.reviewDueOn(last, interval),
                      row.getLong("certificates"),
                      row.getLong("voids"),
                      row.getLong("late"),
                      row.getLong("findings"),
                      row.getLong("warnings"));
              return new Line(
                  licensee,
                  facts,
                  Risk.of(facts, today),
                  row.getObject("at_work", Long.class),
                  row.getObject("on_site_on", LocalDate.class));
            })
        .list()
        .stream()
        .sorted(comparator(order))
        .toList();
  }

  private static Comparator<Line> comparator(Order order) {
    return order == Order.DUE
        ? Comparator.comparing(line -> line.facts().dueOn())
        : Comparator.comparingInt((Line line) -> line.risk().points()).reversed();
  }

  /** The figures of the last five years of every body, the latest year first. */
  public List<Year> years() {
    LocalDate today = EasternTime.dateOf(clock.instant());
    return years(today.getYear() - (YEARS_SHOWN - 1), today.getYear(), today);
  }

  /**
   * The figures of a year, body by body.
   *
   * @param by what is dated later does not count; a year that is not over ends there
   */
  public List<Year> ofYear(int year, LocalDate by) {
    return years(year, year, by);
  }

  private List<Year> years(int first, int last, LocalDate by) {
    return jdbc.sql(
            """
            SELECT y.year, b.body, y.as_of,
                   (SELECT count(*) FROM licensee_review r
                    WHERE r.body = b.body AND r.reviewed_on BETWEEN make_date(y.year, 1, 1) AND y.as_of)
                     AS reviews,
                   count(l.id) AS licensees,
                   count(l.id) FILTER (WHERE EXISTS (
                     SELECT FROM licensee_review r
                     WHERE r.licensee_id = l.id AND r.body = b.body AND r.reviewed_on <= y.as_of
                       AND r.reviewed_on > y.as_of - make_interval(years => :interval))) AS reviewed
            FROM (SELECT year, least(make_date(year, 12, 31), :by) AS as_of
                  FROM generate_series(:first, :last) AS year) y
            CROSS JOIN unnest(:bodies::text[]) WITH ORDINALITY AS b (body, place)
            LEFT JOIN licensee l ON l.admitted_on <= y.as_of AND NOT EXISTS (
              SELECT FROM licensee_standing s
              WHERE s.licensee_id = l.id AND s.standing = 'ENDED'
                AND (lower(s.during) AT TIME ZONE 'America/New_York')::date <= y.as_of)
            GROUP BY y.year, b.body, b.place, y.as_of ORDER BY y.year DESC, b.place
            """)
        .param("by", by)
        .param("first", first)
        .param("last", last)
        .param("interval", registers.current().settings().reviewIntervalYears(by))
        .param(
            "bodies",
            Arrays.stream(ReviewBody.values()).map(ReviewBody::name).toArray(String[]::new))
        .query(
            (row, i) ->
                new Year(
                    row.getInt("year"),
                    ReviewBody.valueOf(row.getString("body")),
                    row.getLong("reviews"),
                    row.getLong("reviewed"),
                    row.getLong("licensees"),
                    row.getObject("as_of", LocalDate.class)))
        .list();
  }

  /** The reviews behind the count of a year and body, in the order of their days. */
  public List<Counted> counted(int year, ReviewBody body) {
    return jdbc.sql(
            """
            SELECT l.number, l.name, r.reviewed_on
            FROM licensee_review r JOIN licensee l ON l.id = r.licensee_id
            WHERE r.body = :body AND r.reviewed_on BETWEEN make_date(:year, 1, 1) AND make_date(:year, 12, 31)
            ORDER BY r.reviewed_on, length(l.number), l.number
            """)
        .param("body", body.name())
        .param("year", year)
        .query(
            (row, i) ->
                new Counted(
                    row.getString("number"),
                    row.getString("name"),
                    row.getObject("reviewed_on", LocalDate.class)))
        .list();
  }
}
