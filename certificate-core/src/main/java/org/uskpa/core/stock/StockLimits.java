package org.uskpa.core.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;
import org.uskpa.core.text.VisibleText;

/** Reckons how many free numbers a licensee may hold. */
@Repository
public class StockLimits {

  private final JdbcClient jdbc;
  private final StockNumbers stock;
  private final KnownRegisters registers;

  StockLimits(JdbcClient jdbc, StockNumbers stock, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.stock = stock;
    this.registers = registers;
  }

  /** A licensee's limit at a moment. */
  public StockLimit of(long licenseeId, Instant now) {
    LocalDate today = EasternTime.dateOf(now);
    Settings settings = registers.current().settings();
    return StockLimit.of(
        stock.countFree(licenseeId),
        used(licenseeId, today.minusYears(1)),
        settings.stockLimitMonths(today),
        settings.stockLimitLeast(today));
  }

  /** Certificates by their day of issue; what was spoiled or lost was no use of stock. */
  private long used(long licenseeId, LocalDate since) {
    return jdbc.sql(
            """
            SELECT count(*) FROM certificate
            WHERE licensee_id = :licensee AND issued_on > :since AND issued_on IS NOT NULL
            """)
        .param("licensee", licenseeId)
        .param("since", since)
        .query(Long.class)
        .single();
  }

  /**
   * Words are needed with numbers beyond the limit.
   *
   * @param field beside which field it is told
   */
  Optional<Finding> refusal(String field, StockLimit limit, long numbers, String words) {
    if (!limit.isPassedBy(numbers) || !VisibleText.isBlank(words)) {
      return Optional.empty();
    }
    return Optional.of(
        StockStepRules.LIMIT.block(
            field,
            "%,d more make %,d free numbers; %,d are usual with %,d issued in the last twelve months. %s"
                .formatted(
                    numbers,
                    limit.free() + numbers,
                    limit.most(),
                    limit.used(),
                    limit.left() == 0
                        ? "Say why more are needed."
                        : "Take at most %,d, or say why more are needed."
                            .formatted(limit.left()))));
  }
}
