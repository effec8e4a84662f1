package org.uskpa.statistics.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final LaidSideBySide laid;
  private final Journal journal;
  private final Clock clock;

  PublishReleases(
      Publications publications,
      Editions editions,
      FrozenFigures frozen,
      TradersBehind traders,
      SuppressionSettings settings,
      LaidSideBySide laid,
      Journal journal,
      Clock clock) {
    this.publications = publications;
    this.editions = editions;
    this.frozen = frozen;
    this.traders = traders;
    this.settings = settings;
    this.laid = laid;
    this.journal = journal;
    this.clock = clock;
  }

  /** Publishes what is due; what is published already stays as it is. */
  public List<Publication> run(Actor actor) {
    publications.hold();
    Set<String> published =
        publications.all().stream().map(Publication::name).collect(Collectors.toSet());
    List<Publication> added = new ArrayList<>();
    for (Edition edition : released()) {
      Period quarter = Period.of(edition.quarter());
      if (!published.contains(Publication.name(quarter, edition.number()))) {
        added.add(publish(quarter, edition.number(), List.of(edition), actor));
        List<Edition> year = year(edition);
        if (year.size() == Quarter.ofYear(quarter.year()).size()) {
          Period whole = Period.ofYear(quarter.year());
          added.add(publish(whole, publications.of(whole).size() + 1, year, actor));
        }
      }
    }
    return added;
  }

  /** All that are released, in the order of their releases. */
  private List<Edition> released() {
    return editions.released().stream()
        .flatMap(newest -> editions.of(newest.quarter()).stream())
        .filter(Edition::isReleased)
        .sorted(Comparator.comparing(PublishReleases::at).thenComparing(Edition::id))
        .toList();
  }

  /** The newest editions of the year's quarters when this one was released. */
  private List<Edition> year(Edition last) {
    return Quarter.ofYear(last.quarter().year()).stream()
        .flatMap(
            quarter ->
                editions.of(quarter).stream()
                    .filter(Edition::isReleased)
                    .filter(edition -> !at(edition).isAfter(at(last)))
                    .max(Comparator.comparing(Edition::number))
                    .stream())
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
            madeOf.stream()
                .map(edition -> Publication.name(Period.of(edition.quarter()), edition.number()))
                .toList(),
            later(asOf, EasternTime.now(clock)),
            actor.username(),
            rule,
            "");
    List<TraderTrade> traded =
        rule.applies()
            ? madeOf.stream()
                .flatMap(edition -> traders.of(frozen.records(edition.id())).stream())
                .toList()
            : List.of();
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
                                Map.entry(
                                    Publication.name(
                                        Period.of(edition.quarter()), edition.number()),
                                    edition.released().orElseThrow().sha256()))
                        .toList(),
                    decision.withheld().keySet())),
            decision);
    write(done, madeOf.get(madeOf.size() - 1).quarter(), actor);
    return done;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Decision decide(Publication draft, List<TraderTrade> traded) {
    List<Publication> beside = publications.ofYear(draft.period().year());
    Set<Place> carried = new HashSet<>();
    beside.stream()
        .filter(one -> one.period().equals(draft.period()))
        .forEach(one -> carried.addAll(publications.withheld(one.id()).keySet()));
    Map<Place, Trade> figures = Contributors.figures(laid.counted(draft));
    carried.retainAll(figures.keySet());
    Stated open =
        new Stated(
            draft.name(),
            false,
            figures,
            Contributors.revealing(traded, draft.rule()),
            carried,
            draft.rule());
    Together together = laid.with(beside, draft, open);
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
