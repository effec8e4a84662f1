package org.uskpa.core.shipment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.uskpa.core.text.VisibleText;

/** Reads dates as files and forms of the trade write them. */
public final class Dates {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private Dates() {}

  /**
   * The date written {@code 2026-01-30} or {@code 1/30/2026}.
   *
   * @throws IllegalArgumentException on any other writing and on a day that is not in the calendar
   */
  public static LocalDate of(String text) {
    String stripped = VisibleText.trimmed(text);
    try {
      LocalDate date = LocalDate.parse(stripped, stripped.contains("/") ? AMERICAN : ISO);
      if (date.getYear() < 2003 || date.getYear() > 2999) {
        throw new IllegalArgumentException(
            "The year of %s is out of range: 2003, when the scheme began, to 2999"
                .formatted(stripped));
      }
      return date;
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(
          "A date is written 2026-01-30 or 1/30/2026 and must be in the calendar, not “%s”"
              .formatted(stripped.length() <= 40 ? stripped : stripped.substring(0, 40) + "…"),
          unreadable);
    }
  }
}
