package org.uskpa.statistics.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.SuppressionSettings;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.table.Withholding;

/** Tells which figures readers are not told who see released figures only. */
@Component
public class FindWithheld {

  private final Publications publications;
  private final Editions editions;
  private final SuppressionSettings settings;
  private final Waitings waitings;

  FindWithheld(
      Publications publications,
      Editions editions,
      SuppressionSettings settings,
      Waitings waitings) {
    this.publications = publications;
    this.editions = editions;
    this.settings = settings;
    this.waitings = waitings;
  }

  /** What a publication withholds, of itself and of what stands beside its figures. */
  public Withholding of(Publication publication) {
    return at(AsOf.at(publication.asOf()));
  }

  /** What the publications of a moment withhold; asked for the figures of one page, then let go. */
  public Withholding at(AsOf asOf) {
    return new OfMoment(asOf);
  }

  /** Whether nothing of a quarter or a year is withheld from readers, as published at a moment. */
  public boolean isWhole(Period period, AsOf asOf) {
    return decided(period, asOf).map(Set::isEmpty).orElseGet(() -> !isUndecided(period, asOf));
  }

  /** What waits for a word is told to nobody, whatever rule its days have. */
  private boolean isUndecided(Period period, AsOf asOf) {
    return settings.on(period.firstDay()).applies()
        || waitings.isAnyOf(inForce(period, asOf.moment()));
  }

  /**
   * What was decided to be withheld of the figures that a period has at a moment; empty when
   * nothing was decided of just these. What an earlier edition withholds says nothing of a later
   * one's figures.
   */
  private Optional<Set<Place>> decided(Period period, AsOf asOf) {
    return publications
        .newest(period, asOf.moment())
        .filter(publication -> publication.madeOf().equals(inForce(period, asOf.moment())))
        .map(publication -> publications.withheld(publication.id()).keySet());
  }

  /** The editions whose figures a period has at a moment, by name. */
  private List<String> inForce(Period period, Instant moment) {
    return period.quarters().stream()
        .flatMap(
            quarter ->
                editions.of(quarter).stream()
                    .filter(Edition::isReleased)
                    .filter(edition -> !edition.released().orElseThrow().at().isAfter(moment))
                    .max(Comparator.comparing(Edition::number))
                    .stream())
        .map(edition -> Publication.name(Period.of(edition.quarter()), edition.number()))
        .toList();
  }

  private final class OfMoment implements Withholding {

    private final AsOf asOf;
    private final Map<Period, Optional<Set<Place>>> known = new HashMap<>();

    OfMoment(AsOf asOf) {
      this.asOf = asOf;
    }

    @Override
    public boolean withholds(Selection selection) {
      if (selection.origin().isPresent()) {
        // Nothing was decided of origins: their tables are for agencies.
        return true;
      }
      return parts(selection.period()).stream().anyMatch(period -> withholds(selection, period));
    }

    /** What is published for itself; other periods are told by the sums of such. */
    private List<Period> parts(Period period) {
      if (period.isYears()) {
        return IntStream.rangeClosed(period.first().year(), period.last().year())
            .mapToObj(Period::ofYear)
            .toList();
      }
      return period.isYear()
          ? List.of(period)
          : period.quarters().stream().map(Period::of).toList();
    }

    private boolean withholds(Selection selection, Period period) {
      Optional<Set<Place>> withheld = known.computeIfAbsent(period, one -> decided(one, asOf));
      // What is released but not published yet is told once it is.
      return withheld
          .map(places -> places(selection).anyMatch(places::contains))
          .orElseGet(() -> isUndecided(period, asOf));
    }
  }

  /** The places by which a sum can be told; it can when all of them are. */
  private static Stream<Place> places(Selection selection) {
    Flow flow = selection.flow();
    String hs = selection.hs().map(code -> code.code()).orElse(Place.ALL);
    Place all = new Place(flow, Place.ALL, hs);
    if (selection.partners() instanceof Partners.Only only) {
      return only.codes().stream().map(code -> new Place(flow, code, hs));
    }
    return selection.partners() instanceof Partners.AllBut others
        ? Stream.concat(
            Stream.of(all), others.codes().stream().map(code -> new Place(flow, code, hs)))
        : Stream.of(all);
  }
}
