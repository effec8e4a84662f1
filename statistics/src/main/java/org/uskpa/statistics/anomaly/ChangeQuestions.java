package org.uskpa.statistics.anomaly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AnomalyThresholds.Thresholds;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.ratio.Percent;
import org.uskpa.statistics.ratio.Ratio;

/**
 * Asks about jumps of carats, value and average price against the same quarter of an earlier year.
 */
final class ChangeQuestions {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final EarlierQuarter.Pair pair;
  private final Thresholds limits;

  ChangeQuestions(EarlierQuarter.Pair pair, Thresholds limits) {
    this.pair = pair;
    this.limits = limits;
  }

  List<Asked> all() {
    List<Asked> asked = new ArrayList<>();
    pair.earlier()
        .ifPresent(
            before -> {
              for (Flow flow : Flow.values()) {
                total(flow, before).ifPresent(asked::add);
                identical(flow, before).ifPresent(asked::add);
                for (HsCode hs : HsCode.values()) {
                  code(flow, hs, before).ifPresent(asked::add);
                }
                asked.addAll(partners(flow, before));
              }
            });
    return asked;
  }

  /** Whether a change is one to ask about; from or to nothing it is. */
  static boolean isJump(Trade before, Trade now, Thresholds limits) {
    boolean was = before.carats().signum() > 0;
    boolean is = now.carats().signum() > 0;
    if (!was || !is) {
      return was != is;
    }
    return exceeds(Ratio.of(before.carats()), Ratio.of(now.carats()), limits.volumePercent())
        || exceeds(Ratio.of(before.valueUsd()), Ratio.of(now.valueUsd()), limits.valuePercent())
        || exceeds(Ratio.averageOf(before), Ratio.averageOf(now), limits.averagePercent());
  }

  private static boolean exceeds(Ratio before, Ratio now, int percent) {
    Optional<Percent> change = before.changeTo(now);
    return change
        .filter(one -> one.value().abs().compareTo(BigDecimal.valueOf(percent)) >= 0)
        .isPresent();
  }

  private Optional<Asked> total(Flow flow, CountedPeriod before) {
    return asked(
        QuestionKind.TOTAL_CHANGE,
        flow.name(),
        Phrases.begins(flow),
        before.sum(flow),
        pair.now().sum(flow),
        Phrases.records(flow, period()));
  }

  private Optional<Asked> code(Flow flow, HsCode hs, CountedPeriod before) {
    return asked(
        QuestionKind.CODE_CHANGE,
        "%s %s".formatted(flow, hs.code()),
        "%s of %s".formatted(Phrases.begins(flow), hs.code()),
        before.sum(flow, hs),
        pair.now().sum(flow, hs),
        Phrases.records(flow, period(), hs));
  }

  private List<Asked> partners(Flow flow, CountedPeriod before) {
    Map<String, PartnerTrade> then = byCode(before.partners(flow));
    Map<String, PartnerTrade> now = byCode(pair.now().partners(flow));
    List<Asked> asked = new ArrayList<>();
    now.forEach(
        (code, trade) -> {
          PartnerTrade earlier = then.get(code);
          // Who is new or gone is asked about among the leading ones.
          if (earlier != null && isOfWeight(flow, before, earlier, trade)) {
            asked(
                    QuestionKind.PARTNER_CHANGE,
                    "%s %s".formatted(flow, code),
                    "%s %s %s"
                        .formatted(
                            Phrases.begins(flow),
                            flow == Flow.EXPORT ? "to" : "from",
                            trade.partner().name()),
                    earlier.total(),
                    trade.total(),
                    Phrases.records(flow, period(), code))
                .ifPresent(asked::add);
          }
        });
    return asked;
  }

  private boolean isOfWeight(
      Flow flow, CountedPeriod before, PartnerTrade earlier, PartnerTrade now) {
    return isOfWeight(earlier.total(), before.sum(flow))
        || isOfWeight(now.total(), pair.now().sum(flow));
  }

  private boolean isOfWeight(Trade part, Trade whole) {
    return part.valueUsd()
            .multiply(HUNDRED)
            .compareTo(whole.valueUsd().multiply(BigDecimal.valueOf(limits.leastSharePercent())))
        >= 0;
  }

  private Optional<Asked> identical(Flow flow, CountedPeriod before) {
    Trade then = before.sum(flow);
    Trade now = pair.now().sum(flow);
    boolean sameCarats = then.carats().compareTo(now.carats()) == 0;
    boolean sameValue = then.valueUsd().compareTo(now.valueUsd()) == 0;
    return now.carats().signum() > 0 && (sameCarats || sameValue)
        ? Optional.of(
            new Asked(
                QuestionKind.IDENTICAL,
                flow.name(),
                "%s have the same %s in %s and %s: %s. Was a table carried over?"
                    .formatted(
                        Phrases.begins(flow),
                        sameCarats && sameValue
                            ? "carats and value"
                            : sameCarats ? "carats" : "value",
                        period().label(),
                        before.period().label(),
                        Phrases.change(then, now)),
                Phrases.records(flow, period())))
        : Optional.empty();
  }

  private Optional<Asked> asked(
      QuestionKind kind, String subject, String what, Trade before, Trade now, String href) {
    return isJump(before, now, limits)
        ? Optional.of(
            new Asked(
                kind,
                subject,
                "%s, %s against %s: %s. Asked about from %d %% of carats, %d %% of value, %d %% of the average on. What explains it?"
                    .formatted(
                        what,
                        period().label(),
                        pair.earlier().map(one -> one.period().label()).orElse(""),
                        Phrases.change(before, now),
                        limits.volumePercent(),
                        limits.valuePercent(),
                        limits.averagePercent()),
                href))
        : Optional.empty();
  }

  private Period period() {
    return pair.now().period();
  }

  private static Map<String, PartnerTrade> byCode(List<PartnerTrade> partners) {
    Map<String, PartnerTrade> byCode = new TreeMap<>();
    partners.forEach(trade -> byCode.put(trade.partner().code(), trade));
    return byCode;
  }
}
