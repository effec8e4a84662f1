package org.uskpa.core.record;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What “this record counts” means, as SQL. It is written here and nowhere else: sums, lists and
 * whatever comes later take their records from these relations.
 *
 * <p>An export counts when it is issued and has left, or is issued and has not expired; a void, a
 * draft, and an issued certificate past its expiry that never left count nowhere. Every recorded
 * import counts. Named parameters: {@code :first} and {@code :last} day of the period, {@code
 * :today} for the expiry.
 */
final class CountedSql {

  private CountedSql() {}

  /**
   * A relation {@code (id, counted_on, partner)} with one row a record of a period.
   *
   * @param period what the names of the parameters {@code first} and {@code last} end in, to tell
   *     periods of one statement apart
   */
  static String records(Flow flow, CountingDates dates, String period) {
    List<CountingDates.Spell> spells = dates.spells(flow);
    return spells.stream()
        .map(spell -> records(flow, spell, spells.size() == 1, period))
        .collect(Collectors.joining("\nUNION ALL\n"));
  }

  /**
   * The lines of a record {@code r} of such a relation, to stand behind {@code CROSS JOIN}.
   *
   * <p>The fence {@code OFFSET 0} keeps the planner from turning the look-ups by key into a join
   * with all lines there ever were, so that a period costs what it holds and not what lies around
   * it.
   */
  static String linesOfRecord(Flow flow) {
    return switch (flow) {
      case EXPORT ->
          """
          LATERAL (SELECT hs_code, carats, value_usd FROM certificate_line
            WHERE certificate_id = r.id OFFSET 0) l""";
      case IMPORT ->
          """
          LATERAL (SELECT hs_code, carats, value_usd FROM import_line
            WHERE import_id = r.id OFFSET 0) l""";
    };
  }

  private static String records(Flow flow, CountingDates.Spell spell, boolean only, String period) {
    String day = "c." + spell.by().column();
    return switch (flow) {
      case EXPORT ->
          """
          SELECT c.id, %1$s AS counted_on,
            coalesce(c.destination_participant, (SELECT w.destination FROM certificate_content w
              WHERE w.certificate_id = c.id)) AS partner
          FROM certificate c
          WHERE c.state IN ('ISSUED', 'EXPORTED')
            AND (c.state = 'EXPORTED' OR c.expires_on >= :today)
            AND %1$s BETWEEN :first%3$s AND :last%3$s%2$s"""
              .formatted(day, only ? "" : within("c.issued_on", spell), period);
      case IMPORT ->
          """
          SELECT c.id, %1$s AS counted_on, coalesce(c.issuing_participant, c.issuer) AS partner
          FROM import_record c
          WHERE %1$s BETWEEN :first%3$s AND :last%3$s%2$s"""
              .formatted(day, only ? "" : within("c.arrived_on", spell), period);
    };
  }

  private static String within(String earliestDate, CountingDates.Spell spell) {
    return " AND %1$s >= DATE '%2$s' AND %1$s < DATE '%3$s'"
        .formatted(earliestDate, spell.from(), spell.until());
  }
}
