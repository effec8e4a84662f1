package org.uskpa.portal.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.PricePerCarat;
import org.uskpa.core.measure.UsDollars;

/** Writes carats and dollars as all pages do: two decimals, thousands apart, no unit. */
public final class Amounts {

  private Amounts() {}

  /** {@code 1,234.50}. */
  public static String of(Carats carats) {
    return grouped(carats.value());
  }

  /** {@code 98,765.40}. */
  public static String of(UsDollars dollars) {
    return grouped(dollars.value());
  }

  /** {@code 313.60}. */
  public static String of(PricePerCarat price) {
    return grouped(price.value());
  }

  private static String grouped(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US))
        .format(amount);
  }
}
