package org.uskpa.statistics.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Trade;

/**
 * Generated tables: the audit is held against two reckonings that know nothing of it. Small ones
 * are tried out in full; of whole years with a revision linear algebra says what can be derived.
 */
class GeneratedTablesTest {

  private static final List<String> CODES = List.of("7102.10", "7102.21", "7102.31");
  private static final List<String> PARTNERS = List.of("BW", "CA", "EU", "IN", "ZA");
  private static final long SEED = Long.getLong("kp.seed", new Random().nextLong());

  static List<Long> seeds() {
    return new Random(SEED).longs(40).boxed().toList();
  }

  static List<Long> years() {
    List<Long> years = new ArrayList<>(seeds().subList(0, 4));
    // The smallest figure of a column was told by the edition before; it follows from the quarters.
    years.add(-3581512439205077654L);
    years.add(-6087268195355759572L);
    // A trader reckons what is theirs alone out of what the edition before told.
    years.add(124172721648642701L);
    return years;
  }

  private static Traded random(Random random, int partners, int codes, int most) {
    List<Traded.Shipment> shipments = new ArrayList<>();
    for (String partner : PARTNERS.subList(0, partners)) {
      for (String code : CODES.subList(0, codes)) {
        int count = random.nextInt(5);
        for (int each = 0; each < count; each++) {
          shipments.add(
              new Traded.Shipment(
                  Flow.EXPORT,
                  partner,
                  code,
                  "Trader " + random.nextInt(6),
                  Integer.toString(1 + random.nextInt(most))));
        }
      }
    }
    return Traded.of(shipments);
  }

  /** Every assignment of whole numbers that fits what is told, against the audit's interval. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theIntervalIsThatOfAllTablesThatFit(long seed) {
    Traded traded = random(new Random(seed), 3, 2, 2);
    Stated open = traded.open("2019Q1/1");
    Decision decision = DecideWithheld.of(Together.alone(open));
    assertThat(decision.isProtected()).as("seed %d", seed).isTrue();
    assertThat(Remainders.revealing(traded.published("2019Q1/1", decision)))
        .as("seed %d: sums of what is withheld that reveal somebody", seed)
        .isEmpty();

    Map<Place, int[]> found = tryAll(open.figures(), decision.withheld().keySet());

    for (Interval interval : decision.audit()) {
      if (interval.measured() == Measured.CARATS && found.containsKey(interval.place())) {
        int[] bounds = found.get(interval.place());
        assertThat(interval.lower())
            .as("seed %d, least of %s", seed, interval.place())
            .isEqualByComparingTo(Integer.toString(bounds[0]));
        interval
            .upper()
            .ifPresent(
                upper ->
                    assertThat(upper)
                        .as("seed %d, most of %s", seed, interval.place())
                        .isEqualByComparingTo(Integer.toString(bounds[1])));
        assertThat(bounds[0]).as("seed %d, %s", seed, interval.place()).isLessThan(bounds[1]);
      }
    }
  }

  /** The least and the most that each withheld figure of one partner and code is in any of them. */
  private static Map<Place, int[]> tryAll(Map<Place, Trade> figures, Set<Place> withheld) {
    List<Place> inner =
        figures.keySet().stream()
            .filter(place -> !place.isOfAllPartners() && !place.isOfAllCodes())
            .toList();
    Map<Place, Integer> sums = new TreeMap<>();
    figures.forEach(
        (place, trade) -> {
          if (!withheld.contains(place) && !inner.contains(place)) {
            sums.put(place, trade.carats().intValueExact());
          }
        });
    int most = figures.getOrDefault(Place.total(Flow.EXPORT), Trade.NONE).carats().intValueExact();
    Map<Place, int[]> found = new HashMap<>();
    fill(inner, 0, new HashMap<>(), figures, withheld, sums, most, found);
    return found;
  }

  private static void fill(
      List<Place> inner,
      int next,
      Map<Place, Integer> filled,
      Map<Place, Trade> figures,
      Set<Place> withheld,
      Map<Place, Integer> sums,
      int most,
      Map<Place, int[]> found) {
    if (next == inner.size()) {
      if (sums.values().stream().allMatch(left -> left == 0)) {
        filled.forEach(
            (place, value) -> {
              if (withheld.contains(place)) {
                int[] bounds = found.computeIfAbsent(place, first -> new int[] {value, value});
                bounds[0] = Math.min(bounds[0], value);
                bounds[1] = Math.max(bounds[1], value);
              }
            });
      }
      return;
    }
    Place place = inner.get(next);
    boolean known = !withheld.contains(place);
    int own = Optional.ofNullable(figures.get(place)).orElseThrow().carats().intValueExact();
    List<Place> above =
        List.of(place.ofAllCodes(), place.ofAllPartners(), Place.total(place.flow()));
    for (int value = known ? own : 0; value <= (known ? own : most); value++) {
      int add = value;
      if (above.stream().anyMatch(sum -> sums.containsKey(sum) && sums.get(sum) < add)) {
        break;
      }
      above.forEach(sum -> sums.computeIfPresent(sum, (at, left) -> left - add));
      filled.put(place, value);
      fill(inner, next + 1, filled, figures, withheld, sums, most, found);
      filled.remove(place);
      above.forEach(sum -> sums.computeIfPresent(sum, (at, left) -> left + add));
    }
  }

  /** Four quarters, their year, a revision of one quarter, and the revised year. */
  @ParameterizedTest
  @MethodSource("years")
  void nothingThatRevealsCanBeDerivedFromAYearWithARevision(long seed) {
    Random random = new Random(seed);
    List<Traded> quarters = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Stated> out = new ArrayList<>();
    List<Together.Sum> sums = new ArrayList<>();
    List<Together.Succession> successions = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      Traded quarter = random(random, 4, CODES.size(), 900);
      quarters.add(quarter);
      names.add("2019Q%d/1".formatted(number));
      publish(quarter, names.get(number - 1), Set.of(), out, sums, successions, seed);
    }
    sums.add(new Together.Sum("2019/1", names));
    Set<Place> ofYear =
        publish(Traded.together(quarters), "2019/1", Set.of(), out, sums, successions, seed);

    int revised = random.nextInt(4);
    List<Traded.Shipment> shipments = new ArrayList<>(quarters.get(revised).shipments());
    shipments.remove(random.nextInt(shipments.size()));
    shipments.add(
        new Traded.Shipment(Flow.EXPORT, "IN", "7102.31", "Trader 7", "" + random.nextInt(1, 90)));
    Traded revision = Traded.of(shipments);
    String name = "2019Q%d/2".formatted(revised + 1);
    successions.add(new Together.Succession(names.get(revised), name));
    publish(revision, name, out.get(revised).withheld(), out, sums, successions, seed);
    quarters.set(revised, revision);
    names.set(revised, name);
    sums.add(new Together.Sum("2019/2", names));
    successions.add(new Together.Succession("2019/1", "2019/2"));
    publish(Traded.together(quarters), "2019/2", ofYear, out, sums, successions, seed);

    Derivable derivable = new Derivable(new Together(out, sums, successions));
    for (Stated statement : out) {
      for (Place place : statement.withheld()) {
        if (statement.revealing().contains(place)) {
          assertThat(derivable.isDerivable(statement, place))
              .as("seed %d: %s of %s", seed, place, statement.name())
              .isFalse();
        }
      }
    }
  }

  private static Set<Place> publish(
      Traded traded,
      String name,
      Set<Place> carried,
      List<Stated> out,
      List<Together.Sum> sums,
      List<Together.Succession> successions,
      long seed) {
    List<Stated> statements = new ArrayList<>(out);
    statements.add(traded.open(name, carried));
    Decision decision = DecideWithheld.of(new Together(statements, sums, successions));
    statements.set(out.size(), traded.open(name, traded.open(name).figures().keySet()));
    assertThat(unprotected(decision.audit()))
        .as("seed %d, not protected with %s, though all of it withheld they would be", seed, name)
        .isSubsetOf(unprotected(DecideWithheld.audit(new Together(statements, sums, successions))));
    out.add(traded.published(name, decision));
    return new HashSet<>(decision.withheld().keySet());
  }

  private static List<String> unprotected(List<Interval> audit) {
    return audit.stream()
        .filter(interval -> !interval.isProtected())
        .map(one -> one.statement() + " " + one.place() + " " + one.measured())
        .toList();
  }
}
