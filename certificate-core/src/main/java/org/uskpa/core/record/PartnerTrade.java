package org.uskpa.core.record;

import java.util.EnumMap;
import java.util.Map;
import org.uskpa.core.measure.HsCode;

/**
 * What was traded with one partner in one direction.
 *
 * @param total over all HS codes; a certificate with several lines counts once
 * @param byHs the codes that occur; a certificate counts in each code it carries
 */
public record PartnerTrade(Partner partner, Trade total, Map<HsCode, Trade> byHs) {

  public PartnerTrade {
    byHs = byHs.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(byHs));
  }

  /** The trade in one code; {@link Trade#NONE} where none was. */
  public Trade in(HsCode hs) {
    return byHs.getOrDefault(hs, Trade.NONE);
  }

  /** The trade of both, whose records are others, under the later one's name. */
  PartnerTrade plus(PartnerTrade later) {
    Map<HsCode, Trade> sums = new EnumMap<>(HsCode.class);
    sums.putAll(byHs);
    later.byHs.forEach((hs, trade) -> sums.merge(hs, trade, Trade::plus));
    return new PartnerTrade(later.partner, total.plus(later.total), sums);
  }
}
