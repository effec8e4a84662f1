package org.uskpa.core.shipment;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.text.VisibleText;

/** Reads times of day as people and timetables write them. */
public final class Times {

  private static final int NOON = 12;

  /** {@code 14:30}, {@code 9:30} and, from programs, seconds. */
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

  /** {@code 1430}: as departures are announced. */
  private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})()");

  /** {@code 2:30 pm}, {@code 9:05am}, {@code 1 p.m.} */
  private static final Pattern TWELVE_HOURS =
      Pattern.compile("(\\d{1,2})(?::(\\d{2}))?\\s*([ap])\\.?m\\.?", Pattern.CASE_INSENSITIVE);

  private Times() {}

  /**
   * The time written {@code 14:30}, {@code 1430} or {@code 2:30 pm}.
   *
   * @throws IllegalArgumentException on any other writing and on a time that no clock shows
   */
  public static LocalTime of(String text) {
    String typed = VisibleText.trimmed(text);
    try {
      Matcher twelve = TWELVE_HOURS.matcher(typed);
      if (twelve.matches()) {
        return LocalTime.of(hourOf(twelve), number(twelve.group(2)));
      }
      Matcher clock = CLOCK.matcher(typed);
      Matcher whole = clock.matches() ? clock : DIGITS.matcher(typed);
      if (whole.matches()) {
        return LocalTime.of(number(whole.group(1)), number(whole.group(2)), number(whole.group(3)));
      }
    } catch (DateTimeException noTime) {
      throw unreadable(typed, noTime);
    }
    throw unreadable(typed, null);
  }

  private static int hourOf(Matcher twelve) {
    int hour = number(twelve.group(1));
    if (hour < 1 || hour > NOON) {
      throw new DateTimeException("No hour of twelve: " + hour);
    }
    boolean afternoon = twelve.group(3).equalsIgnoreCase("p");
    return hour % NOON + (afternoon ? NOON : 0);
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static IllegalArgumentException unreadable(
      String typed, @Nullable DateTimeException cause) {
    return new IllegalArgumentException(
        "A time is written 14:30, 1430 or 2:30 pm, not “%s”"
            .formatted(typed.length() <= 40 ? typed : typed.substring(0, 40) + "…"),
        cause);
  }
}
