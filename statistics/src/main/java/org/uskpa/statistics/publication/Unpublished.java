package org.uskpa.statistics.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.uskpa.core.measure.Period;
import org.uskpa.statistics.release.Edition;

/**
 * An edition of a quarter or a year that everybody may not read yet.
 *
 * @param edition the number that it has, or will have
 * @param madeOf the released editions of its quarters; of a year some may be missing
 * @param obstacles what it waits for; empty when the next run publishes it
 */
public record Unpublished(
    Period period, int edition, List<Edition> madeOf, List<Obstacle> obstacles) {

  public Unpublished {
    madeOf = List.copyOf(madeOf);
    obstacles = List.copyOf(obstacles);
  }

  /** As a publication is named. */
  public String name() {
    return Publication.name(period, edition);
  }

  /** The moment of the release by which it came: of this moment its figures are. */
  public Instant asOf() {
    return madeOf.stream().map(Unpublished::at).max(Comparator.naturalOrder()).orElseThrow();
  }

  boolean isDue() {
    return obstacles.isEmpty();
  }

  boolean waitsFor(Obstacle.Kind kind) {
    return obstacles.stream().anyMatch(one -> one.kind() == kind);
  }

  List<String> names() {
    return madeOf.stream().map(Unpublished::name).toList();
  }

  static String name(Edition edition) {
    return Publication.name(Period.of(edition.quarter()), edition.number());
  }

  static Instant at(Edition edition) {
    return edition.released().orElseThrow().at();
  }
}
