package org.uskpa.core.measure;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.uskpa.core.text.VisibleText;

/**
 * Reads and checks decimals that are exact to two places: what carats and dollars have in common.
 */
final class Decimals {

  /** Places after the point that a certificate carries. */
  static final int PLACES = 2;

  // Thousands separators are read where they stand right: 1,234.50, never 1,23.4. A point with
  // nothing behind it may be what is left of a number that was cut off.
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?((\\d{1,30}|\\d{1,3}(,\\d{3}){1,9})(\\.\\d{1,30})?|\\.\\d{1,30})");

  private Decimals() {}

  static BigDecimal exact(BigDecimal value, int precision, String what) {
    BigDecimal stripped = value.stripTrailingZeros();
    if (stripped.scale() > PLACES) {
      throw new IllegalArgumentException(
          "%s of %s have more than two decimals: enter two at most"
              .formatted(what, value.toPlainString()));
    }
    if (value.signum() < 0) {
      throw new IllegalArgumentException(
          "%s cannot be negative: %s".formatted(what, value.toPlainString()));
    }
    if (stripped.precision() - stripped.scale() > precision - PLACES) {
      throw new IllegalArgumentException(
          "%s of %s are beyond %d digits before the point"
              .formatted(what, value.toPlainString(), precision - PLACES));
    }
    return value.setScale(PLACES);
  }

  static BigDecimal parse(String text, String what) {
    String trimmed = VisibleText.trimmed(text);
    if (!PLAIN.matcher(trimmed).matches()) {
      throw new IllegalArgumentException(
          "%s must be a number such as 1234.50, not “%s”".formatted(what, shortened(trimmed)));
    }
    return new BigDecimal(trimmed.replace(",", ""));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
