package org.uskpa.statistics.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What the figures of a column are; it decides how they are written. */
public enum Kind {
  TEXT(0, ""),
  /** Whole numbers: certificates, ranks. */
  COUNT(0, "1"),
  CARATS(2, "ct"),
  DOLLARS(2, "USD"),
  DOLLARS_PER_CARAT(2, "USD/ct"),
  /** Of a hundred. */
  PERCENT(2, "%");

  private final int places;
  private final String unit;

  Kind(int places, String unit) {
    this.places = places;
    this.unit = unit;
  }

  /** Decimals that are always written. */
  public int places() {
    return places;
  }

  /** The unit as machines read it: {@code ct}, {@code USD}; 1 for a count, empty for words. */
  public String unit() {
    return unit;
  }

  public boolean isNumeric() {
    return this != TEXT;
  }

  /** For files and machines: {@code 1234567.50}. */
  public String plain(BigDecimal value) {
    return exact(value).toPlainString();
  }

  /** For people: {@code 1,234,567.50}. */
  public String shown(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat(
            places == 0 ? "#,##0" : "#,##0." + "0".repeat(places),
            DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(exact(value));
  }

  /** Figures were rounded where they were made; here none is rounded again. */
  private BigDecimal exact(BigDecimal value) {
    return value.setScale(places, RoundingMode.UNNECESSARY);
  }
}
