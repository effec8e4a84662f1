package org.uskpa.statistics.anomaly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AnomalyThresholds.Thresholds;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.ratio.Percent;

/**
 * Asks about shares: one partner with nearly all, leading partners new or gone, a shift of codes.
 */
final class ShareQuestions {

  private static final int LEADING = 3;

  private final EarlierQuarter.Pair pair;
  private final Thresholds limits;

  ShareQuestions(EarlierQuarter.Pair pair, Thresholds limits) {
    this.pair = pair;
    this.limits = limits;
  }

  List<Asked> all() {
    List<Asked> asked = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      onePartner(flow).ifPresent(asked::add);
      pair.earlier()
          .ifPresent(
              before -> {
                for (HsCode hs : HsCode.values()) {
                  mix(flow, hs, before).ifPresent(asked::add);
                }
                asked.addAll(leading(flow, before));
              });
    }
    return asked;
  }

  private Optional<Asked> onePartner(Flow flow) {
    CountedPeriod now = pair.now();
    return now.partners(flow).stream()
        .filter(
            trade ->
                reaches(share(trade, flow, Trade::carats), limits.onePartnerPercent())
                    || reaches(share(trade, flow, Trade::valueUsd), limits.onePartnerPercent()))
        .max(Comparator.comparing(trade -> trade.total().valueUsd()))
        .map(
            trade ->
                new Asked(
                    QuestionKind.ONE_PARTNER,
                    "%s %s".formatted(flow, trade.partner().code()),
                    "%s %s %s are %s %% of all carats and %s %% of all value (asked about from %d %% on). Is that so, or are others missing?"
                        .formatted(
                            Phrases.begins(flow),
                            flow == Flow.EXPORT ? "to" : "from",
                            trade.partner().name(),
                            share(trade, flow, Trade::carats).map(Percent::toString).orElse("-"),
                            share(trade, flow, Trade::valueUsd).map(Percent::toString).orElse("-"),
                            limits.onePartnerPercent()),
                    Phrases.records(flow, period(), trade.partner().code())));
  }

  private Optional<Percent> share(
      PartnerTrade trade, Flow flow, Function<Trade, BigDecimal> measure) {
    return Percent.share(measure.apply(trade.total()), measure.apply(pair.now().sum(flow)));
  }

  private static boolean reaches(Optional<Percent> share, int percent) {
    return share.filter(one -> one.value().compareTo(BigDecimal.valueOf(percent)) >= 0).isPresent();
  }

  private Optional<Asked> mix(Flow flow, HsCode hs, CountedPeriod before) {
    Optional<Percent> then =
        Percent.share(before.sum(flow, hs).carats(), before.sum(flow).carats());
    Optional<Percent> now =
        Percent.share(pair.now().sum(flow, hs).carats(), pair.now().sum(flow).carats());
    if (then.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal points = now.get().value().subtract(then.get().value());
    return points.abs().compareTo(BigDecimal.valueOf(limits.mixPoints())) < 0
        ? Optional.empty()
        : Optional.of(
            new Asked(
                QuestionKind.MIX,
                "%s %s".formatted(flow, hs.code()),
                "%s is %s %% of the carats of all %s against %s %% in %s (%s points; asked about from %d on). What explains it?"
                    .formatted(
                        hs.code(),
                        now.get(),
                        flow.label(),
                        then.get(),
                        before.period().label(),
                        (points.signum() > 0 ? "+" : "") + points.toPlainString(),
                        limits.mixPoints()),
                Phrases.records(flow, period(), hs)));
  }

  private List<Asked> leading(Flow flow, CountedPeriod before) {
    List<Asked> asked = new ArrayList<>();
    for (PartnerTrade trade : ranked(pair.now(), flow)) {
      if (isAbsent(before, flow, trade)) {
        asked.add(
            leading(
                flow,
                trade,
                "%s is among the three leading partners of %s by value, US$ %s, and there was no trade with it in %s."
                    .formatted(
                        trade.partner().name(),
                        flow.label(),
                        value(trade),
                        before.period().label())));
      }
    }
    for (PartnerTrade trade : ranked(before, flow)) {
      if (isAbsent(pair.now(), flow, trade)) {
        asked.add(
            leading(
                flow,
                trade,
                "%s was among the three leading partners of %s by value in %s, US$ %s, and there is no trade with it now."
                    .formatted(
                        trade.partner().name(),
                        flow.label(),
                        before.period().label(),
                        value(trade))));
      }
    }
    return asked;
  }

  private Asked leading(Flow flow, PartnerTrade trade, String what) {
    return new Asked(
        QuestionKind.LEADING_PARTNER,
        "%s %s".formatted(flow, trade.partner().code()),
        what + " What explains it?",
        Phrases.records(flow, period(), trade.partner().code()));
  }

  private static String value(PartnerTrade trade) {
    return org.uskpa.statistics.table.Kind.DOLLARS.shown(trade.total().valueUsd());
  }

  private static boolean isAbsent(CountedPeriod counted, Flow flow, PartnerTrade trade) {
    return counted.partners(flow).stream()
        .noneMatch(one -> one.partner().code().equals(trade.partner().code()));
  }

  private static List<PartnerTrade> ranked(CountedPeriod counted, Flow flow) {
    return counted.partners(flow).stream()
        .sorted(
            Comparator.comparing((PartnerTrade trade) -> trade.total().valueUsd())
                .reversed()
                .thenComparing(trade -> trade.partner().code()))
        .limit(LEADING)
        .toList();
  }

  private Period period() {
    return pair.now().period();
  }
}
