package org.uskpa.statistics.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Trade;
import org.uskpa.core.record.TradersBehind;
import org.uskpa.core.record.TradersBehind.TraderTrade;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.release.FrozenFigures;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.SuppressionRule;

/** Finds what can be reckoned of a publication by laying it beside earlier ones of its period. */
@Component
class FindDifferences {

  private final Publications publications;
  private final Editions editions;
  private final FrozenFigures frozen;
  private final TradersBehind traders;
  private final LaidSideBySide laid;

  FindDifferences(
      Publications publications,
      Editions editions,
      FrozenFigures frozen,
      TradersBehind traders,
      LaidSideBySide laid) {
    this.publications = publications;
    this.editions = editions;
    this.frozen = frozen;
    this.traders = traders;
    this.laid = laid;
  }

  /** An edition's figures, what is withheld of them, and who is behind each. */
  private record Told(
      Map<Place, Trade> figures, Set<Place> withheld, Map<Place, Map<String, Trade>> traders) {

    Trade at(Place place) {
      return figures.getOrDefault(place, Trade.NONE);
    }

    Map<String, Trade> behind(Place place) {
      return traders.getOrDefault(place, Map.of());
    }
  }

  /**
   * To each earlier edition that is published.
   *
   * @param withheld what is withheld of the one that is to be
   * @param traded by whom, in the editions that it is made of
   */
  List<Difference> of(
      Publication draft, Set<Place> withheld, Collection<List<TraderTrade>> traded) {
    if (!draft.rule().applies()) {
      return List.of();
    }
    Told now = told(draft, withheld, traded.stream().flatMap(List::stream).toList());
    List<Difference> found = new ArrayList<>();
    for (Publication earlier : publications.of(draft.period())) {
      Told before =
          told(earlier, publications.withheld(earlier.id()).keySet(), tradedIn(earlier.madeOf()));
      found.addAll(between(earlier.edition(), before, now, draft.rule()));
    }
    return found;
  }

  private Told told(Publication publication, Set<Place> withheld, List<TraderTrade> traded) {
    return new Told(
        Contributors.figures(laid.counted(publication)), withheld, Contributors.byPlace(traded));
  }

  private List<TraderTrade> tradedIn(List<String> madeOf) {
    List<TraderTrade> traded = new ArrayList<>();
    for (String name : madeOf) {
      Quarter quarter = Quarter.parse(name.substring(0, name.indexOf('/')));
      editions.of(quarter).stream()
          .filter(edition -> Unpublished.name(edition).equals(name))
          .forEach(edition -> traded.addAll(traders.of(frozen.records(edition.id()))));
    }
    return traded;
  }

  private static List<Difference> between(
      int edition, Told before, Told now, SuppressionRule rule) {
    Set<Place> places = new TreeSet<>(before.figures().keySet());
    places.addAll(now.figures().keySet());
    places.removeAll(before.withheld());
    places.removeAll(now.withheld());
    List<Difference> found = new ArrayList<>();
    for (Place place : places) {
      Trade was = before.at(place);
      Trade is = now.at(place);
      if (!was.equals(is)) {
        Collection<Trade> changed = changed(before.behind(place), now.behind(place));
        found.add(
            new Difference(
                edition,
                place,
                is.carats().subtract(was.carats()),
                is.valueUsd().subtract(was.valueUsd()),
                is.certificates() - was.certificates(),
                changed.size(),
                rule.isRevealing(changed)));
      }
    }
    return found;
  }

  /**
   * By how much each trader's amount changed, without signs: what evens out within one trader tells
   * nothing.
   */
  private static Collection<Trade> changed(Map<String, Trade> before, Map<String, Trade> now) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(now.keySet());
    List<Trade> changed = new ArrayList<>();
    for (String trader : all) {
      Trade was = before.getOrDefault(trader, Trade.NONE);
      Trade is = now.getOrDefault(trader, Trade.NONE);
      if (!was.equals(is)) {
        changed.add(
            new Trade(
                is.carats().subtract(was.carats()).abs(),
                is.valueUsd().subtract(was.valueUsd()).abs(),
                Math.abs(is.certificates() - was.certificates())));
      }
    }
    return changed;
  }
}
