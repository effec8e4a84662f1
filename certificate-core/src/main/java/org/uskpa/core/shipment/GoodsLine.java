package org.uskpa.core.shipment;

import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;

/**
 * A line of a certificate: the goods of one HS code.
 *
 * @param carats more than zero
 * @param value more than zero, as declared
 */
public record GoodsLine(HsCode hs, Carats carats, UsDollars value) {

  /**
   * Refuses an empty line.
   *
   * @throws IllegalArgumentException on zero carats or zero value
   */
  public GoodsLine {
    if (carats.isZero() || value.value().signum() == 0) {
      throw new IllegalArgumentException(
          "A line of a certificate has carats and a value above zero");
    }
  }
}
