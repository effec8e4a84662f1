package org.uskpa.statistics.quarter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.record.Partner;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.statistics.ratio.Percent;

/**
 * A partner's place in a ranking.
 *
 * @param place from 1
 * @param share of the flow's total, by the ranking's measure; none of a total of zero
 */
public record Ranked(int place, PartnerTrade trade, Optional<Percent> share) {

  /** Most first; ties by name, code point by code point, as PostgreSQL's {@code COLLATE "C"}. */
  static Comparator<PartnerTrade> by(Measure measure) {
    return Comparator.<PartnerTrade, java.math.BigDecimal>comparing(
            trade -> measure.of(trade.total()))
        .reversed()
        .thenComparing(PartnerTrade::partner, byName());
  }

  /** By name, code point by code point; of two of one name by code. */
  public static Comparator<Partner> byName() {
    return Comparator.comparing(Partner::name, Ranked::byCodePoint).thenComparing(Partner::code);
  }

  /** The first so many of a ranking. */
  static List<Ranked> top(List<Ranked> ranking, int count) {
    return ranking.subList(0, Math.min(count, ranking.size()));
  }

  private static int byCodePoint(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
