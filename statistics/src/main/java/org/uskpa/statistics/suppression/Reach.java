package org.uskpa.statistics.suppression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * How far figures can move while everything that is published stays as it is. What moves is the
 * difference from what a figure is, so that standing still is always possible.
 */
final class Reach {

  /** Carats and dollars have two decimals. */
  private static final int PLACES = 2;

  /** Beyond so many times all that is withheld, nothing limits a figure. */
  private static final double NO_LIMIT = 4;

  /** The largest amount has so many binary digits. */
  private static final int LIKED = 10;

  /** Less than this part of what was asked for is the solver's dust. */
  private static final double DUST = 1e-6;

  private static final double OF_ONE_PARTNER_AND_CODE = 1;
  private static final double OF_A_SUM = 4;
  private static final double OF_A_TOTAL = 16;

  /**
   * Where a figure can go; a limit that is not there is none.
   *
   * @param moved the figures that went with it to either end
   */
  record Bounds(BigDecimal lower, Optional<BigDecimal> upper, Set<Integer> moved) {
    /** Whether there is more than one number that the figure could be. */
    boolean isWide() {
      return upper.map(up -> up.compareTo(lower) > 0).orElse(true);
    }
  }

  private final Cells cells;
  private final Measured measured;

  /** How far each figure was seen to move; what is withheld only grows, so it still can. */
  private final double[] risen;

  private final double[] fallen;

  private final double unit;

  Reach(Cells cells, Measured measured) {
    this.cells = cells;
    this.measured = measured;
    this.risen = new double[cells.size()];
    this.fallen = new double[cells.size()];
    this.unit = unit();
  }

  /** Whether a figure was seen to move so far to both sides, whatever it was that was asked. */
  boolean wasSeenToMoveBothWays(int cell, BigDecimal need) {
    double far = units(need);
    return risen[cell] >= far && fallen[cell] >= far;
  }

  /** Whether a figure was seen in two places so far apart. */
  boolean wasSeenToMove(int cell, BigDecimal need) {
    return whole(risen[cell]) + whole(fallen[cell]) >= units(need);
  }

  /** There is no part of a certificate. */
  private double whole(double moved) {
    return measured == Measured.CERTIFICATES ? Math.floor(moved / unit + DUST) * unit : moved;
  }

  private void see(int cell, double moved) {
    risen[cell] = Math.max(risen[cell], moved);
    fallen[cell] = Math.max(fallen[cell], -moved);
  }

  BigDecimal value(int cell) {
    return measured.of(cells.get(cell).trade());
  }

  /**
   * Hundredths, or certificates, times a power of two: numbers that are added without error and are
   * of a size that the solver likes.
   */
  private double units(BigDecimal amount) {
    return whole(amount) * unit;
  }

  private double whole(BigDecimal amount) {
    return amount.setScale(places(), RoundingMode.HALF_UP).unscaledValue().doubleValue();
  }

  private double unit() {
    double largest = 1;
    for (int cell = 0; cell < cells.size(); cell++) {
      largest = Math.max(largest, whole(value(cell)));
    }
    return Math.scalb(1.0, Math.min(0, LIKED - Math.getExponent(largest)));
  }

  private int places() {
    return measured == Measured.CERTIFICATES ? 0 : PLACES;
  }

  private double amount(int cell) {
    return units(value(cell));
  }

  /** What a figure can lose. */
  private double loss(int cell) {
    return units(value(cell).subtract(measured.least()));
  }

  /**
   * The interval in which a figure lies for somebody.
   *
   * @param unknown the figures that this reader does not know
   */
  Bounds bounds(int cell, boolean[] unknown) {
    int[] moving = cells.reachable(cell, number -> unknown[number]);
    double limit = NO_LIMIT * (1 + Arrays.stream(moving).mapToDouble(this::amount).sum());
    Set<Integer> moved = new TreeSet<>();
    double down = extreme(cell, moving, limit, false, moved);
    double up = extreme(cell, moving, limit, true, moved);
    BigDecimal lower = value(cell).add(rounded(down)).min(value(cell)).max(measured.least());
    return new Bounds(
        lower,
        up > limit / NO_LIMIT * 2
            ? Optional.empty()
            : Optional.of(value(cell).add(rounded(up)).max(value(cell))),
        moved);
  }

  private BigDecimal rounded(double moved) {
    double exact = moved < 0 ? -whole(-moved) : whole(moved);
    return BigDecimal.valueOf(Math.round(exact / unit), places());
  }

  private double extreme(int cell, int[] moving, double limit, boolean upwards, Set<Integer> went) {
    LinearProgram program = new LinearProgram();
    for (int number : moving) {
      program.variable(-loss(number), limit, number == cell ? 1 : 0);
    }
    relate(program, moving, 1);
    // Should the solver fail, the figure counts as one that cannot move, and so as not protected.
    double[] moved =
        (upwards ? program.dearest() : program.cheapest())
            .orElseGet(() -> new double[moving.length]);
    for (int place = 0; place < moving.length; place++) {
      see(moving[place], moved[place]);
      if (Math.abs(moved[place]) > DUST) {
        went.add(moving[place]);
      }
    }
    return moved[Arrays.binarySearch(moving, cell)];
  }

  /** Sums hold; of certificates that count in several codes, what everybody knows of them holds. */
  private void relate(LinearProgram program, int[] moving, int variablesEach) {
    for (Cells.Relation relation : cells.among(moving)) {
      if (relation.overlapping() && measured == Measured.CERTIFICATES) {
        overlap(program, moving, relation, variablesEach);
      } else {
        LinearProgram.Row row = program.row();
        add(row, moving, relation.whole(), 1, variablesEach);
        relation.parts().forEach(part -> add(row, moving, part, -1, variablesEach));
        row.is(0);
      }
    }
  }

  private void overlap(
      LinearProgram program, int[] moving, Cells.Relation relation, int variablesEach) {
    double slack = -amount(relation.whole());
    LinearProgram.Row sum = program.row();
    add(sum, moving, relation.whole(), 1, variablesEach);
    for (int part : relation.parts()) {
      add(sum, moving, part, -1, variablesEach);
      slack += amount(part);
      LinearProgram.Row each = program.row();
      add(each, moving, part, 1, variablesEach);
      add(each, moving, relation.whole(), -1, variablesEach);
      each.isAtMost(amount(relation.whole()) - amount(part));
    }
    sum.isAtMost(slack);
  }

  private static void add(
      LinearProgram.Row row, int[] moving, int cell, double factor, int variablesEach) {
    int place = Arrays.binarySearch(moving, cell);
    if (place >= 0) {
      row.plus(place * variablesEach, factor);
      if (variablesEach == 2) {
        row.plus(place * variablesEach + 1, -factor);
      }
    }
  }

  /** In which directions a figure has to be free. */
  enum Direction {
    BOTH,
    UP,
    DOWN
  }

  /**
   * The cheapest figures that, withheld too, let one move as far as it has to. They are to be
   * withheld.
   *
   * @param far how far
   * @param mayMove what is withheld or can still be
   * @return empty when nothing that can still be withheld lets it
   */
  Optional<Set<Integer>> companions(
      int cell, BigDecimal far, Direction direction, boolean[] withheld, IntPredicate mayMove) {
    double need = units(far);
    int[] moving = cells.reachable(cell, number -> withheld[number] || mayMove.test(number));
    LinearProgram program = new LinearProgram();
    double limit = NO_LIMIT * (need + Arrays.stream(moving).mapToDouble(this::amount).sum());
    for (int number : moving) {
      double cost =
          withheld[number] ? 0 : cost(number) / Math.max(DUST, Math.min(amount(number), need));
      double fall = Math.max(0, loss(number));
      // What can fall as far as it rises lets the figure move to both sides.
      double rise = direction == Direction.BOTH ? fall : limit;
      program.variable(0, rise, cost);
      program.variable(0, fall, cost);
    }
    relate(program, moving, 2);
    LinearProgram.Row target = program.row();
    add(target, moving, cell, 1, 2);
    target.is(direction == Direction.DOWN ? -need : need);
    return program
        .cheapest()
        .map(
            moved -> {
              Set<Integer> companions = new TreeSet<>();
              for (int place = 0; place < moving.length; place++) {
                double own = moved[2 * place] - moved[2 * place + 1];
                see(moving[place], own);
                if (direction == Direction.BOTH) {
                  see(moving[place], -own);
                }
                if (Math.abs(own) > need * DUST && !withheld[moving[place]]) {
                  companions.add(moving[place]);
                }
              }
              return companions;
            });
  }

  /** A sum is dearer than what it is made of: more people read it. */
  private double cost(int number) {
    Place place = cells.get(number).place();
    if (place.isOfAllPartners() && place.isOfAllCodes()) {
      return OF_A_TOTAL;
    }
    return place.isOfAllPartners() || place.isOfAllCodes() ? OF_A_SUM : OF_ONE_PARTNER_AND_CODE;
  }
}
