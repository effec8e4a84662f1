package org.uskpa.statistics.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.PartnerTrade;

/** Compares a partner's figures with the sums of the records and makes the items. */
@Component
class Figures {

  private static final int YEARS = 5;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final CountedTrade trade;

  Figures(JdbcClient jdbc, JdbcTemplate batches, CountedTrade trade) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.trade = trade;
  }

  /**
   * Makes the items.
   *
   * @return how many cells of the list agree with ours
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int match(Reconciliation reconciliation, AsOf asOf) {
    Map<FigureMatching.Place, FigureMatching.Sum> theirs = theirs(reconciliation);
    List<Quarter> quarters = reconciliation.period().quarters();
    List<FigureMatching.Found> found =
        new FigureMatching(ours(reconciliation, quarters, asOf), theirs)
            .differences(quarters, reconciliation.flows());
    write(reconciliation, found, asOf);
    long differing = found.stream().filter(one -> theirs.containsKey(one.place())).count();
    return Math.toIntExact(theirs.size() - differing);
  }

  private Map<FigureMatching.Place, FigureMatching.Sum> theirs(Reconciliation reconciliation) {
    Map<FigureMatching.Place, FigureMatching.Sum> theirs = new HashMap<>();
    jdbc.sql("SELECT * FROM reconciliation_figure WHERE reconciliation_id = :id")
        .param("id", reconciliation.id())
        .query(
            row -> {
              theirs.put(
                  new FigureMatching.Place(
                      Quarter.parse(row.getString("quarter")),
                      Flow.valueOf(row.getString("flow")),
                      HsCode.of(row.getString("hs_code")).orElseThrow()),
                  new FigureMatching.Sum(
                      row.getBigDecimal("carats"), row.getBigDecimal("value_usd")));
            });
    return theirs;
  }

  private Map<FigureMatching.Place, FigureMatching.Sum> ours(
      Reconciliation reconciliation, List<Quarter> quarters, AsOf asOf) {
    Map<FigureMatching.Place, FigureMatching.Sum> ours = new HashMap<>();
    String partner = reconciliation.partner().orElseThrow();
    for (CountedPeriod counted : trade.in(quarters.stream().map(Period::of).toList(), asOf)) {
      for (Flow flow : Flow.values()) {
        for (PartnerTrade with : counted.partners(flow)) {
          if (with.partner().code().equals(partner)) {
            with.byHs()
                .forEach(
                    (hs, sum) ->
                        ours.put(
                            new FigureMatching.Place(counted.period().first(), flow, hs),
                            new FigureMatching.Sum(sum.carats(), sum.valueUsd())));
          }
        }
      }
    }
    return ours;
  }

  private void write(Reconciliation reconciliation, List<FigureMatching.Found> found, AsOf asOf) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (FigureMatching.Found one : found) {
      FigureMatching.Place place = one.place();
      boolean over = place.quarter().lastDay().plusYears(YEARS).isBefore(asOf.today());
      rows.add(
          new @Nullable Object[] {
            reconciliation.id(),
            reconciliation.source().name(),
            one.kind().name(),
            place.flow().name(),
            place.quarter().toString(),
            place.hs().code(),
            array(place.hs(), one.theirs() == null ? null : one.theirs().carats()),
            array(place.hs(), one.theirs() == null ? null : one.theirs().valueUsd()),
            array(place.hs(), one.ours() == null ? null : one.ours().carats()),
            array(place.hs(), one.ours() == null ? null : one.ours().valueUsd()),
            one.differs().stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")),
            reconciliation.partner().orElseThrow(),
            place.quarter().lastDay(),
            over ? ItemState.EXPIRED.name() : ItemState.OPEN.name(),
            over ? Reconciliations.utc(asOf.moment()) : null,
            reconciliation.partner().orElseThrow(),
            reconciliation.openedBy()
          });
    }
    batches.batchUpdate(
        """
        INSERT INTO reconciliation_item (reconciliation_id, source, class, flow, quarter, hs_code, their_carats,
          their_value_usd, our_carats, our_value_usd, differs, our_partner, issued_on, state, settled_at,
          partner, owner)
        VALUES (?, ?, ?, ?, ?, ?, ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  private static @Nullable String array(HsCode hs, @Nullable BigDecimal sum) {
    if (sum == null) {
      return null;
    }
    StringBuilder array = new StringBuilder("{");
    for (HsCode each : HsCode.values()) {
      array.append(array.length() > 1 ? "," : "").append(each == hs ? sum.toPlainString() : "0");
    }
    return array.append('}').toString();
  }
}
