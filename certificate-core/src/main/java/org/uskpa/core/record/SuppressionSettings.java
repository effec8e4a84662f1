package org.uskpa.core.record;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;

/**
 * Which published figures would reveal somebody's trade: dated settings, by the day of the trade.
 */
@Component
public class SuppressionSettings {

  /**
   * What holds for the trade of a day.
   *
   * @param applies whether anything is withheld
   * @param leastTraders how many traders a published figure has at least
   * @param pPercent how closely, in percent, the largest trader may not be reckoned by the second;
   *     0 for never mind
   * @param protectionPercent how far from its value a withheld figure could lie at least
   */
  public record Rule(boolean applies, int leastTraders, int pPercent, int protectionPercent) {}

  private final KnownRegisters registers;

  SuppressionSettings(KnownRegisters registers) {
    this.registers = registers;
  }

  /** The rule for a quarter or a year that begins on this day. */
  public Rule on(LocalDate firstDay) {
    Settings settings = registers.current().settings();
    return new Rule(
        settings.text("suppression", firstDay).equals("on"),
        settings.number("suppression-least-traders", firstDay),
        settings.number("suppression-p-percent", firstDay),
        settings.number("suppression-protection-percent", firstDay));
  }
}
