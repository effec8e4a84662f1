package org.uskpa.core.shipment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.HsCode;

/**
 * How the goods of one HS code were corrected.
 *
 * @param before null where there were none
 * @param after null where there are none
 */
public record GoodsChange(HsCode hs, @Nullable GoodsLine before, @Nullable GoodsLine after) {

  /** The codes whose goods differ, in their order. */
  static List<GoodsChange> between(List<GoodsLine> before, List<GoodsLine> after) {
    List<GoodsChange> changes = new ArrayList<>();
    for (HsCode hs : HsCode.values()) {
      Optional<GoodsLine> was = of(hs, before);
      Optional<GoodsLine> is = of(hs, after);
      if (!was.equals(is)) {
        changes.add(new GoodsChange(hs, was.orElse(null), is.orElse(null)));
      }
    }
    return changes;
  }

  private static Optional<GoodsLine> of(HsCode hs, List<GoodsLine> lines) {
    return lines.stream().filter(line -> line.hs() == hs).findFirst();
  }

  String told() {
    return Changes.told(told(before), told(after));
  }

  private static String told(@Nullable GoodsLine line) {
    return line == null ? "" : "%s ct, US$ %s".formatted(line.carats(), line.value());
  }
}
