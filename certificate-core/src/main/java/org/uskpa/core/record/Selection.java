package org.uskpa.core.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.shipment.Origin;

/**
 * The address of a figure: whose records it is made of. Every cell of a table carries one, and the
 * same address opens the list of those records.
 *
 * @param minedIn the origin that the records name, as they name it; null for every origin
 */
public record Selection(
    Flow flow,
    Period period,
    @Nullable HsCode hsCode,
    Partners partners,
    @Nullable Origin minedIn) {

  /** Records of whatever origin. */
  public Selection(Flow flow, Period period, @Nullable HsCode hsCode, Partners partners) {
    this(flow, period, hsCode, partners, null);
  }

  /** All records of a flow in a period. */
  public static Selection of(Flow flow, Period period) {
    return new Selection(flow, period, null, Partners.ALL);
  }

  /** Those among them that carry this code. */
  public Selection in(HsCode hs) {
    return new Selection(flow, period, hs, partners, minedIn);
  }

  /** Those among them that were traded with these partners. */
  public Selection with(Partners others) {
    return new Selection(flow, period, hsCode, others, minedIn);
  }

  /** Those among them that name this origin, and no other beside it. */
  public Selection from(Origin origin) {
    return new Selection(flow, period, hsCode, partners, origin);
  }

  /** Those among them that count in this part of the period. */
  public Selection within(Period part) {
    return new Selection(flow, part, hsCode, partners, minedIn);
  }

  /** The HS code; none when the figure is about all of them. */
  public Optional<HsCode> hs() {
    return Optional.ofNullable(hsCode);
  }

  /** The origin; none when the figure is about all of them. */
  public Optional<Origin> origin() {
    return Optional.ofNullable(minedIn);
  }
}
