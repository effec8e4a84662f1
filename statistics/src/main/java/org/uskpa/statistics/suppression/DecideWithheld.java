package org.uskpa.statistics.suppression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uskpa.core.record.Trade;

/**
 * Decides what is withheld of a statement that is to be published beside others that are: first
 * what reveals somebody, then so much more that nobody can reckon it, nor reveal somebody by the
 * sum of what a row or column withholds. Somebody who trades knows their own figures besides: those
 * give away nobody else's. After each round the audit looks again; the last one is the answer.
 *
 * <p>A figure that an earlier edition published, and that the new one has to withhold unchanged,
 * cannot be taken back: the audit says that it is not protected.
 */
public final class DecideWithheld {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal TENTH_OF_A_PERCENT = new BigDecimal("0.001");

  /** Each round withholds at least one figure more, or is the last. */
  private static final int ROUNDS = 50;

  private final Cells cells;
  private final boolean[] withheld;
  private final Map<Measured, Reach> reach = new EnumMap<>(Measured.class);
  private final Set<String> hopeless = new HashSet<>();

  /** What was found of figures by {@link #canBeHidden}. */
  private final Map<Integer, Boolean> hideable = new HashMap<>();

  /** What is withheld only grows: what was once kept from every trader stays so. */
  private final Set<String> safe = new HashSet<>();

  private DecideWithheld(Together together) {
    this.cells = new Cells(together);
    this.withheld = cells.withheld();
    for (Measured measured : Measured.values()) {
      reach.put(measured, new Reach(cells, measured));
    }
  }

  /**
   * Decides for the one statement that is not published yet.
   *
   * @throws IllegalArgumentException when there is not exactly one
   */
  public static Decision of(Together together) {
    List<Stated> open =
        together.statements().stream().filter(statement -> !statement.published()).toList();
    if (open.size() != 1) {
      throw new IllegalArgumentException("One statement is decided at a time, not " + open.size());
    }
    return new DecideWithheld(together).decide(open.get(0));
  }

  /** The intervals of all that is withheld as it is. */
  public static List<Interval> audit(Together together) {
    return new DecideWithheld(together).audit();
  }

  private Decision decide(Stated open) {
    if (open.rule().applies()) {
      for (int number = 0; number < cells.size(); number++) {
        Cells.Cell cell = cells.get(number);
        if (cell.isOpen() && (cell.isRevealing() || withheld[number])) {
          withheld[number] = cell.isRevealing() || canBeHidden(number);
        }
      }
    }
    boolean added = true;
    for (int round = 0; round < ROUNDS && added; round++) {
      added = fillUp();
      added |= protectMore();
    }
    Map<Place, Reason> reasons = new TreeMap<>();
    for (int number = 0; number < cells.size(); number++) {
      Cells.Cell cell = cells.get(number);
      if (cell.isOpen() && withheld[number]) {
        reasons.put(cell.place(), reason(open, cell));
      }
    }
    return new Decision(reasons, audit(), remainders());
  }

  private static Reason reason(Stated open, Cells.Cell cell) {
    if (cell.isRevealing()) {
      return Reason.PRIMARY;
    }
    return open.withheld().contains(cell.place()) ? Reason.CARRIED : Reason.COMPLEMENTARY;
  }

  /** The figures that are withheld, those that reveal somebody first, the most valuable first. */
  private List<Integer> inOrder() {
    return IntStream.range(0, cells.size())
        .filter(number -> withheld[number])
        .boxed()
        .sorted(
            Comparator.comparing((Integer number) -> !isSensitive(number))
                .thenComparing(
                    number -> cells.get(number).trade().valueUsd(), Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private boolean isSensitive(int number) {
    Cells.Cell cell = cells.get(number);
    return cell.isRevealing() && cell.in().rule().applies();
  }

  /**
   * Whoever takes what is told from a sum has the sum of what is not: it must reveal nobody either.
   * So the smallest figures beside are withheld too, until it does not, or the whole is.
   */
  private boolean fillUp() {
    boolean added = false;
    for (Cells.Relation relation : cells.sums()) {
      while (revealsByRemainder(relation)) {
        int chosen =
            relation.parts().stream()
                .filter(part -> !withheld[part] && cells.get(part).isOpen())
                .filter(this::canBeHidden)
                .min(
                    Comparator.comparing((Integer part) -> cells.get(part).trade().valueUsd())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(relation.whole());
        // A sum that follows from what is out is told, whatever is withheld.
        if (!cells.get(chosen).isOpen() || !canBeHidden(chosen)) {
          break;
        }
        withheld[chosen] = true;
        added = true;
      }
    }
    return added;
  }

  /**
   * Whether anything is hidden by withholding a figure of the open statement: not when it follows
   * from statements that are out, whatever else is withheld beside it.
   */
  private boolean canBeHidden(int number) {
    return hideable.computeIfAbsent(
        number,
        asked -> {
          boolean[] most = withheld.clone();
          for (int other = 0; other < most.length; other++) {
            most[other] |= cells.get(other).isOpen();
          }
          return Stream.of(Measured.CARATS, Measured.VALUE_USD)
              .anyMatch(measured -> new Reach(cells, measured).bounds(asked, most).isWide());
        });
  }

  private boolean revealsByRemainder(Cells.Relation relation) {
    if (withheld[relation.whole()]
        || !cells.get(relation.whole()).in().rule().applies()
        || !canChange(relation)) {
      return false;
    }
    return cells
        .get(relation.whole())
        .in()
        .rule()
        .isRevealing(tradersOf(inTheDark(relation)).values());
  }

  /** Of statements that are out nothing can be withheld any more. */
  private boolean canChange(Cells.Relation relation) {
    return cells.get(relation.whole()).isOpen()
        || relation.parts().stream().anyMatch(part -> cells.get(part).isOpen());
  }

  /** The parts of a sum that nobody has from elsewhere. */
  private List<Integer> inTheDark(Cells.Relation relation) {
    return relation.parts().stream().filter(part -> withheld[part] && canBeHidden(part)).toList();
  }

  /** Who traded what in these together. */
  private Map<String, Trade> tradersOf(List<Integer> parts) {
    Map<String, Trade> together = new HashMap<>();
    for (int part : parts) {
      cells
          .get(part)
          .traders()
          .forEach((trader, trade) -> together.merge(trader, trade, Trade::plus));
    }
    return together;
  }

  /**
   * What the sums of the open statement leave over. A sum that is withheld and yet follows from
   * what is out is as good as told.
   */
  private List<Remainder> remainders() {
    List<Remainder> remainders = new ArrayList<>();
    for (Cells.Relation relation : cells.sums()) {
      Along along = relation.along();
      int whole = relation.whole();
      if (along != null && cells.get(whole).isOpen() && (!withheld[whole] || !canBeHidden(whole))) {
        List<Integer> dark = inTheDark(relation);
        if (!dark.isEmpty()) {
          remainders.add(remainder(cells.get(whole), along, dark));
        }
      }
    }
    return remainders;
  }

  private Remainder remainder(Cells.Cell whole, Along along, List<Integer> dark) {
    Trade left = dark.stream().map(part -> cells.get(part).trade()).reduce(Trade.NONE, Trade::plus);
    Map<String, Trade> traders = tradersOf(dark);
    return new Remainder(
        whole.place(),
        along,
        left.carats(),
        left.valueUsd(),
        traders.size(),
        whole.in().rule().isRevealing(traders.values()));
  }

  private boolean protectMore() {
    boolean added = false;
    for (int number : inOrder()) {
      for (Measured measured : Measured.values()) {
        added |= protect(number, measured);
      }
    }
    return added;
  }

  private boolean protect(int number, Measured measured) {
    return protectFromReaders(number, measured)
        || (isBothWays(number, measured) && protectFromTraders(number, measured));
  }

  /**
   * Somebody whose own trade a withheld figure is knows that figure. Only those need be asked about
   * whose figures the interval rests on: to all others it is as wide as to any reader.
   */
  private boolean protectFromTraders(int number, Measured measured) {
    String name = number + " " + measured + " among traders";
    if (hopeless.contains(name) || safe.contains(name)) {
      return false;
    }
    boolean kept = true;
    for (String trader : ownersOf(bounds(number, measured).moved(), number)) {
      boolean[] unknown = unknownTo(trader);
      if (isProtected(number, measured, reach(measured).bounds(number, unknown))) {
        continue;
      }
      Set<Integer> more =
          companions(
              number,
              measured,
              unknown,
              other -> cells.get(other).isOpen() && !cells.get(other).isOf(trader));
      if (!more.isEmpty()) {
        more.forEach(companion -> withheld[companion] = true);
        return true;
      }
      kept = false;
    }
    (kept ? safe : hopeless).add(name);
    return false;
  }

  /** Who made one of these figures alone, those behind a figure itself left out. */
  private Set<String> ownersOf(Set<Integer> numbers, int number) {
    Set<String> owners = new TreeSet<>();
    for (int other : numbers) {
      cells.get(other).onlyTrader().ifPresent(owners::add);
    }
    owners.removeAll(cells.get(number).traders().keySet());
    return owners;
  }

  private boolean[] unknownTo(String trader) {
    boolean[] unknown = withheld.clone();
    for (int number = 0; number < unknown.length; number++) {
      unknown[number] &= !cells.get(number).isOf(trader);
    }
    return unknown;
  }

  private boolean protectFromReaders(int number, Measured measured) {
    String name = number + " " + measured;
    if (hopeless.contains(name)
        || wasSeen(number, measured)
        || isProtected(number, measured, bounds(number, measured))) {
      return false;
    }
    Set<Integer> more = companions(number, measured, withheld, other -> cells.get(other).isOpen());
    if (more.isEmpty()) {
      hopeless.add(name);
      return false;
    }
    more.forEach(companion -> withheld[companion] = true);
    return true;
  }

  /** Asking about one figure shows how others move: most need not be asked about. */
  private boolean wasSeen(int number, Measured measured) {
    BigDecimal need = need(number, measured);
    return isBothWays(number, measured)
        ? reach(measured).wasSeenToMoveBothWays(number, need)
        : reach(measured).wasSeenToMove(number, need);
  }

  private boolean isBothWays(int number, Measured measured) {
    return isSensitive(number) && measured != Measured.CERTIFICATES;
  }

  private Reach.Bounds bounds(int number, Measured measured) {
    return reach(measured).bounds(number, withheld);
  }

  private Reach reach(Measured measured) {
    return Optional.ofNullable(reach.get(measured)).orElseThrow();
  }

  /**
   * What is to be withheld besides.
   *
   * @param unknown what is not known to the reader from whom it is to be kept
   * @param open what would not be, if it were withheld too
   */
  private Set<Integer> companions(
      int number, Measured measured, boolean[] unknown, IntPredicate open) {
    BigDecimal need = need(number, measured);
    Reach own = reach(measured);
    if (isBothWays(number, measured)) {
      Optional<Set<Integer>> both =
          own.companions(number, need, Reach.Direction.BOTH, unknown, open);
      if (both.isPresent() && !both.get().isEmpty()) {
        return both.get();
      }
      Set<Integer> oneByOne = new TreeSet<>();
      own.companions(number, need, Reach.Direction.UP, unknown, open).ifPresent(oneByOne::addAll);
      own.companions(number, need, Reach.Direction.DOWN, unknown, open).ifPresent(oneByOne::addAll);
      return oneByOne;
    }
    return own.companions(number, need, Reach.Direction.UP, unknown, open)
        .or(() -> own.companions(number, need, Reach.Direction.DOWN, unknown, open))
        .orElse(Set.of());
  }

  /** How far a figure has to be free. */
  private BigDecimal need(int number, Measured measured) {
    if (measured == Measured.CERTIFICATES) {
      return BigDecimal.ONE;
    }
    BigDecimal value = reach(measured).value(number);
    return isSensitive(number)
        ? value
            .multiply(BigDecimal.valueOf(cells.get(number).in().rule().protectionPercent()))
            .divide(HUNDRED)
            .max(CENT)
        : value.multiply(TENTH_OF_A_PERCENT).max(CENT);
  }

  private boolean isProtected(int number, Measured measured, Reach.Bounds bounds) {
    BigDecimal value = reach(measured).value(number);
    BigDecimal need = need(number, measured);
    if (isBothWays(number, measured)) {
      BigDecimal enough = need.setScale(CENT.scale(), RoundingMode.DOWN);
      return value.subtract(bounds.lower()).compareTo(enough) >= 0
          && bounds.upper().map(up -> up.subtract(value).compareTo(enough) >= 0).orElse(true);
    }
    return bounds.isWide() || (measured == Measured.CERTIFICATES && !isSensitive(number));
  }

  private List<Interval> audit() {
    List<Interval> intervals = new ArrayList<>();
    for (int number = 0; number < cells.size(); number++) {
      if (withheld[number]) {
        for (Measured measured : Measured.values()) {
          intervals.add(interval(number, measured));
        }
      }
    }
    return intervals;
  }

  private Interval interval(int number, Measured measured) {
    Cells.Cell cell = cells.get(number);
    Reach.Bounds bounds = bounds(number, measured);
    return new Interval(
        cell.in().name(),
        cell.place(),
        measured,
        reach(measured).value(number),
        bounds.lower(),
        bounds.upper().orElse(null),
        isSensitive(number),
        isProtected(number, measured, bounds) && isKeptFromTraders(number, measured, bounds));
  }

  private boolean isKeptFromTraders(int number, Measured measured, Reach.Bounds bounds) {
    return !isBothWays(number, measured)
        || ownersOf(bounds.moved(), number).stream()
            .allMatch(
                trader ->
                    isProtected(
                        number, measured, reach(measured).bounds(number, unknownTo(trader))));
  }
}
