package org.uskpa.statistics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.PricePerCarat;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.FlowFigures;
import org.uskpa.statistics.quarter.Measure;
import org.uskpa.statistics.quarter.Ranked;
import org.uskpa.statistics.ratio.Percent;
import org.uskpa.statistics.table.Kind;

/** What section E says of a year in sentences, made from its figures. */
final class FiguresInWords {

  private static final int LEADING = 3;

  private final Figures figures;

  FiguresInWords(Figures figures) {
    this.figures = figures;
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      FlowFigures own = figures.flow(flow);
      if (own.total().certificates() > 0) {
        sentences.add(sum(own));
        sentences.add(leading(own));
        sentences.add(codes(own));
      }
    }
    return sentences;
  }

  private String sum(FlowFigures flow) {
    Trade total = flow.total();
    boolean imports = flow.flow() == Flow.IMPORT;
    return "U.S. %s of %s (%s) were %s carats worth US$%s%s, %s %s, with %s %s."
        .formatted(
            flow.flow().label(),
            figures.period().label(),
            figures.firmness().label(),
            Kind.CARATS.shown(total.carats()),
            Kind.DOLLARS.shown(total.valueUsd()),
            total
                .usdPerCarat()
                .map(PricePerCarat::value)
                .map(price -> ", US$%s a carat".formatted(Kind.DOLLARS_PER_CARAT.shown(price)))
                .orElse(""),
            imports ? "from" : "to",
            count(flow.participants(), "Participant"),
            count(total.certificates(), "certificate"),
            imports ? "received" : "issued");
  }

  private static String count(long number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  private static String leading(FlowFigures flow) {
    List<String> said = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      List<Ranked> first = flow.ranking(measure).stream().limit(LEADING).toList();
      Trade together =
          first.stream().map(one -> one.trade().total()).reduce(Trade.NONE, Trade::plus);
      said.add(
          "%s, together %s by %s"
              .formatted(
                  first.stream()
                      .map(one -> one.trade().partner().name())
                      .collect(Collectors.joining(", ")),
                  percent(flow, measure, together),
                  measure.label()));
    }
    return "First among the partners in %s: %s."
        .formatted(flow.flow().label(), String.join("; ", said));
  }

  private static String codes(FlowFigures flow) {
    List<String> said = new ArrayList<>();
    for (HsCode hs : HsCode.values()) {
      said.add(
          "%s (%s) made up %s by volume and %s by value"
              .formatted(
                  hs.code(),
                  hs.described().toLowerCase(Locale.ROOT),
                  percent(flow, Measure.VOLUME, flow.of(hs)),
                  percent(flow, Measure.VALUE, flow.of(hs))));
    }
    return "Of %s, %s.".formatted(flow.flow().label(), String.join("; ", said));
  }

  private static String percent(FlowFigures flow, Measure measure, Trade part) {
    return flow.share(measure, part).map(Percent::toString).map(share -> share + " %").orElse("-");
  }
}
