package org.uskpa.statistics.quarter;

import java.util.Locale;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;

/** Words of headings and totals, made from what a table shows so that they cannot contradict it. */
final class Heading {

  private Heading() {}

  /** {@code U.S. imports by volume, 2018}. */
  static String of(Flow flow, String by, Period period) {
    return "U.S. %s by %s, %s".formatted(flow.label(), by, period.label());
  }

  /** {@code Total U.S. imports by volume, 2018}. */
  static String total(Flow flow, Measure measure, Period period) {
    return "Total " + of(flow, measure.label(), period);
  }

  /** {@code Total U.S. imports, 2018}. */
  static String total(Flow flow, Period period) {
    return "Total U.S. %s, %s".formatted(flow.label(), period.label());
  }

  /** {@code % of total volume}. */
  static String share(Measure measure) {
    return "% of total " + measure.label();
  }

  /** The file's name: {@code 2018Q3-exports-by-hs-code}. */
  static String name(Period period, Flow flow, String by) {
    return "%s-%s-by-%s".formatted(period, flow.label(), by).toLowerCase(Locale.ROOT);
  }
}
