package org.uskpa.statistics.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.record.Trade;

/** All figures of statements that lie side by side, numbered, and how they hang together. */
final class Cells {

  /** A figure. */
  record Cell(Stated in, Place place, Trade trade) {
    boolean isRevealing() {
      return in.revealing().contains(place);
    }

    Map<String, Trade> traders() {
      return in.traders().getOrDefault(place, Map.of());
    }

    /** Who alone made it, where that is known. */
    Optional<String> onlyTrader() {
      return traders().size() == 1 ? traders().keySet().stream().findFirst() : Optional.empty();
    }

    boolean isOf(String trader) {
      return traders().size() == 1 && traders().containsKey(trader);
    }

    boolean isOpen() {
      return !in.published();
    }
  }

  /**
   * A figure that is the sum of others.
   *
   * @param along what it adds up; null for a figure that is told twice
   */
  record Relation(int whole, List<Integer> parts, @Nullable Along along) {
    /**
     * Whether a certificate may count in several parts: then the whole has at most their sum and at
     * least the largest of them.
     */
    boolean overlapping() {
      return along == Along.CODES;
    }
  }

  private final List<Cell> all = new ArrayList<>();
  private final Map<String, Map<Place, Integer>> numbers = new HashMap<>();
  private final List<List<Relation>> relations = new ArrayList<>();

  Cells(Together together) {
    for (Stated statement : together.statements()) {
      Map<Place, Integer> own = new HashMap<>();
      statement
          .figures()
          .forEach(
              (place, trade) -> {
                own.put(place, all.size());
                all.add(new Cell(statement, place, trade));
                relations.add(new ArrayList<>());
              });
      numbers.put(statement.name(), own);
      withinStatement(statement);
    }
    together.sums().forEach(this::sum);
    together.successions().forEach(this::unchanged);
  }

  int size() {
    return all.size();
  }

  Cell get(int number) {
    return all.get(number);
  }

  /** Every sum, with what it is made of. */
  List<Relation> sums() {
    return relations.stream().flatMap(List::stream).distinct().toList();
  }

  boolean[] withheld() {
    boolean[] withheld = new boolean[size()];
    for (int number = 0; number < size(); number++) {
      Cell cell = all.get(number);
      withheld[number] = cell.in().withheld().contains(cell.place());
    }
    return withheld;
  }

  private void withinStatement(Stated statement) {
    Map<Integer, List<Integer>> overPartners = new HashMap<>();
    Map<Integer, List<Integer>> overCodes = new HashMap<>();
    for (Place place : statement.figures().keySet()) {
      if (!place.isOfAllPartners()) {
        overPartners
            .computeIfAbsent(number(statement, place.ofAllPartners()), whole -> new ArrayList<>())
            .add(number(statement, place));
      }
      if (!place.isOfAllCodes()) {
        overCodes
            .computeIfAbsent(number(statement, place.ofAllCodes()), whole -> new ArrayList<>())
            .add(number(statement, place));
      }
    }
    overPartners.forEach((whole, parts) -> add(new Relation(whole, parts, Along.PARTNERS)));
    overCodes.forEach((whole, parts) -> add(new Relation(whole, parts, Along.CODES)));
  }

  private int number(Stated statement, Place place) {
    Integer number = find(statement.name(), place);
    if (number == null) {
      throw new IllegalArgumentException("%s has no sum at %s".formatted(statement.name(), place));
    }
    return number;
  }

  private @Nullable Integer find(String statement, Place place) {
    return numbers.getOrDefault(statement, Map.of()).get(place);
  }

  private void sum(Together.Sum sum) {
    numbers
        .getOrDefault(sum.whole(), Map.of())
        .forEach(
            (place, whole) -> {
              List<Integer> parts = new ArrayList<>();
              for (String part : sum.parts()) {
                Integer number = find(part, place);
                if (number != null) {
                  parts.add(number);
                }
              }
              add(new Relation(whole, parts, Along.QUARTERS));
            });
  }

  /** What a revision left as it was is one figure told twice. */
  private void unchanged(Together.Succession succession) {
    numbers
        .getOrDefault(succession.later(), Map.of())
        .forEach(
            (place, later) -> {
              Integer earlier = find(succession.earlier(), place);
              if (earlier != null && all.get(earlier).trade().equals(all.get(later).trade())) {
                add(new Relation(later, List.of(earlier), null));
              }
            });
  }

  private void add(Relation relation) {
    relations.get(relation.whole()).add(relation);
    relation.parts().forEach(part -> relations.get(part).add(relation));
  }

  /** The figures that can be reached from one by way of relations, over those that may move. */
  int[] reachable(int from, IntPredicate mayMove) {
    boolean[] seen = new boolean[size()];
    int[] reached = new int[size()];
    int count = 0;
    seen[from] = true;
    reached[count++] = from;
    for (int next = 0; next < count; next++) {
      for (Relation relation : relations.get(reached[next])) {
        count = reach(relation.whole(), mayMove, seen, reached, count);
        for (int part : relation.parts()) {
          count = reach(part, mayMove, seen, reached, count);
        }
      }
    }
    int[] found = Arrays.copyOf(reached, count);
    Arrays.sort(found);
    return found;
  }

  private static int reach(
      int number, IntPredicate mayMove, boolean[] seen, int[] reached, int count) {
    if (seen[number] || !mayMove.test(number)) {
      return count;
    }
    seen[number] = true;
    reached[count] = number;
    return count + 1;
  }

  /** The relations in which these stand. */
  Set<Relation> among(int[] moving) {
    Set<Relation> found = new LinkedHashSet<>();
    for (int number : moving) {
      found.addAll(relations.get(number));
    }
    return found;
  }
}
