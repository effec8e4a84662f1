package org.uskpa.core.shipment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.uskpa.core.text.VisibleText;

/**
 * An Internal Transaction Number: proof that the Automated Export System accepted the export filing
 * (15 CFR 30.1(c)). Written on a certificate it completes the validation (31 CFR
 * 592.301(a)(5)(ii)).
 *
 * @param value {@code X}, the acceptance date {@code yyyyMMdd} and six digits
 */
public record Itn(String value) {

  private static final Pattern SHAPE = Pattern.compile("X20\\d{6}\\d{6}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /**
   * Refuses any other shape, and a date that is not in the calendar.
   *
   * @throws IllegalArgumentException with the part that is wrong
   */
  public Itn {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An ITN is X, the acceptance date as yyyymmdd and six digits, such as X20260130123456, not"
              + " “%s”".formatted(value));
    }
    accepted(value);
  }

  /** The ITN of a text; small letters and a leading {@code AES } are accepted and dropped. */
  public static Itn of(String text) {
    String upper = VisibleText.trimmed(text).toUpperCase(Locale.ROOT);
    return new Itn(upper.startsWith("AES ") ? VisibleText.trimmed(upper.substring(4)) : upper);
  }

  /** The day on which AES accepted the filing. */
  public LocalDate acceptedOn() {
    return accepted(value);
  }

  /** The proof of filing citation as it is printed: {@code AES X20260130123456}. */
  public String citation() {
    return "AES " + value;
  }

  private static LocalDate accepted(String itn) {
    try {
      return LocalDate.parse(itn.substring(1, 9), DATE);
    } catch (DateTimeException noSuchDay) {
      throw new IllegalArgumentException(
          "The ITN %s carries %s, which is no day of the calendar"
              .formatted(itn, itn.substring(1, 9)),
          noSuchDay);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
