package org.uskpa.core.licensee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;
import org.uskpa.core.text.VisibleText;

/** Licensees as they stand today or stood on a day, in the order of their numbers. */
@Repository
public class LicenseeList {

  private static final String ON_THE_DAY =
      """
      FROM licensee l
      LEFT JOIN licensee_standing s ON s.licensee_id = l.id AND s.during @> :now::timestamptz
      LEFT JOIN licensee_agreement a ON a.licensee_id = l.id AND a.in_force @> :today::date
      LEFT JOIN licensee_acknowledgment k ON k.licensee_id = l.id AND k.year = :year
           AND k.acknowledged_on <= :today
      CROSS JOIN LATERAL (SELECT max(reviewed_on) AS reviewed_on FROM licensee_review
                          WHERE licensee_id = l.id AND body = 'USKPA' AND reviewed_on <= :today) r
      CROSS JOIN LATERAL (SELECT agreement_cover_end(l.id, :today::date) AS through) e
      CROSS JOIN LATERAL (SELECT count(*) AS free FROM stock_number
                          WHERE licensee_id = l.id AND state IN ('ALLOTTED', 'HELD')) n
      """;

  private static final String REVIEW_DUE =
      "coalesce(r.reviewed_on, l.admitted_on) + make_interval(years => :interval)";

  private final KnownRegisters registers;
  private final JdbcClient jdbc;
  private final Clock clock;

  LicenseeList(KnownRegisters registers, JdbcClient jdbc, Clock clock) {
    this.registers = registers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Which licensees; what is null narrows nothing.
   *
   * @param text a part of the number or the name, capitals aside; empty narrows nothing
   * @param free how few free numbers it has now
   * @param on those admitted by that day, as they stood at its end; null for now
   */
  public record Sought(
      String text,
      @Nullable LicenseeKind kind,
      @Nullable Standing standing,
      @Nullable Concern concern,
      @Nullable FreeNumbers free,
      @Nullable LocalDate on) {

    /** As they stand now, however many numbers they have. */
    public Sought(
        String text,
        @Nullable LicenseeKind kind,
        @Nullable Standing standing,
        @Nullable Concern concern) {
      this(text, kind, standing, concern, null, null);
    }

    /** All licensees that deserve a look for this reason. */
    public static Sought of(Concern concern) {
      return new Sought("", null, null, concern);
    }
  }

  /**
   * A page of the licensees sought.
   *
   * @param after the last number of the page before, or null for the first page
   */
  public Page<LicenseeRow> page(Sought sought, @Nullable String after, int size) {
    Conditions conditions = on(sought.on());
    if (sought.on() != null) {
      conditions.and("s.standing IS NOT NULL");
    }
    if (!VisibleText.isBlank(sought.text())) {
      conditions.and(
          "position(upper(:text) IN upper(l.number || ' ' || l.name)) > 0",
          "text",
          VisibleText.trimmed(sought.text()));
    }
    if (sought.kind() != null) {
      conditions.and("l.kind = :kind", "kind", sought.kind().name());
    }
    if (sought.standing() != null) {
      conditions.and("s.standing = :standing", "standing", sought.standing().name());
    }
    if (sought.concern() != null) {
      conditions.and(condition(sought.concern()));
    }
    if (sought.free() != null) {
      conditions.and(condition(sought.free()));
    }
    if (after != null) {
      conditions.and("(length(l.number), l.number) > (length(:after), :after)", "after", after);
    }
    List<LicenseeRow> read =
        jdbc.sql(
                """
                SELECT l.id, l.number, l.name, l.kind, l.address, l.admitted_on, s.standing,
                       a.licensee_id IS NOT NULL AS agreed,
                       CASE WHEN isfinite(e.through) AND e.through >= l.admitted_on
                            THEN e.through END AS agreed_through,
                       k.licensee_id IS NOT NULL AS acknowledged, r.reviewed_on, n.free,
                       (%s)::date AS review_due
                %s WHERE %s ORDER BY length(l.number), l.number LIMIT :limit
                """
                    .formatted(REVIEW_DUE, ON_THE_DAY, conditions.sql()))
            .params(conditions.with("limit", size + 1).values())
            .query((row, i) -> row(row))
            .list();
    return Page.of(read, size, row -> row.licensee().number());
  }

  /** How many licensees deserve a look for each reason; a reason without any is absent. */
  public Map<Concern, Long> concerns() {
    String counted =
        Stream.of(Concern.values())
            .map(one -> "count(*) FILTER (WHERE %s) AS %s".formatted(condition(one), one.name()))
            .collect(Collectors.joining(", "));
    Map<Concern, Long> concerns = new EnumMap<>(Concern.class);
    jdbc.sql("SELECT " + counted + " " + ON_THE_DAY)
        .params(on(null).values())
        .query(
            row -> {
              for (Concern one : Concern.values()) {
                if (row.getLong(one.name()) > 0) {
                  concerns.put(one, row.getLong(one.name()));
                }
              }
            });
    return concerns;
  }

  /** How many licensees of a kind had a standing. */
  public record Standings(Standing standing, LicenseeKind kind, long licensees) {}

  /**
   * How many licensees stood how; a standing and kind without any is absent.
   *
   * @param day at whose end; today's is now
   */
  public List<Standings> standings(LocalDate day) {
    return jdbc.sql(
            """
            SELECT s.standing, l.kind, count(*) AS licensees
            FROM licensee l JOIN licensee_standing s ON s.licensee_id = l.id AND s.during @> :now::timestamptz
            GROUP BY s.standing, l.kind
            """)
        .param("now", on(day).values().get("now"))
        .query(
            (row, i) ->
                new Standings(
                    Standing.valueOf(row.getString("standing")),
                    LicenseeKind.valueOf(row.getString("kind")),
                    row.getLong("licensees")))
        .list();
  }

  /** How many licensees in good standing have few or no free numbers now. */
  public Map<FreeNumbers, Long> free() {
    Map<FreeNumbers, Long> free = new EnumMap<>(FreeNumbers.class);
    String counted =
        Stream.of(FreeNumbers.values())
            .map(one -> "count(*) FILTER (WHERE %s) AS %s".formatted(condition(one), one.name()))
            .collect(Collectors.joining(", "));
    jdbc.sql("SELECT " + counted + " " + ON_THE_DAY)
        .params(on(null).values())
        .query(
            row -> {
              for (FreeNumbers one : FreeNumbers.values()) {
                free.put(one, row.getLong(one.name()));
              }
            });
    return free;
  }

  /** The number after the highest that a licensee has, such as {@code L019}. */
  public String nextNumber() {
    return jdbc.sql(
            """
            SELECT 'L' || CASE WHEN next < 1000 THEN lpad(next::text, 3, '0') ELSE next::text END
            FROM (SELECT coalesce(max(substr(number, 2)::int), 0) + 1 AS next FROM licensee) n
            """)
        .query(String.class)
        .single();
  }

  private static String condition(Concern concern) {
    // A suspended licensee is reviewed and owes its fees as any other.
    String standing =
        switch (concern) {
          case REVIEW_DUE, FEE_LATE -> "s.standing <> 'ENDED' AND ";
          case ACKNOWLEDGMENT_MISSING, AGREEMENT_ENDING, STOCK_LOW -> "s.standing = 'ACTIVE' AND ";
        };
    return standing
        + switch (concern) {
          case REVIEW_DUE -> REVIEW_DUE + " <= :reviewsThrough";
          case ACKNOWLEDGMENT_MISSING -> "k.licensee_id IS NULL";
          case AGREEMENT_ENDING -> "e.through <= :agreementsThrough";
          case STOCK_LOW -> "n.free <= :few";
          case FEE_LATE ->
              """
              EXISTS (SELECT FROM licensee_fee f
                      WHERE f.licensee_id = l.id AND f.state = 'OPEN' AND f.due_on < :today::date)
              """;
        };
  }

  private static String condition(FreeNumbers free) {
    return "s.standing = 'ACTIVE' AND "
        + switch (free) {
          case NONE -> "n.free = 0";
          case LOW -> "n.free BETWEEN 1 AND :few";
        };
  }

  private Conditions on(@Nullable LocalDate day) {
    Instant now = lastMomentOf(day);
    LocalDate today = EasternTime.dateOf(now);
    Settings settings = registers.current().settings();
    return new Conditions()
        .with("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .with("today", today)
        .with("year", today.getYear())
        .with("interval", settings.reviewIntervalYears(today))
        .with("reviewsThrough", today.plusDays(settings.reviewOpensDaysAhead(today)))
        .with("agreementsThrough", today.plusDays(settings.agreementAheadDays(today)))
        .with("few", settings.fewNumbers(today));
  }

  /** Of a day that is over the last moment, of any other this one. */
  private Instant lastMomentOf(@Nullable LocalDate day) {
    Instant now = EasternTime.now(clock);
    return day == null || !day.isBefore(EasternTime.dateOf(now))
        ? now
        : EasternTime.endOf(day).minus(1, ChronoUnit.MICROS);
  }

  private static LicenseeRow row(ResultSet row) throws SQLException {
    String standing = row.getString("standing");
    return new LicenseeRow(
        Licensees.licensee(row),
        standing == null ? null : Standing.valueOf(standing),
        row.getBoolean("agreed"),
        row.getObject("agreed_through", LocalDate.class),
        row.getBoolean("acknowledged"),
        row.getObject("reviewed_on", LocalDate.class),
        row.getObject("review_due", LocalDate.class),
        row.getLong("free"));
  }
}
