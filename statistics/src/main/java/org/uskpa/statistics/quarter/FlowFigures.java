package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.ratio.Percent;
import org.uskpa.statistics.table.Withholding;

/** One direction's figures in a period. */
public final class FlowFigures {

  private final Flow flow;
  private final CountedPeriod counted;
  private final Withholding withholding;

  FlowFigures(Flow flow, CountedPeriod counted, Withholding withholding) {
    this.flow = flow;
    this.counted = counted;
    this.withholding = withholding;
  }

  public Flow flow() {
    return flow;
  }

  /** The address of the flow's total, from which those of its parts are made. */
  public Selection selection() {
    return Selection.of(flow, counted.period());
  }

  /** All codes and partners; a certificate with several lines counts once. */
  public Trade total() {
    return counted.sum(flow);
  }

  /** What an address of this flow and period adds up to. */
  public Trade sum(Selection selection) {
    return counted.sum(selection);
  }

  /** One code with all partners. */
  public Trade of(HsCode hs) {
    return counted.sum(selection().in(hs));
  }

  /** The share of a part in the flow's total, of unrounded sums; none of a total of zero. */
  public Optional<Percent> share(Measure measure, Trade part) {
    return Percent.share(measure.of(part), measure.of(total()));
  }

  /** Every partner of the flow whose trade is told, ranked by what it ranks. */
  public List<Ranked> ranking(Measure measure) {
    List<Ranked> ranking = new ArrayList<>();
    for (PartnerTrade trade :
        counted.partners(flow).stream()
            .filter(partner -> !isWithheld(partner))
            .sorted(Ranked.by(measure))
            .toList()) {
      ranking.add(new Ranked(ranking.size() + 1, trade, share(measure, trade.total())));
    }
    return List.copyOf(ranking);
  }

  /** The partners whose trade is not told, by name. */
  public List<PartnerTrade> unranked() {
    return counted.partners(flow).stream()
        .filter(this::isWithheld)
        .sorted(Comparator.comparing(PartnerTrade::partner, Ranked.byName()))
        .toList();
  }

  /** Whether the sum behind an address is told. */
  public boolean isTold(Selection selection) {
    return !withholding.withholds(selection);
  }

  private boolean isWithheld(PartnerTrade trade) {
    return !isTold(selection().with(Partners.only(trade.partner().code())));
  }

  /** With how many counted Participants there was trade. */
  public long participants() {
    return counted.partners(flow).stream().filter(trade -> trade.partner().counted()).count();
  }
}
