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

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");
  private static final Pattern SHAPE = Pattern.compile("([A-Z]{2})[/.-]*0*(\\d{1,15})");

  /**
   * The number of a text; small letters, white space anywhere and a stroke, point or hyphen after
   * the letters are accepted. It is also how the number of a U.S. certificate is told apart from
   * others when lists are compared: {@code us 00041001} and {@code US41001} are one number.
   *
   * @throws IllegalArgumentException when it is not two letters and digits
   */
  public static ForeignNumber of(String text) {
    Matcher read =
        SHAPE.matcher(
            SPACES.matcher(VisibleText.trimmed(text)).replaceAll("").toUpperCase(Locale.ROOT));
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
