package org.uskpa.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;

/** Where results are written: a line each, both sides beside their ratio and what was promised. */
final class Sheet {

  private boolean allKept = true;

  void say(String line) {
    System.out.println(line);
  }

  /** Heads the lines of a benchmark. */
  void head(String measured, String base) {
    say("  %-44s %12s %12s %7s  %s".formatted("", measured, base, "ratio", "promised"));
  }

  /**
   * Compares what it takes with what it takes the base, in medians.
   *
   * @param most the greatest ratio that was promised, such as {@code 1.3}
   */
  void cost(String what, long[] nanos, long[] baseNanos, String most) {
    BigDecimal ratio = ratio(median(nanos), median(baseNanos));
    promise(
        what,
        milliseconds(median(nanos)),
        milliseconds(median(baseNanos)),
        ratio,
        "at most " + most,
        ratio.compareTo(new BigDecimal(most)) <= 0);
  }

  /**
   * Compares the speed of two ways to do the same work, in medians.
   *
   * @param pieces how many pieces of work each time is of
   * @param least the least share of the base's speed that was promised, such as {@code 0.25}
   */
  void speed(String what, long pieces, long[] nanos, long[] baseNanos, String least) {
    BigDecimal ratio = ratio(median(baseNanos), median(nanos));
    promise(
        what,
        aSecond(pieces, median(nanos)),
        aSecond(pieces, median(baseNanos)),
        ratio,
        "at least " + least,
        ratio.compareTo(new BigDecimal(least)) >= 0);
  }

  /** Anything promised beside a ratio. */
  void promise(String what, String measured, String promised, boolean kept) {
    line(what, measured, "", "", promised, kept);
  }

  private void promise(
      String what, String measured, String base, BigDecimal ratio, String promised, boolean kept) {
    line(what, measured, base, ratio.toPlainString(), promised, kept);
  }

  private void line(
      String what, String measured, String base, String ratio, String promised, boolean kept) {
    allKept &= kept;
    say(
        "  %-44s %12s %12s %7s  %-14s %s"
            .formatted(what, measured, base, ratio, promised, kept ? "kept" : "NOT KEPT"));
  }

  boolean allKept() {
    return allKept;
  }

  /** {@code 2,000,000}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1,250/s}. */
  static String aSecond(long pieces, long nanos) {
    return count(pieces * 1_000_000_000L / nanos) + "/s";
  }

  static long median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static BigDecimal ratio(long one, long other) {
    return BigDecimal.valueOf(one).divide(BigDecimal.valueOf(other), 2, RoundingMode.HALF_UP);
  }

  private static String milliseconds(long nanos) {
    return BigDecimal.valueOf(nanos, 6).setScale(3, RoundingMode.HALF_UP) + " ms";
  }
}
