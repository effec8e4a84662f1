package org.uskpa.statistics.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.release.FindChanges;

/** Finds what is released and not published, and what each waits for. */
@Component
public class FindUnpublished {

  private final Publications publications;
  private final Editions editions;
  private final FindChanges changes;
  private final Waitings waitings;
  private final Grounds grounds;

  FindUnpublished(
      Publications publications,
      Editions editions,
      FindChanges changes,
      Waitings waitings,
      Grounds grounds) {
    this.publications = publications;
    this.editions = editions;
    this.changes = changes;
    this.waitings = waitings;
    this.grounds = grounds;
  }

  /**
   * Editions of quarters in the order of their releases, then years of which a quarter is released.
   */
  public List<Unpublished> all() {
    Set<String> published =
        publications.all().stream().map(Publication::name).collect(Collectors.toSet());
    Map<Quarter, List<Edition>> released =
        editions.releases().stream().collect(Collectors.groupingBy(Edition::quarter));
    List<Unpublished> found = new ArrayList<>();
    released.forEach((quarter, own) -> found.addAll(ofQuarter(quarter, own, published)));
    found.sort(
        Comparator.comparing(Unpublished::asOf).thenComparing(one -> one.madeOf().get(0).id()));
    Set<Quarter> changed = changed();
    Map<Integer, List<Edition>> years =
        released.values().stream()
            .map(own -> own.get(own.size() - 1))
            .collect(
                Collectors.groupingBy(
                    edition -> edition.quarter().year(), TreeMap::new, Collectors.toList()));
    years.forEach((year, madeOf) -> ofYear(year, madeOf, published, changed).ifPresent(found::add));
    return found;
  }

  /** What waits for a word as it was decided last, in the order of the decisions. */
  public List<Waiting> waiting() {
    return waitings.open().stream()
        .filter(one -> waiting(one.period(), one.edition()).isPresent())
        .toList();
  }

  /** How an edition was decided that waits for a word; empty when it does not. */
  public Optional<Waiting> waiting(Period period, int number) {
    return find(period, number)
        .filter(one -> one.waitsFor(Obstacle.Kind.WORD))
        .flatMap(one -> waitings.last(period, number));
  }

  /** Whether there is such an edition, or could be the next one of a year. */
  public boolean isKnown(Period period, int number) {
    return period.isYear()
        ? number >= 1 && number <= publications.of(period).size() + 1
        : isQuarter(period)
            && editions.of(period.first()).stream().anyMatch(one -> one.number() == number);
  }

  /** One of them, as it stands now. */
  Optional<Unpublished> find(Period period, int number) {
    Set<String> published =
        publications.ofYear(period.year()).stream()
            .map(Publication::name)
            .collect(Collectors.toSet());
    List<Unpublished> found =
        period.isYear()
            ? ofYear(
                    period.year(),
                    editions.released().stream()
                        .filter(edition -> edition.quarter().year() == period.year())
                        .toList(),
                    published,
                    changed())
                .stream()
                .toList()
            : isQuarter(period)
                ? ofQuarter(
                    period.first(),
                    editions.of(period.first()).stream().filter(Edition::isReleased).toList(),
                    published)
                : List.of();
    return found.stream().filter(one -> one.edition() == number).findFirst();
  }

  private static boolean isQuarter(Period period) {
    return period.equals(Period.of(period.first()));
  }

  private Set<Quarter> changed() {
    return changes.all().stream().map(one -> one.edition().quarter()).collect(Collectors.toSet());
  }

  /**
   * One after the other: what a later edition may tell depends on what the earlier one told. One
   * that waits for a word is passed over once a later one is released: it is not asked for again.
   */
  private List<Unpublished> ofQuarter(
      Quarter quarter, List<Edition> released, Set<String> published) {
    Period period = Period.of(quarter);
    List<Unpublished> found = new ArrayList<>();
    boolean first = true;
    for (Edition edition : released) {
      if (published.contains(Unpublished.name(edition))
          || isOvertaken(edition, released, published)) {
        continue;
      }
      List<Obstacle> obstacles =
          first
              ? word(period, edition.number(), List.of(edition))
              : List.of(new Obstacle(Obstacle.Kind.EARLIER_EDITION, List.of(quarter)));
      if (first && !obstacles.isEmpty() && isFollowed(edition, released)) {
        obstacles = List.of(new Obstacle(Obstacle.Kind.LATER_EDITION, List.of(quarter)));
      } else {
        first = false;
      }
      found.add(new Unpublished(period, edition.number(), List.of(edition), obstacles));
    }
    return found;
  }

  private static boolean isFollowed(Edition edition, List<Edition> released) {
    return released.stream().anyMatch(other -> other.number() > edition.number());
  }

  /** A later one came out: this one never will. */
  private static boolean isOvertaken(
      Edition edition, List<Edition> released, Set<String> published) {
    return released.stream()
        .anyMatch(
            other ->
                other.number() > edition.number() && published.contains(Unpublished.name(other)));
  }

  /**
   * A year in the newest editions of its quarters. While a revision of one of them is due it waits:
   * a record that went from one quarter to another would count in both, or in neither.
   */
  private Optional<Unpublished> ofYear(
      int year, List<Edition> released, Set<String> published, Set<Quarter> changed) {
    Period whole = Period.ofYear(year);
    List<Edition> madeOf =
        released.stream().sorted(Comparator.comparing(Edition::quarter)).toList();
    List<Publication> before = publications.of(whole);
    List<String> names = madeOf.stream().map(Unpublished::name).toList();
    if (madeOf.isEmpty() || before.stream().anyMatch(one -> one.madeOf().equals(names))) {
      return Optional.empty();
    }
    List<Quarter> quarters = madeOf.stream().map(Edition::quarter).toList();
    List<Obstacle> obstacles = new ArrayList<>();
    add(
        obstacles,
        Obstacle.Kind.NOT_RELEASED,
        Quarter.ofYear(year).stream().filter(one -> !quarters.contains(one)).toList());
    add(
        obstacles,
        Obstacle.Kind.REVISION_DUE,
        quarters.stream().filter(changed::contains).toList());
    add(
        obstacles,
        Obstacle.Kind.QUARTER_UNPUBLISHED,
        madeOf.stream()
            .filter(edition -> !published.contains(Unpublished.name(edition)))
            .map(Edition::quarter)
            .toList());
    int number = before.size() + 1;
    if (obstacles.isEmpty()) {
      obstacles.addAll(word(whole, number, madeOf));
    }
    return Optional.of(new Unpublished(whole, number, madeOf, obstacles));
  }

  private static void add(List<Obstacle> obstacles, Obstacle.Kind kind, List<Quarter> quarters) {
    if (!quarters.isEmpty()) {
      obstacles.add(new Obstacle(kind, quarters));
    }
  }

  /** A decision that rests on what is no longer so is taken anew by the next run. */
  private List<Obstacle> word(Period period, int number, List<Edition> madeOf) {
    List<String> names = madeOf.stream().map(Unpublished::name).toList();
    boolean waits =
        waitings
            .last(period, number)
            .filter(one -> one.word().isEmpty())
            .filter(one -> one.ground().equals(grounds.of(period, number, names)))
            .isPresent();
    return waits
        ? List.of(new Obstacle(Obstacle.Kind.WORD, madeOf.stream().map(Edition::quarter).toList()))
        : List.of();
  }
}
