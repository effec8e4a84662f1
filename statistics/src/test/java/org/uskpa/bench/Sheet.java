package org.uskpa.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;

/** Where results are written: a line each, both sides beside their ratio. */
final class Sheet {

  private boolean allKept = true;

  void say(String line) {
    System.out.println(line);
  }

  /**
   * A ratio of two medians.
   *
   * @param most the greatest ratio that was promised
   */
  void ratio(String what, long[] nanos, String against, long[] baseNanos, String most) {
    BigDecimal measured = milliseconds(median(nanos));
    BigDecimal base = milliseconds(median(baseNanos));
    BigDecimal ratio = measured.divide(base, 2, RoundingMode.HALF_UP);
    boolean kept = ratio.compareTo(new BigDecimal(most)) <= 0;
    allKept &= kept;
    say(
        "  %s: %s ms; %s: %s ms; ratio %s, at most %s: %s"
            .formatted(what, measured, against, base, ratio, most, kept ? "kept" : "NOT KEPT"));
  }

  boolean allKept() {
    return allKept;
  }

  static long median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static BigDecimal milliseconds(long nanos) {
    return BigDecimal.valueOf(nanos, 6).setScale(3, RoundingMode.HALF_UP);
  }

  /** {@code 2,000,000}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
