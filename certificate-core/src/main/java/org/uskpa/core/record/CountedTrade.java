package org.uskpa.core.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;

/** Sums of trade by partner and HS code, read from the records that count. */
@Component
public class CountedTrade {

  /** One row of the reading: a code, or (code null) the certificates of a partner. */
  private record Sum(Flow flow, Partner partner, @Nullable HsCode hs, Trade trade) {}

  private final JdbcClient jdbc;
  private final CountingSettings settings;

  CountedTrade(JdbcClient jdbc, CountingSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * Both flows of a period in one statement, so that all sums are of one moment.
   *
   * @param today in {@code America/New_York}: an issued certificate that expired before it and
   *     never left does not count
   */
  public CountedPeriod in(Period period, LocalDate today) {
    CountingDates dates = settings.read();
    List<Sum> sums =
        jdbc.sql(sql(dates))
            .param("first", period.firstDay())
            .param("last", period.lastDay())
            .param("today", today)
            .query((row, number) -> sum(row))
            .list();
    Map<Flow, List<PartnerTrade>> partners = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      partners.put(flow, partners(sums.stream().filter(sum -> sum.flow() == flow).toList()));
    }
    return new CountedPeriod(period, dates, partners);
  }

  static String sql(CountingDates dates) {
    return """
        WITH export AS (
        %s
        ), import AS (
        %s
        ), summed AS (
        %s
        )
        SELECT s.flow, s.partner, p.name, p.counted, s.hs_code, s.carats, s.value_usd, s.certificates
        FROM summed s LEFT JOIN participant p ON p.code = s.partner"""
        .formatted(
            CountedSql.records(Flow.EXPORT, dates),
            CountedSql.records(Flow.IMPORT, dates),
            summed(Flow.EXPORT, "export") + "\nUNION ALL\n" + summed(Flow.IMPORT, "import"));
  }

  /** Lines by partner and code, and beside them the certificates by partner, each once. */
  private static String summed(Flow flow, String records) {
    return """
        SELECT '%1$s' AS flow, r.partner, l.hs_code, sum(l.carats) AS carats,
          sum(l.value_usd) AS value_usd, count(*) AS certificates
        FROM %2$s r CROSS JOIN %3$s
        GROUP BY r.partner, l.hs_code
        UNION ALL
        SELECT '%1$s', r.partner, NULL, 0, 0, count(*) FROM %2$s r GROUP BY r.partner"""
        .formatted(flow, records, CountedSql.linesOfRecord(flow));
  }

  private static Sum sum(ResultSet row) throws SQLException {
    String hs = row.getString("hs_code");
    return new Sum(
        Flow.valueOf(row.getString("flow")),
        Partner.read(row),
        hs == null ? null : HsCode.of(hs).orElseThrow(),
        new Trade(
            row.getBigDecimal("carats"),
            row.getBigDecimal("value_usd"),
            row.getLong("certificates")));
  }

  private static List<PartnerTrade> partners(List<Sum> sums) {
    Map<Partner, List<Sum>> byPartner = new LinkedHashMap<>();
    sums.forEach(
        sum -> byPartner.computeIfAbsent(sum.partner(), partner -> new ArrayList<>()).add(sum));
    return byPartner.entrySet().stream()
        .map(entry -> partnerTrade(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static PartnerTrade partnerTrade(Partner partner, List<Sum> sums) {
    Map<HsCode, Trade> byHs = new EnumMap<>(HsCode.class);
    BigDecimal carats = BigDecimal.ZERO;
    BigDecimal valueUsd = BigDecimal.ZERO;
    long certificates = 0;
    for (Sum sum : sums) {
      Optional.ofNullable(sum.hs()).ifPresent(hs -> byHs.put(hs, sum.trade()));
      carats = carats.add(sum.trade().carats());
      valueUsd = valueUsd.add(sum.trade().valueUsd());
      certificates += sum.hs() == null ? sum.trade().certificates() : 0;
    }
    return new PartnerTrade(partner, new Trade(carats, valueUsd, certificates), byHs);
  }
}
