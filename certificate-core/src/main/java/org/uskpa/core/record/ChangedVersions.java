package org.uskpa.core.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.register.KnownRegisters;

/**
 * What changed in quarters since a moment of each, read along an index by the quarter and the
 * moment of the last change: it costs what changed, whatever the quarter and its history hold.
 */
@Component
public class ChangedVersions {

  /** A quarter, and the moment since which changes are looked for. */
  public record Since(Quarter quarter, Instant moment) {}

  /**
   * A version that began or ended to be in force since.
   *
   * @param counts whether its record counts in the quarter by this version today
   * @param cause why the record changed: of a version that began, its own; of one that ended, that
   *     of the next
   * @param at when that was recorded
   */
  public record Changed(
      Quarter quarter,
      Flow flow,
      long recordId,
      long versionId,
      String key,
      boolean counts,
      Cause cause,
      Instant at) {}

  private final JdbcClient jdbc;
  private final KnownRegisters registers;

  ChangedVersions(JdbcClient jdbc, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /**
   * Every version of these quarters that began or ended at its quarter's moment or later.
   *
   * @param today by which an issued certificate has expired
   */
  public List<Changed> since(List<Since> quarters, LocalDate today) {
    if (quarters.isEmpty()) {
      return List.of();
    }
    List<Changed> changed = new ArrayList<>();
    CountingDates dates = CountingDates.of(registers.current().settings());
    for (Flow flow : Flow.values()) {
      for (CountingDates.Spell spell : dates.spells(flow)) {
        changed.addAll(
            jdbc.sql(sql(flow, spell))
                .param(
                    "quarters",
                    quarters.stream().map(q -> q.quarter().toString()).toArray(String[]::new))
                .param(
                    "numbers",
                    quarters.stream().map(q -> number(q.quarter())).toArray(Integer[]::new))
                .param(
                    "moments",
                    quarters.stream()
                        .map(q -> OffsetDateTime.ofInstant(q.moment(), ZoneOffset.UTC).toString())
                        .toArray(String[]::new))
                .param("today", today)
                .query(
                    (row, index) ->
                        new Changed(
                            Quarter.parse(row.getString("quarter")),
                            flow,
                            row.getLong("record_id"),
                            row.getLong("id"),
                            row.getString("key"),
                            row.getBoolean("counts"),
                            Cause.valueOf(row.getString("cause")),
                            row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
      }
    }
    return changed;
  }

  static String sql(Flow flow, CountingDates.Spell spell) {
    String day = "v." + spell.by().column();
    return """
        SELECT asked.quarter, v.record_id, v.id, %1$s AS key,
          v.recorded_until IS NULL AND v.state <> 'VOIDED' AND (v.state <> 'ISSUED' OR v.expires_on >= :today) AS counts,
          coalesce(next.cause, v.cause) AS cause, coalesce(v.recorded_until, v.recorded_from) AS at
        FROM unnest(:quarters, :numbers::int[], :moments::timestamptz[]) AS asked (quarter, number, moment)
        CROSS JOIN LATERAL (SELECT * FROM counted_version v
          WHERE extract(year FROM %2$s)::int * 4 + extract(quarter FROM %2$s)::int = asked.number
            AND coalesce(v.recorded_until, v.recorded_from) >= asked.moment
            AND v.flow = '%3$s' AND v.begun_on >= DATE '%4$s' AND v.begun_on < DATE '%5$s' OFFSET 0) v
        LEFT JOIN LATERAL (SELECT cause FROM counted_version n
          WHERE n.%6$s = v.record_id AND n.version = v.version + 1 OFFSET 0) next ON v.recorded_until IS NOT NULL
        ORDER BY asked.quarter, v.record_id, v.version"""
        .formatted(
            flow == Flow.EXPORT
                ? "(SELECT number FROM certificate WHERE id = v.record_id)"
                : "(SELECT entry_number FROM import_record WHERE id = v.record_id)",
            day,
            flow,
            spell.from(),
            spell.until(),
            flow == Flow.EXPORT ? "certificate_id" : "import_id");
  }

  /** The quarter as the index numbers it. */
  private static int number(Quarter quarter) {
    return quarter.year() * 4 + quarter.number();
  }
}
