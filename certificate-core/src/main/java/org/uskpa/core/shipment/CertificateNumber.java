package org.uskpa.core.shipment;

import java.util.regex.Pattern;
import org.uskpa.core.text.VisibleText;

/**
 * The unique number of a U.S. Kimberley Process certificate: {@code US} and five to eight digits
 * (31 CFR 592.307(c); the count of digits in use is a setting).
 *
 * @param value such as {@code US41001}
 */
public record CertificateNumber(String value) implements Comparable<CertificateNumber> {

  private static final Pattern SHAPE = Pattern.compile("US\\d{5,8}");

  /**
   * Refuses any other shape.
   *
   * @throws IllegalArgumentException when the text is not {@code US} and five to eight digits
   */
  public CertificateNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A U.S. certificate number is US and five to eight digits, such as US41001, not “%s”"
              .formatted(value));
    }
  }

  /** The number of a text, white space and small letters allowed. */
  public static CertificateNumber of(String text) {
    return new CertificateNumber(VisibleText.trimmed(text).toUpperCase(java.util.Locale.ROOT));
  }

  /** The digits alone: how the export filing carries the number (15 CFR 30.6(b)(17)). */
  public String digits() {
    return value.substring(2);
  }

  @Override
  public int compareTo(CertificateNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
