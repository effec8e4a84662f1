package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;

/**
 * Whom the USKPA and the agencies review when: every licensee within five years (setting), and in
 * which order.
 */
@Repository
public class ReviewProgramme {

  /** The order in which licensees come. */
  public enum Order {
    /** Whom to review next: who is past due first, then the most points, then the soonest due. */
    RISK,
    /** The calendar: the soonest due first. */
    DUE
  }

  private static final int YEARS_SHOWN = 5;

  private final JdbcClient jdbc;
  private final Reviews reviews;
  private final KnownRegisters registers;
  private final Clock clock;

  ReviewProgramme(JdbcClient jdbc, Reviews reviews, KnownRegisters registers, Clock clock) {
    this.jdbc = jdbc;
    this.reviews = reviews;
    this.registers = registers;
    this.clock = clock;
  }

  /**
   * A licensee in a programme.
   *
   * @param lastFromPapers whether the last review was entered by hand from papers
   * @param atWork the reviews of this programme that are not over; of each body one at most
   */
  public record Line(
      Licensee licensee, RiskFacts facts, boolean lastFromPapers, Risk risk, List<Review> atWork) {

    public Line {
      atWork = List.copyOf(atWork);
    }

    public boolean isLateOn(LocalDate today) {
      return facts.dueOn().isBefore(today);
    }

    /** Whether a body has a review of it at work. */
    public boolean isAtWork(ReviewBody body) {
      return atWork.stream().anyMatch(review -> review.body() == body);
    }
  }

  /**
   * How many reviews a body has on record of a year.
   *
   * @param fromPapers how many of them were entered by hand from papers
   */
  public record Made(ReviewBody body, long reviews, long fromPapers) {}

  /**
   * How many reviews the USKPA or the agencies made in a year, and how many of the licensees in the
   * programme at its end they had reviewed within five years (setting).
   *
   * @param made body by body
   * @param reviewed those on record within the interval up to {@code asOf}
   * @param licensees admitted and not ended on that day
   * @param asOf the last day of the year, or today
   */
  public record Year(
      int year,
      Reviewers reviewers,
      List<Made> made,
      long reviewed,
      long licensees,
      LocalDate asOf) {

    public Year {
      made = List.copyOf(made);
    }

    /** Those of all its bodies. */
    public long reviews() {
      return made.stream().mapToLong(Made::reviews).sum();
    }

    /** The share reviewed in whole percent, half up; zero without licensees. */
    public long share() {
      return licensees == 0 ? 0 : (200 * reviewed + licensees) / (2 * licensees);
    }
  }

  /**
   * A review on record, behind a figure.
   *
   * @param papers where its papers are; null of one made in the portal
   */
  public record Counted(String licensee, String name, LocalDate on, @Nullable String papers) {}

  /** Every licensee that has not ended. */
  public List<Line> of(Reviewers reviewers, Order order) {
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    Settings settings = registers.current().settings();
    int interval = settings.reviewIntervalYears(today);
    Map<Long, List<Review>> atWork =
        reviews.atWork().stream()
            .filter(review -> Reviewers.of(review.body()) == reviewers)
            .collect(Collectors.groupingBy(review -> review.licensee().id()));
    return jdbc
        .sql(
            """
            SELECT l.id, l.number, l.name, l.kind, l.address, l.admitted_on, last.reviewed_on, last.papers,
                   (SELECT count(*) FROM certificate c
                    WHERE c.licensee_id = l.id AND c.issued_on >= :since) AS certificates,
                   (SELECT count(*) FROM certificate c
                    WHERE c.licensee_id = l.id AND c.voided_on >= :since) AS voids,
                   (SELECT count(*) FROM duty d
                    WHERE d.owner = 'LICENSEE' AND d.licensee_id = l.id AND d.due_at >= :sinceMoment
                      AND %s
                      AND coalesce(d.closed_at, :now) > d.due_at
                        + CASE WHEN d.kind = ANY (:atOnce) THEN :hours ELSE 0 END * interval '1 hour')
                     AS late,
                   (SELECT count(*) FROM review_finding f JOIN review r ON r.id = f.review_id
                    WHERE r.licensee_id = l.id AND r.state <> 'CALLED_OFF' AND f.settled_at IS NULL
                      AND f.withdrawn_at IS NULL)
                     AS findings,
                   (SELECT count(*) FROM certificate c JOIN certificate_warning w ON w.certificate_id = c.id
                    WHERE c.licensee_id = l.id AND c.issued_on >= :since) AS warnings
            FROM licensee l
            JOIN licensee_standing s ON s.licensee_id = l.id AND s.during @> :now::timestamptz
                 AND s.standing <> 'ENDED'
            LEFT JOIN LATERAL (SELECT v.reviewed_on, v.papers FROM licensee_review v
                               WHERE v.licensee_id = l.id AND (v.body = 'USKPA') = (:reviewers = 'USKPA')
                               ORDER BY v.reviewed_on DESC, v.id DESC LIMIT 1) last ON true
            ORDER BY length(l.number), l.number
            """
                .formatted(ReviewWork.COUNTED))
        .param("since", today.minusYears(1))
        .param("sinceMoment", Reviews.utc(EasternTime.startOf(today.minusYears(1))))
        .param("now", Reviews.utc(now))
        .param("atOnce", ReviewWork.atOnce())
        .param("hours", settings.copyLateAfterHours(today))
        .param("reviewers", reviewers.name())
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
                  row.getString("papers") != null,
                  Risk.of(facts, today),
                  atWork.getOrDefault(licensee.id(), List.of()));
            })
        .list()
        .stream()
        .sorted(comparator(order, today))
        .toList();
  }

  private static Comparator<Line> comparator(Order order, LocalDate today) {
    Comparator<Line> soonest = Comparator.comparing(line -> line.facts().dueOn());
    return order == Order.DUE
        ? soonest
        : Comparator.comparing((Line line) -> !line.isLateOn(today))
            .thenComparing(Comparator.comparingInt((Line line) -> line.risk().points()).reversed())
            .thenComparing(soonest);
  }

  /** The figures of the last five years, the latest year first, of each the USKPA's first. */
  public List<Year> years() {
    LocalDate today = EasternTime.dateOf(clock.instant());
    return years(today.getYear() - (YEARS_SHOWN - 1), today.getYear(), today);
  }

  /**
   * The figures of a year, the USKPA's first.
   *
   * @param by what is dated later does not count; a year that is not over ends there
   */
  public List<Year> ofYear(int year, LocalDate by) {
    return years(year, year, by);
  }

  private List<Year> years(int first, int last, LocalDate by) {
    Map<Integer, Map<ReviewBody, Made>> made = made(first, last, by);
    return jdbc.sql(
            """
            SELECT y.year, p.reviewers, y.as_of, count(l.id) AS licensees,
                   count(l.id) FILTER (WHERE EXISTS (
                     SELECT FROM licensee_review r
                     WHERE r.licensee_id = l.id AND (r.body = 'USKPA') = (p.reviewers = 'USKPA')
                       AND r.reviewed_on <= y.as_of
                       AND r.reviewed_on > y.as_of - make_interval(years => :interval))) AS reviewed
            FROM (SELECT year, least(make_date(year, 12, 31), :by) AS as_of
                  FROM generate_series(:first, :last) AS year) y
            CROSS JOIN unnest(:reviewers::text[]) WITH ORDINALITY AS p (reviewers, place)
            LEFT JOIN licensee l ON l.admitted_on <= y.as_of AND NOT EXISTS (
              SELECT FROM licensee_standing s
              WHERE s.licensee_id = l.id AND s.standing = 'ENDED'
                AND (lower(s.during) AT TIME ZONE 'America/New_York')::date <= y.as_of)
            GROUP BY y.year, p.reviewers, p.place, y.as_of ORDER BY y.year DESC, p.place
            """)
        .param("by", by)
        .param("first", first)
        .param("last", last)
        .param("interval", registers.current().settings().reviewIntervalYears(by))
        .param(
            "reviewers",
            Arrays.stream(Reviewers.values()).map(Reviewers::name).toArray(String[]::new))
        .query(
            (row, i) -> {
              int year = row.getInt("year");
              Reviewers reviewers = Reviewers.valueOf(row.getString("reviewers"));
              Map<ReviewBody, Made> ofYear = made.getOrDefault(year, Map.of());
              return new Year(
                  year,
                  reviewers,
                  reviewers.bodies().stream()
                      .map(body -> ofYear.getOrDefault(body, new Made(body, 0, 0)))
                      .toList(),
                  row.getLong("reviewed"),
                  row.getLong("licensees"),
                  row.getObject("as_of", LocalDate.class));
            })
        .list();
  }

  private Map<Integer, Map<ReviewBody, Made>> made(int first, int last, LocalDate by) {
    Map<Integer, Map<ReviewBody, Made>> made = new HashMap<>();
    jdbc.sql(
            """
            SELECT extract(year FROM reviewed_on)::int AS year, body, count(*) AS reviews,
                   count(papers) AS from_papers
            FROM licensee_review
            WHERE reviewed_on BETWEEN make_date(:first, 1, 1) AND least(make_date(:last, 12, 31), :by)
            GROUP BY 1, 2
            """)
        .param("first", first)
        .param("last", last)
        .param("by", by)
        .query(
            row -> {
              ReviewBody body = ReviewBody.valueOf(row.getString("body"));
              made.computeIfAbsent(row.getInt("year"), any -> new EnumMap<>(ReviewBody.class))
                  .put(body, new Made(body, row.getLong("reviews"), row.getLong("from_papers")));
            });
    return made;
  }

  /** The reviews behind the count of a year and body, in the order of their days. */
  public List<Counted> counted(int year, ReviewBody body) {
    return jdbc.sql(
            """
            SELECT l.number, l.name, r.reviewed_on, r.papers
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
                    row.getObject("reviewed_on", LocalDate.class),
                    row.getString("papers")))
        .list();
  }
}
