package org.uskpa.core.certificate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many certificates were issued and voided; {@link CertificateList} has those behind them. */
@Repository
public class CertificateFigures {

  private final JdbcClient jdbc;

  CertificateFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many were issued in each month that has one of these days, voided since or not. */
  public SortedMap<YearMonth, Long> issuedByMonth(LocalDate from, LocalDate through) {
    SortedMap<YearMonth, Long> issued = new TreeMap<>();
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(YearMonth.from(through));
        month = month.plusMonths(1)) {
      issued.put(month, 0L);
    }
    jdbc.sql(
            """
            SELECT date_trunc('month', issued_on)::date AS month, count(*) AS issued
            FROM certificate WHERE issued_on BETWEEN :from AND :through GROUP BY 1
            """)
        .param("from", from)
        .param("through", through)
        .query(
            row -> {
              issued.put(
                  YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("issued"));
            });
    return issued;
  }

  /** How many were voided on these days, by reason. */
  public Map<VoidReason, Long> voidsByReason(LocalDate from, LocalDate through) {
    Map<VoidReason, Long> voids = new EnumMap<>(VoidReason.class);
    for (VoidReason reason : VoidReason.values()) {
      voids.put(reason, 0L);
    }
    jdbc.sql(
            """
            SELECT void_reason, count(*) AS voided FROM certificate
            WHERE state = 'VOIDED' AND voided_on BETWEEN :from AND :through GROUP BY void_reason
            """)
        .param("from", from)
        .param("through", through)
        .query(
            row -> {
              voids.put(VoidReason.valueOf(row.getString("void_reason")), row.getLong("voided"));
            });
    return voids;
  }
}
