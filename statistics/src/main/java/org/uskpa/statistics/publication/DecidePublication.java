package org.uskpa.statistics.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.record.Trade;
import org.uskpa.core.record.TradersBehind;
import org.uskpa.core.record.TradersBehind.TraderTrade;
import org.uskpa.statistics.release.FrozenFigures;
import org.uskpa.statistics.suppression.DecideWithheld;
import org.uskpa.statistics.suppression.Decision;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.Stated;
import org.uskpa.statistics.suppression.SuppressionRule;

/** Decides what an edition withholds, against all that is published of the same year. */
@Component
class DecidePublication {

  private final Publications publications;
  private final FrozenFigures frozen;
  private final TradersBehind traders;
  private final Grounds grounds;
  private final LaidSideBySide laid;
  private final FindDifferences differences;
  private final Clock clock;

  DecidePublication(
      Publications publications,
      FrozenFigures frozen,
      TradersBehind traders,
      Grounds grounds,
      LaidSideBySide laid,
      FindDifferences differences,
      Clock clock) {
    this.publications = publications;
    this.frozen = frozen;
    this.traders = traders;
    this.grounds = grounds;
    this.laid = laid;
    this.differences = differences;
    this.clock = clock;
  }

  Draft of(Unpublished edition, Actor actor) {
    SuppressionRule rule = grounds.rule(edition.period());
    Publication publication =
        new Publication(
            0,
            edition.period(),
            edition.edition(),
            edition.asOf(),
            edition.names(),
            later(edition.asOf(), EasternTime.now(clock)),
            actor.username(),
            rule,
            "");
    Map<String, List<TraderTrade>> traded = new LinkedHashMap<>();
    if (rule.applies()) {
      edition
          .madeOf()
          .forEach(one -> traded.put(Unpublished.name(one), traders.of(frozen.records(one.id()))));
    }
    List<Publication> beside = publications.ofYear(edition.period().year());
    Decision decision = decide(publication, beside, traded);
    return new Draft(
        publication,
        decision,
        differences.of(publication, decision.withheld().keySet(), traded.values()),
        Unprotected.of(
            decision, beside.stream().flatMap(one -> publications.audit(one).stream()).toList()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * @param traded by whom, in each of the editions that it is made of
   */
  private Decision decide(
      Publication draft, List<Publication> beside, Map<String, List<TraderTrade>> traded) {
    Set<Place> carried = new HashSet<>();
    beside.stream()
        .filter(one -> one.period().equals(draft.period()))
        .forEach(one -> carried.addAll(publications.withheld(one.id()).keySet()));
    Map<Place, Trade> figures = Contributors.figures(laid.counted(draft));
    carried.retainAll(figures.keySet());
    Map<Place, Map<String, Trade>> byPlace =
        Contributors.byPlace(traded.values().stream().flatMap(List::stream).toList());
    Stated open =
        new Stated(
            draft.name(),
            false,
            figures,
            byPlace,
            Contributors.revealing(byPlace, draft.rule()),
            carried,
            draft.rule());
    return DecideWithheld.of(laid.with(beside, draft, open, traded));
  }
}
