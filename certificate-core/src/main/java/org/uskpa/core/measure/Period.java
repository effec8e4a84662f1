package org.uskpa.core.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A run of whole quarters of one calendar year (a quarter, a year, or a part of a year such as its
 * first three quarters), or of whole calendar years.
 *
 * @param first the quarter it begins with
 * @param last the quarter it ends with, not before the first; of the same year, or the last of a
 *     later one where the run begins with a first one
 */
public record Period(Quarter first, Quarter last) implements Comparable<Period> {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");
  private static final Pattern RUN = Pattern.compile("(\\d{4})Q([1-4])-Q([1-4])");

  /**
   * Refuses parts of two years and an end before the beginning.
   *
   * @throws IllegalArgumentException naming both quarters
   */
  public Period {
    boolean wholeYears = first.number() == 1 && last.number() == 4;
    if ((first.year() != last.year() && !wholeYears) || first.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          "A period runs from a quarter to the same or a later one of the same year, or over whole years, not from %s to %s"
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
   * Whole calendar years, from the first to the last.
   *
   * @throws IllegalArgumentException when the last lies before the first
   */
  public static Period ofYears(int first, int last) {
    return new Period(new Quarter(first, 1), new Quarter(last, 4));
  }

  /**
   * Years written as {@code 2015-2018}, or anything that {@link #parse} reads.
   *
   * @throws IllegalArgumentException on any other writing
   */
  public static Period parseYears(String text) {
    Matcher years = YEARS.matcher(text);
    return years.matches()
        ? ofYears(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)))
        : parse(text);
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

  /** The year; of several the first. */
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
    return IntStream.rangeClosed(first.year(), last.year())
        .boxed()
        .flatMap(year -> Quarter.ofYear(year).stream())
        .filter(quarter -> quarter.compareTo(first) >= 0 && quarter.compareTo(last) <= 0)
        .toList();
  }

  /** Whether it is one calendar year. */
  public boolean isYear() {
    return first.number() == 1 && last.number() == 4 && !isYears();
  }

  /** Whether it is several calendar years. */
  public boolean isYears() {
    return first.year() != last.year();
  }

  /** What of its year is over with its last quarter: from the first quarter on. */
  public Period yearToDate() {
    return new Period(new Quarter(last.year(), 1), last);
  }

  /**
   * The same quarters of the year before: what a period may be compared with. The scheme's first
   * year has none before it, and several years have none that lies beside them.
   */
  public Optional<Period> yearBefore() {
    return year() == Quarter.FIRST_YEAR || isYears()
        ? Optional.empty()
        : Optional.of(new Period(first.yearBefore(), last.yearBefore()));
  }

  /** Those of its quarters that are over on a day, which may be all or none; of years, years. */
  public Optional<Period> overOn(LocalDate day) {
    return quarters().stream()
        .filter(quarter -> !isYears() || quarter.number() == 4)
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

  /** As people read it: {@code Q3 2018}, {@code 2018}, {@code Q1-Q3 2018}, {@code 2015 to 2018}. */
  public String label() {
    if (isYears()) {
      return "%d to %d".formatted(first.year(), last.year());
    }
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

  /**
   * As it is written in addresses and files: {@code 2018Q3}, {@code 2018}, {@code 2018Q1-Q3},
   * {@code 2015-2018}.
   */
  @Override
  public String toString() {
    if (isYears()) {
      return "%d-%d".formatted(first.year(), last.year());
    }
    if (isYear()) {
      return Integer.toString(year());
    }
    return first.equals(last) ? first.toString() : first + "-Q" + last.number();
  }
}
