package org.uskpa.core.record;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Quarter;

/**
 * Numbers of the ranges from which the certificates of a quarter were written that are not
 * accounted for: a number is when it was used, voided, spoiled or lost, or came back.
 */
@Component
public class UnaccountedNumbers {

  /**
   * Those of one licensee.
   *
   * @param licensee its number
   * @param numbers how many, at least one
   * @param lowest of them
   * @param highest of them
   */
  public record OfLicensee(String licensee, long numbers, String lowest, String highest) {}

  /**
   * A range is what was allotted to a licensee on a day. The certificates of the quarter are found
   * along the index of what is in force, their ranges by number, and what is open of those along
   * the index of the licensee's numbers by state: numbers used long ago cost nothing.
   */
  private static final String SQL =
      """
      WITH written AS (
        SELECT record_id FROM counted_version
        WHERE recorded_until IS NULL AND state <> 'VOIDED' AND flow = 'EXPORT' AND counts_on BETWEEN :first AND :last
        UNION
        SELECT record_id FROM counted_version
        WHERE recorded_until IS NULL AND state <> 'VOIDED' AND flow = 'EXPORT' AND begun_on BETWEEN :first AND :last
      ), used AS (
        SELECT DISTINCT s.licensee_id, s.allotted_on FROM written w
          CROSS JOIN LATERAL (SELECT number FROM certificate WHERE id = w.record_id OFFSET 0) c
          CROSS JOIN LATERAL (SELECT licensee_id, allotted_on FROM stock_number WHERE number = c.number OFFSET 0) s
      )
      SELECT l.number AS licensee, count(*) AS numbers,
        (array_agg(o.number ORDER BY length(o.number), o.number))[1] AS lowest,
        (array_agg(o.number ORDER BY length(o.number) DESC, o.number DESC))[1] AS highest
      FROM used u
        CROSS JOIN LATERAL (SELECT number FROM stock_number
          WHERE licensee_id = u.licensee_id AND state IN ('ALLOTTED', 'HELD', 'RESERVED', 'RECALLED')
            AND allotted_on = u.allotted_on OFFSET 0) o
        JOIN licensee l ON l.id = u.licensee_id
      GROUP BY l.number ORDER BY length(l.number), l.number""";

  private final JdbcClient jdbc;

  UnaccountedNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the ranges of a quarter as they stand, by licensee. */
  public List<OfLicensee> of(Quarter quarter) {
    return jdbc.sql(SQL)
        .param("first", quarter.firstDay())
        .param("last", quarter.lastDay())
        .query(
            (row, number) ->
                new OfLicensee(
                    row.getString("licensee"),
                    row.getLong("numbers"),
                    row.getString("lowest"),
                    row.getString("highest")))
        .list();
  }
}
