package org.uskpa.core.register;

import java.math.BigDecimal;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/**
 * The usual price of an HS code's goods.
 *
 * @param low U.S. dollars a carat, itself usual
 * @param high U.S. dollars a carat, itself usual
 */
public record PriceBand(HsCode hs, DateRange during, BigDecimal low, BigDecimal high, String source)
    implements Dated {

  public PriceBand {
    low = low.setScale(2);
    high = high.setScale(2);
  }

  /** Whether these goods cost what is usual; compared without rounding. */
  public boolean holds(UsDollars value, Carats carats) {
    return value.value().compareTo(low.multiply(carats.value())) >= 0
        && value.value().compareTo(high.multiply(carats.value())) <= 0;
  }
}
