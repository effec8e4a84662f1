package org.uskpa.core.record;

import java.util.EnumMap;
import java.util.Map;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.shipment.Origin;

/**
 * What was traded with one partner in one direction in goods of one origin, as the certificates
 * name it.
 *
 * @param partner the code of the partner
 * @param total over all HS codes; a certificate with several lines counts once
 * @param byHs the codes that occur; a certificate counts in each code it carries
 */
public record OriginTrade(
    Flow flow, String partner, Origin origin, Trade total, Map<HsCode, Trade> byHs) {

  public OriginTrade {
    byHs = byHs.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(byHs));
  }

  /** The trade in one code; {@link Trade#NONE} where none was. */
  public Trade in(HsCode hs) {
    return byHs.getOrDefault(hs, Trade.NONE);
  }
}
