package org.uskpa.statistics.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.TradersBehind.TraderTrade;
import org.uskpa.statistics.release.FrozenFigures;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.Reason;
import org.uskpa.statistics.suppression.Stated;
import org.uskpa.statistics.suppression.Together;

/** The publications of a year as a reader can lay them side by side. */
@Component
class LaidSideBySide {

  private final Publications publications;
  private final FrozenFigures frozen;

  LaidSideBySide(Publications publications, FrozenFigures frozen) {
    this.publications = publications;
    this.frozen = frozen;
  }

  /** The sums of a publication, of the rows that its editions froze. */
  CountedPeriod counted(Publication publication) {
    Map<Quarter, FrozenFigures.Frozen> released =
        frozen.of(publication.period().quarters(), AsOf.at(publication.asOf()));
    return CountedPeriod.together(
        publication.period(),
        publication.period().quarters().stream()
            .flatMap(quarter -> Stream.ofNullable(released.get(quarter)))
            .map(FrozenFigures.Frozen::counted)
            .toList());
  }

  /**
   * What is published already, and one that is to be.
   *
   * @param traded by whom, in editions of which that is known
   */
  Together with(
      List<Publication> published,
      Publication draft,
      Stated open,
      Map<String, List<TraderTrade>> traded) {
    List<Stated> statements = new ArrayList<>();
    published.forEach(
        one -> statements.add(stated(one, traded.getOrDefault(one.name(), List.of()))));
    statements.add(open);
    List<Publication> all = new ArrayList<>(published);
    all.add(draft);
    return new Together(
        statements,
        all.stream()
            .filter(one -> one.period().isYear())
            .map(one -> new Together.Sum(one.name(), one.madeOf()))
            .toList(),
        successions(all));
  }

  private Stated stated(Publication publication, List<TraderTrade> traded) {
    Map<Place, Reason> withheld = publications.withheld(publication.id());
    return new Stated(
        publication.name(),
        true,
        Contributors.figures(counted(publication)),
        Contributors.byPlace(traded),
        revealing(withheld),
        withheld.keySet(),
        publication.rule());
  }

  private static Set<Place> revealing(Map<Place, Reason> withheld) {
    return withheld.entrySet().stream()
        .filter(one -> one.getValue() == Reason.PRIMARY)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Every two editions of a period. */
  private static List<Together.Succession> successions(List<Publication> all) {
    List<Together.Succession> successions = new ArrayList<>();
    for (Publication earlier : all) {
      for (Publication later : all) {
        if (earlier.period().equals(later.period()) && earlier.edition() < later.edition()) {
          successions.add(new Together.Succession(earlier.name(), later.name()));
        }
      }
    }
    return successions;
  }
}
