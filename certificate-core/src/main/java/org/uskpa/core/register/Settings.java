package org.uskpa.core.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.period.Timeline;

/** The settings of all times. Each has a value on every day since 2003. */
public final class Settings {

  private final Map<String, Timeline<Setting>> byName;

  public Settings(Collection<Setting> all) {
    this.byName = Timeline.byKey(all, Setting::name);
  }

  /** How many digits follow the letters of a U.S. certificate's number. */
  public int certificateNumberDigits(LocalDate on) {
    return number("certificate-number-digits", on);
  }

  /** For how many days after its issue a certificate may be valid, its last day included. */
  public int certificateValidityDays(LocalDate on) {
    return number("certificate-validity-days", on);
  }

  /** From how many days on an ITN counts as old. */
  public int itnOldestDays(LocalDate on) {
    return number("itn-oldest-days", on);
  }

  /** Within how many days the same goods to the same consignee look like a duplicate. */
  public int likelyDuplicateDays(LocalDate on) {
    return number("likely-duplicate-days", on);
  }

  /** The most carats that a single shipment usually holds. */
  public BigDecimal usualCaratsAtMost(LocalDate on) {
    return new BigDecimal(text("usual-carats-at-most", on));
  }

  /** The most U.S. dollars that a single shipment usually is worth. */
  public BigDecimal usualDollarsAtMost(LocalDate on) {
    return new BigDecimal(text("usual-dollars-at-most", on));
  }

  /** From which day of a year on a missing acknowledgment of that year warns. */
  public MonthDay acknowledgmentWarnsFrom(LocalDate on) {
    return MonthDay.parse("--" + text("acknowledgment-warns-from", on));
  }

  /** From which day of a year on a missing acknowledgment of that year blocks. */
  public MonthDay acknowledgmentBlocksFrom(LocalDate on) {
    return MonthDay.parse("--" + text("acknowledgment-blocks-from", on));
  }

  /** Within how many years each licensee is reviewed. */
  public int reviewIntervalYears(LocalDate on) {
    return number("review-interval-years", on);
  }

  /** How many days before it is due a licensee's review stands among the duties. */
  public int reviewOpensDaysAhead(LocalDate on) {
    return number("review-opens-days-ahead", on);
  }

  /** After how many hours what the law wants at once counts as late. */
  public int copyLateAfterHours(LocalDate on) {
    return number("copy-late-after-hours", on);
  }

  /** How many months after its end a quarter's figures are to be released. */
  public int releaseDueMonths(LocalDate on) {
    return number("release-due-months", on);
  }

  /** How many calendar days after arrival the receipt report is due. */
  public int receiptReportDays(LocalDate on) {
    return number("receipt-report-days", on);
  }

  /** For how many months of its recent use a licensee holds free numbers without words. */
  public int stockLimitMonths(LocalDate on) {
    return number("stock-limit-months", on);
  }

  /** How many free numbers every licensee may hold without words. */
  public int stockLimitLeast(LocalDate on) {
    return number("stock-limit-least", on);
  }

  /** From how many free numbers down it is time for a licensee to order. */
  public int fewNumbers(LocalDate on) {
    return number("few-numbers", on);
  }

  /** How many days before its end an agreement is to be renewed. */
  public int agreementAheadDays(LocalDate on) {
    return number("agreement-ahead-days", on);
  }

  /** What the USKPA asks of each licensee for a year; zero while it has set no amount. */
  public UsDollars annualFee(LocalDate on) {
    return UsDollars.of(text("annual-fee-dollars", on));
  }

  /** The last day of a year on which its fee is in time. */
  public MonthDay annualFeeDue(LocalDate on) {
    return MonthDay.parse("--" + text("annual-fee-due", on));
  }

  /**
   * A setting that is a whole number.
   *
   * @throws NoSuchElementException when it has no value on that day
   */
  public int number(String name, LocalDate on) {
    return Integer.parseInt(text(name, on));
  }

  /**
   * A setting as it is written.
   *
   * @throws NoSuchElementException when it has no value on that day
   */
  public String text(String name, LocalDate on) {
    Timeline<Setting> own = byName.get(name);
    if (own == null) {
      throw new NoSuchElementException("There is no setting " + name);
    }
    return own.on(on)
        .orElseThrow(
            () ->
                new NoSuchElementException("The setting %s has no value on %s".formatted(name, on)))
        .value();
  }

  /** All of them, by name and date. */
  public List<Setting> all() {
    return byName.values().stream()
        .flatMap(own -> own.rows().stream())
        .sorted(
            Comparator.comparing(Setting::name).thenComparing(setting -> setting.during().first()))
        .toList();
  }
}
