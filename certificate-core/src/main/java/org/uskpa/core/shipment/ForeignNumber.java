package org.uskpa.core.shipment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uskpa.core.text.VisibleText;

/**
 * The number of a certificate that another Participant issued: the issuer's two letters and digits
 * (31 CFR 592.307(c)). Issuers pad with zeros or not, so leading zeros are dropped: {@code
 * MX0012345} and {@code MX12345} are one number.
 *
 * @param issuer the two letters, which name the issuer and never the origin
 * @param digits without leading zeros; {@code 0} when there is nothing else
 */
public record ForeignNumber(String issuer, String digits) {

  private static final Pattern SHAPE = Pattern.compile("([A-Z]{2})[\\s/.-]*0*(\\d{1,15})");

  /**
   * The number of a text; small letters and a stroke, point, hyphen or blank after the letters are
   * accepted.
   *
   * @throws IllegalArgumentException when it is not two letters and digits
   */
  public static ForeignNumber of(String text) {
    Matcher read = SHAPE.matcher(VisibleText.trimmed(text).toUpperCase(Locale.ROOT));
    if (!read.matches()) {
      throw new IllegalArgumentException(
          "A certificate number is the issuer's two letters and digits, such as BW0012345, not “%s”"
              .formatted(text.length() <= 40 ? text : text.substring(0, 40) + "…"));
    }
    return new ForeignNumber(read.group(1), read.group(2));
  }

  /** Letters and digits in one: {@code MX12345}. */
  @Override
  public String toString() {
    return issuer + digits;
  }
}
