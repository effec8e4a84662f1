package org.uskpa.statistics.submission;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedOrigins;
import org.uskpa.core.record.OriginTrade;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.release.FrozenFigures;

/**
 * Trade by origin: of a released quarter in the versions of records that the release lists, of any
 * other by what counts.
 */
@Component
public class FindOrigins {

  private final CountedOrigins origins;
  private final FrozenFigures frozen;

  FindOrigins(CountedOrigins origins, FrozenFigures frozen) {
    this.origins = origins;
    this.frozen = frozen;
  }

  /** Both flows of a quarter, in no order. */
  public List<OriginTrade> of(Quarter quarter, AsOf asOf) {
    FrozenFigures.Frozen released = frozen.of(List.of(quarter), asOf).get(quarter);
    return released == null
        ? origins.in(Period.of(quarter), asOf)
        : origins.of(frozen.records(released.editionId()));
  }

  /**
   * The sum behind an address that names an origin.
   *
   * @throws IllegalArgumentException when it names none: the figures of its period know that sum
   */
  public Trade sum(Selection selection, AsOf asOf) {
    if (selection.origin().isEmpty()) {
      throw new IllegalArgumentException("The address names no origin");
    }
    Optional<HsCode> hs = selection.hs();
    return selection.period().quarters().stream()
        .flatMap(quarter -> of(quarter, asOf).stream())
        .filter(
            trade ->
                trade.flow() == selection.flow()
                    && selection.partners().include(trade.partner())
                    && selection.origin().filter(trade.origin()::equals).isPresent())
        .map(trade -> hs.map(trade::in).orElseGet(trade::total))
        .reduce(Trade.NONE, Trade::plus);
  }
}
