package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;

/**
 * Which licensees the USKPA and the agencies had reviewed in time, as things stood on a day: of
 * those admitted and not ended at its end, by the reviews on record up to it.
 */
@Repository
public class ReviewsDue {

  /** One row for each licensee in the programme, for the USKPA and for the agencies. */
  private static final String PROGRAMME =
      """
      FROM licensee l
      JOIN licensee_standing s ON s.licensee_id = l.id AND s.during @> :moment::timestamptz AND s.standing <> 'ENDED'
      CROSS JOIN unnest(:reviewers::text[]) AS p (reviewers)
      LEFT JOIN LATERAL (SELECT v.reviewed_on AS last_on, v.papers FROM licensee_review v
                         WHERE v.licensee_id = l.id AND (v.body = 'USKPA') = (p.reviewers = 'USKPA')
                           AND v.reviewed_on <= :day
                         ORDER BY v.reviewed_on DESC, v.id DESC LIMIT 1) r ON true
      CROSS JOIN LATERAL (SELECT (coalesce(r.last_on, l.admitted_on) + make_interval(years => :interval))::date
                            AS due_on) d
      """;

  private final JdbcClient jdbc;
  private final KnownRegisters registers;
  private final Clock clock;

  ReviewsDue(JdbcClient jdbc, KnownRegisters registers, Clock clock) {
    this.jdbc = jdbc;
    this.registers = registers;
    this.clock = clock;
  }

  /** Which licensees of the programme. */
  public enum Which {
    ALL("In the programme", "true"),
    OVERDUE("Past due", "d.due_on < :day"),
    /** Within the days ahead in which the duty stands open (setting). */
    SOON("Due soon", "d.due_on BETWEEN :day AND :soon"),
    REVIEWED(
        "Reviewed within the interval", "r.last_on > :day - make_interval(years => :interval)");

    private final String label;
    private final String condition;

    Which(String label, String condition) {
      this.label = label;
      this.condition = condition;
    }

    public String label() {
      return label;
    }
  }

  /**
   * How a programme stood.
   *
   * @param counts how many licensees there are of each
   */
  public record Programme(Reviewers reviewers, Map<Which, Long> counts) {

    public Programme {
      counts = Map.copyOf(counts);
    }

    public long of(Which which) {
      return counts.getOrDefault(which, 0L);
    }

    /** The share reviewed within the interval in whole percent, half up; zero without licensees. */
    public long share() {
      long all = of(Which.ALL);
      return all == 0 ? 0 : (200 * of(Which.REVIEWED) + all) / (2 * all);
    }
  }

  /**
   * A licensee in the programme.
   *
   * @param lastReviewOn null before the first review
   * @param lastFromPapers whether that was entered by hand from papers
   */
  public record Line(
      String licensee,
      String name,
      @Nullable LocalDate lastReviewOn,
      boolean lastFromPapers,
      LocalDate dueOn) {}

  /** How each programme stood on a day, the USKPA's first. */
  public List<Programme> programmes(LocalDate day) {
    Map<Reviewers, Programme> found = new EnumMap<>(Reviewers.class);
    for (Reviewers reviewers : Reviewers.values()) {
      found.put(reviewers, new Programme(reviewers, Map.of()));
    }
    jdbc.sql(
            "SELECT p.reviewers, %s %s GROUP BY p.reviewers"
                .formatted(
                    String.join(
                        ", ",
                        Arrays.stream(Which.values())
                            .map(
                                which ->
                                    "count(*) FILTER (WHERE %s) AS \"%s\""
                                        .formatted(which.condition, which.name()))
                            .toList()),
                    PROGRAMME))
        .params(on(day, Reviewers.values()).values())
        .query(
            row -> {
              Map<Which, Long> counts = new EnumMap<>(Which.class);
              for (Which which : Which.values()) {
                counts.put(which, row.getLong(which.name()));
              }
              Reviewers reviewers = Reviewers.valueOf(row.getString("reviewers"));
              found.put(reviewers, new Programme(reviewers, counts));
            });
    return List.copyOf(found.values());
  }

  /** The licensees behind a figure, the soonest due first. */
  public List<Line> lines(Reviewers reviewers, Which which, LocalDate day) {
    return lines(on(day, reviewers).and(which.condition));
  }

  /** The licensees that fall due on these days, as things stand on a day. */
  List<Line> due(Reviewers reviewers, LocalDate from, LocalDate through, LocalDate day) {
    return lines(
        on(day, reviewers)
            .and("d.due_on >= :from", "from", from)
            .and("d.due_on <= :through", "through", through));
  }

  private List<Line> lines(Conditions conditions) {
    return jdbc.sql(
            "SELECT l.number, l.name, r.last_on, r.papers, d.due_on %s WHERE %s ORDER BY d.due_on, length(l.number), l.number"
                .formatted(PROGRAMME, conditions.sql()))
        .params(conditions.values())
        .query(
            (row, i) ->
                new Line(
                    row.getString("number"),
                    row.getString("name"),
                    row.getObject("last_on", LocalDate.class),
                    row.getString("papers") != null,
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }

  private Conditions on(LocalDate day, Reviewers... reviewers) {
    Instant now = EasternTime.now(clock);
    Instant moment =
        day.isBefore(EasternTime.dateOf(now))
            ? EasternTime.endOf(day).minus(1, ChronoUnit.MICROS)
            : now;
    Settings settings = registers.current().settings();
    return new Conditions()
        .with("moment", Reviews.utc(moment))
        .with("day", day)
        .with("soon", day.plusDays(settings.reviewOpensDaysAhead(day)))
        .with("interval", settings.reviewIntervalYears(day))
        .with("reviewers", Arrays.stream(reviewers).map(Reviewers::name).toArray(String[]::new));
  }
}
