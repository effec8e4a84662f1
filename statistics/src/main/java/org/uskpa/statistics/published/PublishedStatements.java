package org.uskpa.statistics.published;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.record.Flow;

/** The register of published figures. */
@Component
public class PublishedStatements {

  private record Key(int year, String source, String vintage) {}

  private final JdbcClient jdbc;

  PublishedStatements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The years of which anything was published, the earliest first. */
  public List<Integer> years() {
    return jdbc.sql("SELECT DISTINCT year FROM published_statement ORDER BY year")
        .query(Integer.class)
        .list();
  }

  /** What the sources state of the years from the first to the last, by year and source. */
  public List<Statement> ofYears(int first, int last) {
    Map<Key, Map<Flow, Map<Quantity, BigDecimal>>> statements = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT year, flow, measure, value, source, vintage FROM published_statement
            WHERE year BETWEEN :first AND :last ORDER BY year, source, vintage""")
        .param("first", first)
        .param("last", last)
        .query(
            row -> {
              statements
                  .computeIfAbsent(
                      new Key(
                          row.getInt("year"), row.getString("source"), row.getString("vintage")),
                      key -> new EnumMap<>(Flow.class))
                  .computeIfAbsent(
                      Flow.valueOf(row.getString("flow")), flow -> new EnumMap<>(Quantity.class))
                  .put(Quantity.valueOf(row.getString("measure")), row.getBigDecimal("value"));
            });
    return statements.entrySet().stream()
        .map(
            entry ->
                new Statement(
                    entry.getKey().year(),
                    entry.getKey().source(),
                    entry.getKey().vintage(),
                    entry.getValue()))
        .toList();
  }
}
