package org.uskpa.core.record;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.measure.Period;

/**
 * What “this record counts” means, as SQL. It is written here and nowhere else: sums, lists and
 * whatever comes later take their records from these relations.
 *
 * <p>An export counts when it is issued and has left, or is issued and has not expired; a void, a
 * draft, and an issued certificate past its expiry that never left count nowhere. Every recorded
 * import counts. So it stood in the version that was on record at the moment asked for. Named
 * parameters: {@code :first} and {@code :last} day of the period, and those that {@link #bind}
 * gives.
 */
final class CountedSql {

  /** Which versions there are, each side with an index of its own. */
  private static final String IN_FORCE = "v.recorded_until IS NULL";

  private static final String RECORDED_THEN = "v.recorded_from <= " + unseen("asOf", "timestamptz");
  private static final String IN_FORCE_THEN = IN_FORCE + " AND " + RECORDED_THEN;
  private static final String CLOSED_SINCE =
      "v.recorded_until > " + unseen("asOf", "timestamptz") + " AND " + RECORDED_THEN;

  private CountedSql() {}

  /** Gives a statement the parameters of its moment. */
  static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, AsOf asOf) {
    JdbcClient.StatementSpec dated = statement.param("today", asOf.today());
    return asOf.isPast()
        ? dated.param("asOf", OffsetDateTime.ofInstant(asOf.moment(), ZoneOffset.UTC))
        : dated;
  }

  /** The same parameters, for a statement of somebody else that such a relation stands in. */
  static Map<String, Object> parameters(AsOf asOf) {
    return asOf.isPast()
        ? Map.of("today", asOf.today(), "asOf", asOf.moment().atOffset(ZoneOffset.UTC))
        : Map.of("today", asOf.today());
  }

  /** Whether a version {@code v} of a record that is looked up by key is the one of the moment. */
  static String recordedAt(AsOf asOf) {
    return asOf.isPast() ? "((%s) OR (%s))".formatted(IN_FORCE_THEN, CLOSED_SINCE) : IN_FORCE;
  }

  /**
   * A relation {@code (id, version_id, counted_on, partner)} with one row a record of a period.
   *
   * @param period what the names of the parameters {@code first} and {@code last} end in, to tell
   *     periods of one statement apart
   */
  static String records(Flow flow, CountingDates dates, AsOf asOf, String period) {
    return between(
        flow,
        dates,
        asOf,
        unseen("first" + period, "date") + " AND " + unseen("last" + period, "date"));
  }

  /**
   * The same of years. Their days are written out: a plan that is made once for all dates takes a
   * period for short.
   */
  static String recordsOfYears(Flow flow, CountingDates dates, AsOf asOf, Period years) {
    return between(
        flow, dates, asOf, "DATE '%s' AND DATE '%s'".formatted(years.firstDay(), years.lastDay()));
  }

  private static String between(Flow flow, CountingDates dates, AsOf asOf, String days) {
    List<CountingDates.Spell> spells = dates.spells(flow);
    return spells.stream()
        .flatMap(
            spell ->
                recorded(asOf)
                    .map(recorded -> records(flow, spell, spells.size() == 1, recorded, days)))
        .collect(Collectors.joining("\nUNION ALL\n"));
  }

  /**
   * The lines of a record {@code r} of such a relation, to stand behind {@code CROSS JOIN}.
   *
   * <p>The fence {@code OFFSET 0} keeps the planner from turning the look-ups by key into a join
   * with all lines there ever were, so that a period costs what it holds and not what lies around
   * it.
   */
  static String linesOfRecord() {
    return """
        LATERAL (SELECT hs_code, carats, value_usd FROM counted_version_line
          WHERE version_id = r.version_id OFFSET 0) l""";
  }

  /**
   * The lines of most records there are, to stand behind {@code CROSS JOIN}: for years the planner
   * may take all lines at once, which for a quarter it must not.
   */
  static String linesOfRecords() {
    return """
        LATERAL (SELECT hs_code, carats, value_usd FROM counted_version_line
          WHERE version_id = r.version_id) l""";
  }

  /**
   * The origin that a record {@code r} of such a relation names, as it is written: of a certificate
   * that counts as corrected that of the correction, of a corrected import that of the version.
   * Read by key, like the lines.
   */
  static String originOfRecord(Flow flow) {
    return switch (flow) {
      case EXPORT ->
          """
          (SELECT CASE WHEN v.cause = 'CORRECTED'
             THEN (SELECT k.origin FROM certificate_correction k WHERE k.certificate_id = v.certificate_id
               AND k.correction = (SELECT count(*) FROM counted_version o WHERE o.certificate_id = v.certificate_id
                 AND o.cause = 'CORRECTED' AND o.version <= v.version))
             ELSE (SELECT w.origin FROM certificate_content w WHERE w.certificate_id = v.certificate_id) END
           FROM counted_version v WHERE v.id = r.version_id)""";
      case IMPORT ->
          """
          (SELECT i.origin FROM counted_version v JOIN import_record f ON f.id = v.import_id
             JOIN import_record i ON i.entry_number = f.entry_number AND i.version = v.version
           WHERE v.id = r.version_id)""";
    };
  }

  /** Whether a version {@code v} counts on the day {@code :today}, whichever its own day. */
  static String counts() {
    return "v.state <> 'VOIDED' AND (v.state <> 'ISSUED' OR v.expires_on >= %s)"
        .formatted(unseen("today", "date"));
  }

  /** The day by which a version {@code v} counts. */
  static String countedOn(Flow flow, CountingDates dates) {
    List<CountingDates.Spell> spells = dates.spells(flow);
    return spells.size() == 1
        ? "v." + spells.get(0).by().column()
        : spells.stream()
            .map(spell -> "WHEN true%s THEN v.%s".formatted(within(spell), spell.by().column()))
            .collect(Collectors.joining(" ", "CASE ", " END"));
  }

  private static Stream<String> recorded(AsOf asOf) {
    return asOf.isPast() ? Stream.of(IN_FORCE_THEN, CLOSED_SINCE) : Stream.of(IN_FORCE);
  }

  private static String records(
      Flow flow, CountingDates.Spell spell, boolean only, String recorded, String days) {
    return """
        SELECT v.record_id AS id, v.id AS version_id, %1$s AS counted_on, v.partner
        FROM counted_version v
        WHERE v.flow = '%2$s' AND %3$s AND %4$s
          AND %1$s BETWEEN %5$s%6$s"""
        .formatted(
            "v." + spell.by().column(), flow, recorded, counts(), days, only ? "" : within(spell));
  }

  /**
   * A parameter whose value the planner does not see. One plan is right for every period and place,
   * and so it is made once a connection; a planner that sees the days finds each of them worth a
   * plan of its own when there is much history, which takes as long as the reading.
   */
  static String unseen(String parameter, String type) {
    return "(SELECT CAST(:%s AS %s))".formatted(parameter, type);
  }

  private static String within(CountingDates.Spell spell) {
    return " AND v.begun_on >= DATE '%s' AND v.begun_on < DATE '%s'"
        .formatted(spell.from(), spell.until());
  }
}
