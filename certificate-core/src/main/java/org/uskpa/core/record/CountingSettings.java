package org.uskpa.core.record;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the dated settings by which records count. */
@Component
class CountingSettings {

  private static final Map<String, Flow> FLOWS =
      Map.of("export-counts-by", Flow.EXPORT, "import-counts-by", Flow.IMPORT);

  private final JdbcClient jdbc;

  CountingSettings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CountingDates read() {
    Map<Flow, SortedMap<LocalDate, CountsBy>> choices = new EnumMap<>(Flow.class);
    jdbc.sql(
            """
            SELECT name, value, lower(in_force) AS starts FROM setting
            WHERE name IN ('export-counts-by', 'import-counts-by')""")
        .query(
            row -> {
              Flow flow = FLOWS.getOrDefault(row.getString("name"), Flow.EXPORT);
              LocalDate starts = row.getObject("starts", LocalDate.class);
              choices
                  .computeIfAbsent(flow, each -> new TreeMap<>())
                  .put(
                      starts == null ? CountingDates.EARLIEST : starts,
                      CountsBy.of(flow, row.getString("value")));
            });
    return new CountingDates(choices);
  }
}
