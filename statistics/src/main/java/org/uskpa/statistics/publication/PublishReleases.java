package org.uskpa.statistics.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.SuppressionSettings;
import org.uskpa.core.record.Trade;
import org.uskpa.core.record.TradersBehind;
import org.uskpa.core.record.TradersBehind.TraderTrade;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.release.FindChanges;
import org.uskpa.statistics.release.FrozenFigures;
import org.uskpa.statistics.suppression.DecideWithheld;
import org.uskpa.statistics.suppression.Decision;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.Stated;
import org.uskpa.statistics.suppression.SuppressionRule;
import org.uskpa.statistics.suppression.Together;

/**
 * Publishes every released edition that is not published yet, in the order of their releases, and
 * with each the year whose quarters are all released by then. What is withheld is decided against
 * all that is published of the same year, and stands from then on.
 */
@UseCase
public class PublishReleases {

  private final Publications publications;
  private final Editions editions;
  private final FrozenFigures frozen;
  private final TradersBehind traders;
  private final SuppressionSettings settings;
  private final FindChanges changes;
  private final LaidSideBySide laid;
  private final Journal journal;
  private final Clock clock;

  PublishReleases(
      Publications publications,
      Editions editions,
      FrozenFigures frozen,
      TradersBehind traders,
      SuppressionSettings settings,
      FindChanges changes,
      LaidSideBySide laid,
      Journal journal,
      Clock clock) {
    this.publications = publications;
    this.editions = editions;
    this.frozen = frozen;
    this.traders = traders;
    this.settings = settings;
    this.changes = changes;
    this.laid = laid;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Publishes what is due: each edition of a quarter, and then the years that are whole. What is
   * published already stays as it is.
   */
  public List<Publication> run(Actor actor) {
    publications.hold();
    Set<String> published =
        publications.all().stream().map(Publication::name).collect(Collectors.toSet());
    List<Publication> added = new ArrayList<>();
    for (Edition edition : released()) {
      Period quarter = Period.of(edition.quarter());
      if (!published.contains(Publication.name(quarter, edition.number()))) {
        added.add(publish(quarter, edition.number(), List.of(edition), actor));
      }
    }
    added.addAll(years(actor));
    return added;
  }

  /**
   * The years of which all quarters are released, in their newest editions. While a revision of one
   * of them is due the year waits: a record that went from one quarter to another would count in
   * both, or in neither.
   */
  private List<Publication> years(Actor actor) {
    Set<Integer> changing =
        changes.all().stream()
            .map(one -> one.edition().quarter().year())
            .collect(Collectors.toSet());
    Map<Integer, List<Edition>> newest =
        editions.released().stream()
            .sorted(Comparator.comparing(Edition::quarter))
            .collect(
                Collectors.groupingBy(
                    edition -> edition.quarter().year(), TreeMap::new, Collectors.toList()));
    List<Publication> added = new ArrayList<>();
    newest.forEach(
        (year, madeOf) -> {
          Period whole = Period.ofYear(year);
          List<Publication> before = publications.of(whole);
          if (madeOf.size() == Quarter.ofYear(year).size()
              && !changing.contains(year)
              && !isOut(before, madeOf)) {
            added.add(publish(whole, before.size() + 1, madeOf, actor));
          }
        });
    return added;
  }

  private static boolean isOut(List<Publication> before, List<Edition> madeOf) {
    List<String> names = madeOf.stream().map(PublishReleases::name).toList();
    return before.stream().anyMatch(one -> one.madeOf().equals(names));
  }

  /** All that are released, in the order of their releases. */
  private List<Edition> released() {
    return editions.released().stream()
        .flatMap(newest -> editions.of(newest.quarter()).stream())
        .filter(Edition::isReleased)
        .sorted(Comparator.comparing(PublishReleases::at).thenComparing(Edition::id))
        .toList();
  }

  private static Instant at(Edition edition) {
    return edition.released().orElseThrow().at();
  }

  private Publication publish(Period period, int number, List<Edition> madeOf, Actor actor) {
    Instant asOf =
        madeOf.stream().map(PublishReleases::at).max(Comparator.naturalOrder()).orElseThrow();
    SuppressionRule rule = rule(period);
    Publication draft =
        new Publication(
            0,
            period,
            number,
            asOf,
            madeOf.stream().map(PublishReleases::name).toList(),
            later(asOf, EasternTime.now(clock)),
            actor.username(),
            rule,
            "");
    Map<String, List<TraderTrade>> traded = new LinkedHashMap<>();
    if (rule.applies()) {
      madeOf.forEach(
          edition -> traded.put(name(edition), traders.of(frozen.records(edition.id()))));
    }
    Decision decision = decide(draft, traded);
    Publication done =
        publications.add(
            new Publication(
                0,
                period,
                number,
                asOf,
                draft.madeOf(),
                draft.publishedAt(),
                draft.publishedBy(),
                rule,
                PublicationText.sha256(
                    draft,
                    madeOf.stream()
                        .map(
                            edition ->
                                Map.entry(name(edition), edition.released().orElseThrow().sha256()))
                        .toList(),
                    decision.withheld().keySet())),
            decision);
    write(done, madeOf.get(madeOf.size() - 1).quarter(), actor);
    return done;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static String name(Edition edition) {
    return Publication.name(Period.of(edition.quarter()), edition.number());
  }

  /**
   * @param traded by whom, in each of the editions that it is made of
   */
  private Decision decide(Publication draft, Map<String, List<TraderTrade>> traded) {
    List<Publication> beside = publications.ofYear(draft.period().year());
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
    Together together = laid.with(beside, draft, open, traded);
    return DecideWithheld.of(together);
  }

  private SuppressionRule rule(Period period) {
    SuppressionSettings.Rule rule = settings.on(period.firstDay());
    return new SuppressionRule(
        rule.applies(), rule.leastTraders(), rule.pPercent(), rule.protectionPercent());
  }

  private void write(Publication publication, Quarter quarter, Actor actor) {
    journal.write(
        new Deed(
            Subject.quarter(quarter),
            publication.period().isYear() ? "year published" : "published",
            actor,
            EasternTime.dateOf(publication.publishedAt()),
            "",
            Map.of(
                "edition", Integer.toString(publication.edition()),
                "year", Integer.toString(publication.period().year()),
                "sha256", publication.sha256())),
        publication.publishedAt());
  }
}
