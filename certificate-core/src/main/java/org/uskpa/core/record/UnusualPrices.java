package org.uskpa.core.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.GoodsLine;

/** Lines of a quarter whose price lies outside the usual band of their code. */
@Component
public class UnusualPrices {

  /**
   * A line with the band that held on its day.
   *
   * @param key the certificate's number, or that of the import's entry
   * @param low of the band, in U.S. dollars a carat
   * @param high of the band
   */
  public record UnusualLine(String key, GoodsLine line, BigDecimal low, BigDecimal high) {}

  /** The lines of one code in one direction, those farthest above or below first. */
  public record OfCode(Flow flow, HsCode hs, List<UnusualLine> lines) {
    public OfCode {
      lines = List.copyOf(lines);
    }
  }

  private record FlowCode(Flow flow, HsCode hs) {}

  private final JdbcClient jdbc;
  private final KnownRegisters registers;

  UnusualPrices(JdbcClient jdbc, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /** Those of the records that count in a quarter, by flow and code; compared without rounding. */
  public List<OfCode> of(Quarter quarter, AsOf asOf) {
    CountingDates dates = CountingDates.of(registers.current().settings());
    Map<FlowCode, List<UnusualLine>> found = new LinkedHashMap<>();
    CountedSql.bind(jdbc.sql(sql(dates, asOf)), asOf)
        .param("first", quarter.firstDay())
        .param("last", quarter.lastDay())
        .query(
            row -> {
              UnusualLine unusual = line(row);
              found
                  .computeIfAbsent(
                      new FlowCode(Flow.valueOf(row.getString("flow")), unusual.line().hs()),
                      first -> new ArrayList<>())
                  .add(unusual);
            });
    return found.entrySet().stream()
        .map(entry -> new OfCode(entry.getKey().flow(), entry.getKey().hs(), entry.getValue()))
        .toList();
  }

  private static String sql(CountingDates dates, AsOf asOf) {
    return Arrays.stream(Flow.values())
        .map(
            flow ->
                """
                SELECT '%s' AS flow, %s AS key, l.hs_code, l.carats, l.value_usd, b.low, b.high,
                  greatest(l.value_usd / (b.high * l.carats), b.low * l.carats / l.value_usd) AS far
                FROM (
                %s
                ) r CROSS JOIN %s
                JOIN price_band b ON b.hs_code = l.hs_code AND b.in_force @> r.counted_on
                WHERE l.value_usd NOT BETWEEN b.low * l.carats AND b.high * l.carats"""
                    .formatted(
                        flow,
                        flow == Flow.EXPORT
                            ? "(SELECT number FROM certificate WHERE id = r.id)"
                            : "(SELECT entry_number FROM import_record WHERE id = r.id)",
                        CountedSql.records(flow, dates, asOf, ""),
                        CountedSql.linesOfRecord()))
        .collect(Collectors.joining("\nUNION ALL\n"))
        .concat("\nORDER BY flow DESC, hs_code, far DESC, key");
  }

  private static UnusualLine line(ResultSet row) throws SQLException {
    return new UnusualLine(
        row.getString("key"),
        new GoodsLine(
            HsCode.of(row.getString("hs_code")).orElseThrow(),
            new Carats(row.getBigDecimal("carats")),
            new UsDollars(row.getBigDecimal("value_usd"))),
        row.getBigDecimal("low"),
        row.getBigDecimal("high"));
  }
}
