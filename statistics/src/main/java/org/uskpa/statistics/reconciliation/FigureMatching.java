package org.uskpa.statistics.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Flow;

/** Compares a partner's figures with ours, cell by cell. */
final class FigureMatching {

  /** Where a figure stands. */
  record Place(Quarter quarter, Flow flow, HsCode hs) {}

  /** Carats and U.S. dollars of a cell, unrounded. */
  record Sum(BigDecimal carats, BigDecimal valueUsd) {

    static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

    boolean isNone() {
      return carats.signum() == 0 && valueUsd.signum() == 0;
    }

    Sum plus(Sum other) {
      return new Sum(carats.add(other.carats), valueUsd.add(other.valueUsd));
    }

    boolean isSame(Sum other) {
      return carats.compareTo(other.carats) == 0 && valueUsd.compareTo(other.valueUsd) == 0;
    }
  }

  /** A cell that differs. */
  record Found(
      Place place,
      DifferenceClass kind,
      @Nullable Sum ours,
      @Nullable Sum theirs,
      List<Differing> differs) {}

  private final Map<Place, Sum> ours;
  private final Map<Place, Sum> theirs;

  /** Of both sides, the cells that are not zero; a missing one is zero. */
  FigureMatching(Map<Place, Sum> ours, Map<Place, Sum> theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  /**
   * The cells that differ, by quarter, direction and code.
   *
   * @param quarters those that are compared
   * @param flows those of which the list says anything
   */
  List<Found> differences(List<Quarter> quarters, Set<Flow> flows) {
    List<Found> found = new ArrayList<>();
    for (Quarter quarter : new TreeSet<>(quarters)) {
      for (Flow flow : EnumSet.copyOf(flows)) {
        for (HsCode hs : HsCode.values()) {
          Place place = new Place(quarter, flow, hs);
          if (!of(ours, place).isSame(of(theirs, place))) {
            found.add(found(place, quarters));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private Found found(Place place, List<Quarter> quarters) {
    Sum own = of(ours, place);
    Sum other = of(theirs, place);
    List<Differing> differs = new ArrayList<>();
    DifferenceClass kind;
    if (same(cell -> cell.quarter().equals(place.quarter()) && cell.flow() == place.flow())) {
      kind = DifferenceClass.HS_MIX_UP;
      differs.add(Differing.HS_CODE);
    } else if (same(
        cell ->
            quarters.contains(cell.quarter())
                && cell.flow() == place.flow()
                && cell.hs() == place.hs())) {
      kind = DifferenceClass.WRONG_PERIOD;
      differs.add(Differing.QUARTER);
    } else if (own.isNone() || other.isNone()) {
      kind =
          // An export stands alone that we recorded as one, or the partner did.
          (place.flow() == Flow.EXPORT) == other.isNone()
              ? DifferenceClass.EXPORT_WITHOUT_CONFIRMATION
              : DifferenceClass.IMPORT_WITHOUT_NOTICE;
    } else {
      kind = DifferenceClass.MATCHED_WITH_DIFFERENCE;
    }
    if (!own.isNone() && !other.isNone()) {
      if (own.carats().compareTo(other.carats()) != 0) {
        differs.add(Differing.CARATS);
      }
      if (own.valueUsd().compareTo(other.valueUsd()) != 0) {
        differs.add(Differing.VALUE);
      }
    }
    return new Found(
        place, kind, own.isNone() ? null : own, other.isNone() ? null : other, differs);
  }

  /** Whether both sides have the same sum over these cells. */
  private boolean same(Predicate<Place> cells) {
    return sum(ours, cells).isSame(sum(theirs, cells));
  }

  private static Sum sum(Map<Place, Sum> side, Predicate<Place> cells) {
    return side.entrySet().stream()
        .filter(cell -> cells.test(cell.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Sum.NONE, Sum::plus);
  }

  private static Sum of(Map<Place, Sum> side, Place place) {
    return side.getOrDefault(place, Sum.NONE);
  }
}
