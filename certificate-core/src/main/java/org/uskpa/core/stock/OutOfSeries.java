package org.uskpa.core.stock;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * Says of new numbers whether they follow those on record. A slip of one digit would leave
 * thousands out, and a number once on record stays there.
 */
@Component
class OutOfSeries {

  private static final String END =
      """
      SELECT number FROM stock_number WHERE length(number) = :length
      ORDER BY length(number) %1$s, number %1$s LIMIT 1
      """;

  private final JdbcClient jdbc;

  OutOfSeries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Refuses numbers out of series unless it is stated that they are meant. */
  Optional<Finding> refusal(NumberRange range, boolean stated) {
    return stated
        ? Optional.empty()
        : words(range)
            .map(
                words ->
                    StockStepRules.SERIES.block(
                        "outOfSeries",
                        words + " State that these are the numbers meant, or give others."));
  }

  /** What these would leave out; empty when they follow, fill a gap, or are the first at all. */
  Optional<String> words(NumberRange range) {
    CertificateNumber lowest = end(range, "ASC");
    CertificateNumber highest = end(range, "DESC");
    if (lowest == null || highest == null) {
      return Optional.empty();
    }
    if (range.last().compareTo(lowest) < 0) {
      return Optional.of(
          "%s lies below %s, the lowest number on record; %,d between them would be left out."
              .formatted(range, lowest, between(range.last(), lowest)));
    }
    long leftOut = between(highest, range.first());
    return leftOut <= 0
        ? Optional.empty()
        : Optional.of(
            "%s does not follow %s, the highest number on record; %,d between them would be left out."
                .formatted(range, highest, leftOut));
  }

  private static long between(CertificateNumber below, CertificateNumber above) {
    return Long.parseLong(above.digits()) - Long.parseLong(below.digits()) - 1;
  }

  private @Nullable CertificateNumber end(NumberRange range, String order) {
    return jdbc.sql(END.formatted(order))
        .param("length", range.first().value().length())
        .query((row, i) -> new CertificateNumber(row.getString("number")))
        .optional()
        .orElse(null);
  }
}
