package org.uskpa.core.record;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The years of which there are records, by the first and last entry of each index. */
@Component
public class RecordedYears {

  private final JdbcClient jdbc;

  RecordedYears(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From the year of the latest record to that of the earliest; empty without records. */
  public List<Integer> latestFirst() {
    return jdbc.sql(
            """
            SELECT least(e.first, i.first) AS first, greatest(e.last, i.last) AS last
            FROM (%s) e, (%s) i"""
                .formatted(ends(Flow.EXPORT), ends(Flow.IMPORT)))
        .query(
            (row, number) -> {
              LocalDate first = row.getObject("first", LocalDate.class);
              LocalDate last = row.getObject("last", LocalDate.class);
              return first == null || last == null
                  ? List.<Integer>of()
                  : IntStream.rangeClosed(0, last.getYear() - first.getYear())
                      .mapToObj(before -> last.getYear() - before)
                      .toList();
            })
        .single();
  }

  private static String ends(Flow flow) {
    return """
        SELECT min(counts_on) AS first, max(counts_on) AS last FROM counted_version
        WHERE flow = '%s' AND recorded_until IS NULL AND state <> 'VOIDED'"""
        .formatted(flow);
  }
}
