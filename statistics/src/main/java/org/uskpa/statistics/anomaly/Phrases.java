package org.uskpa.statistics.anomaly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.ratio.Percent;
import org.uskpa.statistics.ratio.Ratio;
import org.uskpa.statistics.table.Kind;

/** Words that questions are made of, so that all of them read alike. */
final class Phrases {

  private static final int NAMED = 5;

  private Phrases() {}

  /** The first five by their numbers, and how many there are besides. */
  static String named(List<String> keys) {
    String first = keys.stream().limit(NAMED).collect(Collectors.joining(", "));
    return keys.size() > NAMED ? "%s and %d more".formatted(first, keys.size() - NAMED) : first;
  }

  static String count(long number, String one, String several) {
    return number == 1 ? "One " + one : "%,d %s".formatted(number, several);
  }

  /** {@code carats 10.00 against 8.00 (+25.00 %)}, the same of value and of the average. */
  static String change(Trade before, Trade now) {
    return "carats %s; value US$ %s; US$ per carat %s"
        .formatted(
            against(Kind.CARATS, Ratio.of(before.carats()), Ratio.of(now.carats())),
            against(Kind.DOLLARS, Ratio.of(before.valueUsd()), Ratio.of(now.valueUsd())),
            against(Kind.DOLLARS_PER_CARAT, Ratio.averageOf(before), Ratio.averageOf(now)));
  }

  private static String against(Kind kind, Ratio before, Ratio now) {
    return "%s against %s (%s)"
        .formatted(
            shown(kind, now.rounded()),
            shown(kind, before.rounded()),
            before.changeTo(now).map(Phrases::signed).orElse("-"));
  }

  private static String shown(Kind kind, Optional<BigDecimal> value) {
    return value.map(kind::shown).orElse("-");
  }

  /** {@code +234.89 %}, {@code -0.03 %}. */
  static String signed(Percent percent) {
    return "%s%s %%".formatted(percent.value().signum() > 0 ? "+" : "", percent);
  }

  /** {@code Exports}, {@code Imports}. */
  static String begins(Flow flow) {
    return flow == Flow.EXPORT ? "Exports" : "Imports";
  }

  /** Where the records of a flow in a period are listed. */
  static String records(Flow flow, Period period) {
    return "/statistics/%s/records?flow=%s".formatted(period, flow.label());
  }

  /** Those of a code. */
  static String records(Flow flow, Period period, HsCode hs) {
    return "%s&hs=%s".formatted(records(flow, period), hs.code());
  }

  /** Those with a partner. */
  static String records(Flow flow, Period period, String partner) {
    return "%s&only=%s".formatted(records(flow, period), partner);
  }
}
