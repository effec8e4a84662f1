package org.uskpa.statistics.anomaly;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.UnusualPrices;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.statistics.ratio.Ratio;
import org.uskpa.statistics.table.Kind;

/** Asks about lines outside the price band, one question for each code of a flow. */
@Component
class PriceQuestions {

  private final UnusualPrices prices;

  PriceQuestions(UnusualPrices prices) {
    this.prices = prices;
  }

  List<Asked> of(Quarter quarter, AsOf asOf) {
    return prices.of(quarter, asOf).stream()
        .map(found -> asked(found, Period.of(quarter)))
        .toList();
  }

  private static Asked asked(UnusualPrices.OfCode found, Period period) {
    UnusualPrices.UnusualLine first = found.lines().get(0);
    return new Asked(
        QuestionKind.PRICE_BAND,
        "%s %s".formatted(found.flow(), found.hs().code()),
        "%s of %s: %s outside the usual US$ %s to %s per carat: %s. Are quantities and values right?"
            .formatted(
                Phrases.begins(found.flow()),
                found.hs().code(),
                Phrases.count(found.lines().size(), "line lies", "lines lie"),
                Kind.DOLLARS_PER_CARAT.shown(first.low()),
                Kind.DOLLARS_PER_CARAT.shown(first.high()),
                Phrases.named(
                    found.lines().stream()
                        .map(one -> "%s at %s".formatted(one.key(), price(one.line())))
                        .toList())),
        Phrases.records(found.flow(), period, found.hs()));
  }

  private static String price(GoodsLine line) {
    BigDecimal rounded =
        new Ratio(line.value().value(), line.carats().value()).rounded().orElseThrow();
    return Kind.DOLLARS_PER_CARAT.shown(rounded);
  }
}
