package org.uskpa.core.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A run of whole quarters of one calendar year: a quarter, a year, or a part of a year such as its
 * first three quarters.
 *
 * @param first the quarter it begins with
 * @param last the quarter it ends with; of the same year and not before the first
 */
public record Period(Quarter first, Quarter last) implements Comparable<Period> {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern RUN = Pattern.compile("(\\d{4})Q([1-4])-Q([1-4])");

  /**
   * Refuses quarters of two years and an end before the beginning.
   *
   * @throws IllegalArgumentException naming both quarters
   */
  public Period {
    if (first.year() != last.year() || first.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          "A period runs from a quarter to the same or a later one of the same year, not from %s to %s"
              .formatted(first, last));
    }
  }

  public static Period of(Quarter quarter) {
    return new Period(quarter, quarter);
  }

  /** The whole calendar year. */
  public static Period ofYear(int year) {
    return new Period(new Quarter(year, 1), new Quarter(year, 4));
  }

  /**
   * The period written as {@code 2018Q3}, {@code 2018} or {@code 2018Q1-Q3}.
   *
   * @throws IllegalArgumentException on any other writing
   */
  public static Period parse(String text) {
    if (YEAR.matcher(text).matches()) {
      return ofYear(Integer.parseInt(text));
    }
    Matcher run = RUN.matcher(text);
    if (run.matches()) {
      int year = Integer.parseInt(run.group(1));
      return new Period(
          new Quarter(year, Integer.parseInt(run.group(2))),
          new Quarter(year, Integer.parseInt(run.group(3))));
    }
    return of(Quarter.parse(text));
  }

  public int year() {
    return first.year();
  }

  /** The first day, which belongs to the period. */
  public LocalDate firstDay() {
    return first.firstDay();
  }

  /** The last day, which belongs to the period. */
  public LocalDate lastDay() {
    return last.lastDay();
  }

  /** Its quarters, first to last. */
  public List<Quarter> quarters() {
    return IntStream.rangeClosed(first.number(), last.number())
        .mapToObj(number -> new Quarter(year(), number))
        .toList();
  }

  public boolean isYear() {
    return first.number() == 1 && last.number() == 4;
  }

  /**
   * The same quarters of the year before: what a period may be compared with. The scheme's first
   * year has none before it.
   */
  public Optional<Period> yearBefore() {
    return year() == Quarter.FIRST_YEAR
        ? Optional.empty()
        : Optional.of(new Period(first.yearBefore(), last.yearBefore()));
  }

  /** Those of its quarters that are over on a day, which may be all or none. */
  public Optional<Period> overOn(LocalDate day) {
    return quarters().stream()
        .filter(quarter -> quarter.lastDay().isBefore(day))
        .reduce((earlier, later) -> later)
        .map(lastOver -> new Period(first, lastOver));
  }

  /** Whether both have the same number of quarters, so that their sums may be compared. */
  public boolean isAsLongAs(Period other) {
    return quarters().size() == other.quarters().size();
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
  }

  /** As people read it: {@code Q3 2018}, {@code 2018}, {@code Q1-Q3 2018}. */
  public String label() {
    if (isYear()) {
      return Integer.toString(year());
    }
    return first.equals(last)
        ? "Q%d %d".formatted(first.number(), year())
        : "Q%d-Q%d %d".formatted(first.number(), last.number(), year());
  }

  /** By first day; of two that begin together the shorter comes first. */
  @Override
  public int compareTo(Period other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : last.compareTo(other.last);
  }

  /** As it is written in addresses and files: {@code 2018Q3}, {@code 2018}, {@code 2018Q1-Q3}. */
  @Override
  public String toString() {
    if (isYear()) {
      return Integer.toString(year());
    }
    return first.equals(last) ? first.toString() : first + "-Q" + last.number();
  }
}
