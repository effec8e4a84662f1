package org.uskpa.core.record;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;

/** From when on a change or a share is asked about in the review of a quarter: dated settings. */
@Component
public class AnomalyThresholds {

  /**
   * The thresholds of a day.
   *
   * @param volumePercent change of carats, up or down
   * @param valuePercent change of value
   * @param averagePercent change of the average price
   * @param leastSharePercent share of a flow's value below which a partner is not asked about
   * @param onePartnerPercent share of a flow's carats or value with one partner
   * @param mixPoints change of a code's share of carats, in percentage points
   * @param yearsBack how many years back the same quarter is looked for
   */
  public record Thresholds(
      int volumePercent,
      int valuePercent,
      int averagePercent,
      int leastSharePercent,
      int onePartnerPercent,
      int mixPoints,
      int yearsBack) {}

  private final KnownRegisters registers;

  AnomalyThresholds(KnownRegisters registers) {
    this.registers = registers;
  }

  /** Those that are in force on a day. */
  public Thresholds on(LocalDate day) {
    Settings settings = registers.current().settings();
    return new Thresholds(
        settings.number("anomaly-volume-percent", day),
        settings.number("anomaly-value-percent", day),
        settings.number("anomaly-average-percent", day),
        settings.number("anomaly-least-share-percent", day),
        settings.number("anomaly-one-partner-percent", day),
        settings.number("anomaly-mix-points", day),
        settings.number("anomaly-years-back", day));
  }
}
