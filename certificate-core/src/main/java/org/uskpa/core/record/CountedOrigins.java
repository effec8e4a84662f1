package org.uskpa.core.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.Origin;

/**
 * Sums of trade by partner, origin and HS code. The origin of a record is what its version on
 * record names: a correction's where one counts, a later version's of a corrected import.
 */
@Component
public class CountedOrigins {

  private record Key(Flow flow, String partner, Origin origin) {}

  private record Sum(Key key, @Nullable HsCode hs, Trade trade) {}

  private final JdbcClient jdbc;
  private final KnownRegisters registers;

  CountedOrigins(JdbcClient jdbc, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /** Both flows of a period, in no order. */
  public List<OriginTrade> in(Period period, AsOf asOf) {
    CountingDates dates = CountingDates.of(registers.current().settings());
    return read(
        CountedSql.bind(jdbc.sql(sql(dates, asOf)), asOf)
            .param("first", period.firstDay())
            .param("last", period.lastDay()));
  }

  /** The same of known versions, as a release lists them. */
  public List<OriginTrade> of(List<CountedVersion> versions) {
    return read(
        jdbc.sql(VERSIONS)
            .param(
                "versions", versions.stream().map(CountedVersion::versionId).toArray(Long[]::new)));
  }

  private static final String VERSIONS =
      Arrays.stream(Flow.values())
          .map(
              flow ->
                  sums(
                      flow,
                      """
                      SELECT v.id AS version_id, v.partner
                      FROM unnest(:versions::bigint[]) AS asked (version_id)
                      CROSS JOIN LATERAL (SELECT * FROM counted_version WHERE id = asked.version_id OFFSET 0) v
                      WHERE v.flow = '%s'"""
                          .formatted(flow)))
          .collect(Collectors.joining("\nUNION ALL\n"));

  static String sql(CountingDates dates, AsOf asOf) {
    return Arrays.stream(Flow.values())
        .map(flow -> sums(flow, CountedSql.records(flow, dates, asOf, "")))
        .collect(Collectors.joining("\nUNION ALL\n"));
  }

  /** Lines by partner, origin and code, and beside them the certificates, each once. */
  private static String sums(Flow flow, String records) {
    String named =
        "SELECT r.version_id, r.partner, %s AS origin FROM (\n%s\n) r"
            .formatted(CountedSql.originOfRecord(flow), records);
    return """
        SELECT '%1$s' AS flow, r.partner, r.origin, l.hs_code, sum(l.carats) AS carats,
          sum(l.value_usd) AS value_usd, count(*) AS certificates
        FROM (
        %2$s
        ) r CROSS JOIN %3$s
        GROUP BY r.partner, r.origin, l.hs_code
        UNION ALL
        SELECT '%1$s', r.partner, r.origin, NULL, 0, 0, count(*)
        FROM (
        %2$s
        ) r
        GROUP BY r.partner, r.origin"""
        .formatted(flow, named, CountedSql.linesOfRecord());
  }

  private static List<OriginTrade> read(JdbcClient.StatementSpec statement) {
    Map<Key, List<Sum>> sums =
        statement.query((row, number) -> sum(row)).list().stream()
            .collect(Collectors.groupingBy(Sum::key, LinkedHashMap::new, Collectors.toList()));
    List<OriginTrade> trade = new ArrayList<>();
    sums.forEach((key, own) -> trade.add(trade(key, own)));
    return List.copyOf(trade);
  }

  private static Sum sum(ResultSet row) throws SQLException {
    String hs = row.getString("hs_code");
    return new Sum(
        new Key(
            Flow.valueOf(row.getString("flow")),
            row.getString("partner"),
            Origin.of(row.getString("origin"))),
        hs == null ? null : HsCode.of(hs).orElseThrow(),
        new Trade(
            row.getBigDecimal("carats"),
            row.getBigDecimal("value_usd"),
            row.getLong("certificates")));
  }

  private static OriginTrade trade(Key key, List<Sum> sums) {
    Map<HsCode, Trade> byHs = new EnumMap<>(HsCode.class);
    long certificates = 0;
    Trade lines = Trade.NONE;
    for (Sum sum : sums) {
      HsCode hs = sum.hs();
      if (hs == null) {
        certificates += sum.trade().certificates();
      } else {
        byHs.put(hs, sum.trade());
        lines = lines.plus(sum.trade());
      }
    }
    return new OriginTrade(
        key.flow(),
        key.partner(),
        key.origin(),
        new Trade(lines.carats(), lines.valueUsd(), certificates),
        byHs);
  }
}
