package org.uskpa.core.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.register.KnownRegisters;

/** Every record that counts in a quarter, by the version in which it counts. */
@Component
public class CountedList {

  private final JdbcClient jdbc;
  private final KnownRegisters registers;

  CountedList(JdbcClient jdbc, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /** The records of both flows, by flow and record. */
  public List<CountedVersion> of(Quarter quarter, AsOf asOf) {
    CountingDates dates = CountingDates.of(registers.current().settings());
    return CountedSql.bind(jdbc.sql(sql(dates, asOf)), asOf)
        .param("first", quarter.firstDay())
        .param("last", quarter.lastDay())
        .query((row, number) -> CountedVersion.read(row))
        .list();
  }

  static String sql(CountingDates dates, AsOf asOf) {
    return Arrays.stream(Flow.values())
        .map(
            flow ->
                """
                SELECT v.flow, r.id AS record_id, r.version_id, v.version, %s AS key, r.counted_on,
                  CASE WHEN v.state = 'ISSUED' THEN v.expires_on END AS expires_on
                FROM (
                %s
                ) r CROSS JOIN LATERAL (SELECT * FROM counted_version WHERE id = r.version_id OFFSET 0) v"""
                    .formatted(key(flow), CountedSql.records(flow, dates, asOf, "")))
        .collect(Collectors.joining("\nUNION ALL\n"))
        .concat("\nORDER BY flow DESC, record_id");
  }

  /** By which people know a record of a relation {@code r}. */
  private static String key(Flow flow) {
    return switch (flow) {
      case EXPORT -> "(SELECT number FROM certificate WHERE id = r.id)";
      case IMPORT -> "(SELECT entry_number FROM import_record WHERE id = r.id)";
    };
  }
}
