package org.uskpa.core.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.register.KnownRegisters;

/** Sums of trade by partner and HS code, read from the records that count. */
@Component
public class CountedTrade {

  /**
   * What a release says of the query that its figures were made by. It is raised by whoever changes
   * which records count or how they are added up.
   */
  public static final int QUERY_VERSION = 1;

  /**
   * One row of the reading.
   *
   * @param period its place in the list of periods
   * @param hs a code with its lines, or null for the certificates of a partner, each once
   */
  private record Sum(int period, Flow flow, Partner partner, @Nullable HsCode hs, Trade trade) {}

  private final JdbcClient jdbc;
  private final KnownRegisters registers;

  CountedTrade(JdbcClient jdbc, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /**
   * Both flows of a period.
   *
   * @param asOf by what was on record then; an issued certificate that had expired before that day
   *     and never left does not count
   */
  public CountedPeriod in(Period period, AsOf asOf) {
    return in(List.of(period), asOf).get(0);
  }

  /**
   * Both flows of several periods, in one statement so that all sums are of one moment.
   *
   * @return one for each period, in the order asked
   */
  public List<CountedPeriod> in(List<Period> periods, AsOf asOf) {
    CountingDates dates = CountingDates.of(registers.current().settings());
    JdbcClient.StatementSpec statement = CountedSql.bind(jdbc.sql(sql(dates, asOf, periods)), asOf);
    for (int period = 0; period < periods.size(); period++) {
      statement =
          statement
              .param("first" + period, periods.get(period).firstDay())
              .param("last" + period, periods.get(period).lastDay());
    }
    Map<Integer, List<Sum>> sums =
        statement.query((row, number) -> sum(row)).list().stream()
            .collect(Collectors.groupingBy(Sum::period));
    return IntStream.range(0, periods.size())
        .mapToObj(
            period -> counted(periods.get(period), dates, sums.getOrDefault(period, List.of())))
        .toList();
  }

  /**
   * Whether any record counts in a period, of either flow.
   *
   * @param asOf as for the sums
   */
  public boolean any(Period period, AsOf asOf) {
    CountingDates dates = CountingDates.of(registers.current().settings());
    return CountedSql.bind(jdbc.sql(anySql(dates, asOf)), asOf)
        .param("first", period.firstDay())
        .param("last", period.lastDay())
        .query(Boolean.class)
        .single();
  }

  static String anySql(CountingDates dates, AsOf asOf) {
    return "SELECT "
        + Arrays.stream(Flow.values())
            .map(flow -> "EXISTS (%s)".formatted(CountedSql.records(flow, dates, asOf, "")))
            .collect(Collectors.joining(" OR "));
  }

  static String sql(CountingDates dates, AsOf asOf, List<Period> periods) {
    return """
        SELECT s.period, s.flow, s.partner, p.name, p.counted, s.hs_code, s.carats, s.value_usd, s.certificates
        FROM (
        %s
        ) s LEFT JOIN participant p ON p.code = s.partner"""
        .formatted(
            IntStream.range(0, periods.size())
                .boxed()
                .flatMap(place -> sums(dates, asOf, place, periods.get(place)))
                .collect(Collectors.joining("\nUNION ALL\n")));
  }

  /**
   * Of a period within a year each flow along its index, its lines by key. Of years, in which most
   * of what there is counts, both flows and all lines at once.
   */
  private static Stream<String> sums(CountingDates dates, AsOf asOf, int place, Period period) {
    if (period.isYears()) {
      String both =
          Arrays.stream(Flow.values())
              .map(flow -> of(flow, CountedSql.recordsOfYears(flow, dates, asOf, period)))
              .collect(Collectors.joining("\nUNION ALL\n"));
      return Stream.of(sums(place, both, CountedSql.linesOfRecords()));
    }
    return Arrays.stream(Flow.values())
        .map(
            flow ->
                sums(
                    place,
                    of(flow, CountedSql.records(flow, dates, asOf, Integer.toString(place))),
                    CountedSql.linesOfRecord()));
  }

  private static String of(Flow flow, String records) {
    return "SELECT '%s' AS flow, f.* FROM (\n%s\n) f".formatted(flow, records);
  }

  /** Lines by flow, partner and code, and beside them the certificates by partner, each once. */
  private static String sums(int place, String records, String lines) {
    return """
        SELECT %1$d AS period, r.flow, r.partner, l.hs_code, sum(l.carats) AS carats,
          sum(l.value_usd) AS value_usd, count(*) AS certificates
        FROM (
        %2$s
        ) r CROSS JOIN %3$s
        GROUP BY r.flow, r.partner, l.hs_code
        UNION ALL
        SELECT %1$d, r.flow, r.partner, NULL, 0, 0, count(*)
        FROM (
        %2$s
        ) r
        GROUP BY r.flow, r.partner"""
        .formatted(place, records, lines);
  }

  private static Sum sum(ResultSet row) throws SQLException {
    String hs = row.getString("hs_code");
    return new Sum(
        row.getInt("period"),
        Flow.valueOf(row.getString("flow")),
        Partner.read(row),
        hs == null ? null : HsCode.of(hs).orElseThrow(),
        new Trade(
            row.getBigDecimal("carats"),
            row.getBigDecimal("value_usd"),
            row.getLong("certificates")));
  }

  private static CountedPeriod counted(Period period, CountingDates dates, List<Sum> sums) {
    Map<Flow, List<PartnerTrade>> partners = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      Map<Partner, List<Sum>> byPartner =
          sums.stream()
              .filter(sum -> sum.flow() == flow)
              .collect(Collectors.groupingBy(Sum::partner));
      partners.put(
          flow,
          byPartner.entrySet().stream()
              .map(entry -> partnerTrade(entry.getKey(), entry.getValue()))
              .toList());
    }
    return new CountedPeriod(period, dates.described(), partners);
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
