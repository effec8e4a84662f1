package org.uskpa.core.measure;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A quarter of a calendar year, the period in which Kimberley Process trade is reported.
 *
 * @param year 2003, when the scheme began, to 2999
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

  /** The year in which the scheme began; there are no figures of years before it. */
  public static final int FIRST_YEAR = 2003;

  /** The last year that records can be of. */
  public static final int LAST_YEAR = 2999;

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})Q([1-4])");

  /**
   * Refuses what is no quarter of the scheme's time.
   *
   * @throws IllegalArgumentException on a year before 2003 or after 2999, or a number outside 1 to
   *     4
   */
  public Quarter {
    if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > 4) {
      throw new IllegalArgumentException(
          "There is no quarter %dQ%d: years run from %d, numbers from 1 to 4"
              .formatted(year, number, FIRST_YEAR));
    }
  }

  /** The quarter in which a date lies; the date is taken as it stands, in no time zone. */
  public static Quarter of(LocalDate date) {
    return new Quarter(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
  }

  /**
   * The quarter written as {@code 2018Q3}.
   *
   * @throws IllegalArgumentException on any other writing
   */
  public static Quarter parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException("A quarter is written 2018Q3, not " + text);
    }
    return new Quarter(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
  }

  /** The four quarters of a year, first to last. */
  public static List<Quarter> ofYear(int year) {
    return IntStream.rangeClosed(1, 4).mapToObj(number -> new Quarter(year, number)).toList();
  }

  /** The first day, which belongs to the quarter. */
  public LocalDate firstDay() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  /** The last day, which belongs to the quarter. */
  public LocalDate lastDay() {
    return firstDay().plusMonths(3).minusDays(1);
  }

  public Quarter next() {
    return of(lastDay().plusDays(1));
  }

  /**
   * The same quarter of the year before.
   *
   * @throws IllegalArgumentException in the scheme's first year
   */
  public Quarter yearBefore() {
    return new Quarter(year - 1, number);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
  }

  @Override
  public int compareTo(Quarter other) {
    return firstDay().compareTo(other.firstDay());
  }

  /** As it is written in addresses and files: {@code 2018Q3}. */
  @Override
  public String toString() {
    return year + "Q" + number;
  }
}
