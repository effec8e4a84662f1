package org.uskpa.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.DeleteDraft;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * Random histories of stock, each of a printed seed: whatever was tried, every number ever printed
 * is in exactly one state, the one that a plain model has, and the report finds all others missing,
 * and all that stand otherwise than their certificates.
 */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class RandomStockDbTest {

  private static final long SEED = Long.getLong("kp.seed", new Random().nextLong());
  private static final int SEEDS = Integer.getInteger("kp.seeds", 12);
  private static final int FIRST = 60_000;
  private static final int NUMBERS = 200;
  private static final int STEPS = 60;

  private static final Set<StockState> OF_CERTIFICATES =
      EnumSet.of(StockState.RESERVED, StockState.USED, StockState.VOIDED);
  private static final Set<StockState> NEED_NO_HOLDER =
      EnumSet.of(StockState.PRINTED, StockState.SPOILED, StockState.LOST, StockState.DESTROYED);

  @Autowired private BeanFactory beans;
  @Autowired private StockReport report;
  @Autowired private PrintStock print;
  @Autowired private AllotStock allot;
  @Autowired private ConfirmStock confirm;
  @Autowired private ReturnStock giveBack;
  @Autowired private RecallStock recall;
  @Autowired private DestroyStock destroy;
  @Autowired private MarkNumber mark;
  @Autowired private DeleteDraft deleteDraft;
  @Autowired private JdbcClient jdbc;

  private final Map<Integer, StockState> model = new TreeMap<>();
  private final Map<Integer, Long> holders = new HashMap<>();

  /** What the numbers that drafts have were before. */
  private final Map<Integer, StockState> before = new TreeMap<>();

  private final Set<Integer> withCertificate = new HashSet<>();
  private final List<Licensee> licensees = new ArrayList<>();

  /**
   * Two that once found a range refused because a part of it was returned already, and new ones.
   */
  static Stream<Long> seeds() {
    return Stream.concat(
        Stream.of(7876338017674686982L, 4003038812355848197L),
        new Random(SEED).longs(SEEDS).boxed());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyNumberEverPrintedIsInOneState(long seed) {
    Random random = new Random(seed);
    LifeForTests life = new LifeForTests(beans);
    for (int each = 0; each < 3; each++) {
      licensees.add(life.licensee(LicenseeKind.DEALER, 0));
    }
    int done = 0;
    for (int step = 0; step < STEPS; step++) {
      done += step(life, random, seed) ? 1 : 0;
    }
    assertThat(done).as("seed %d: steps that were taken", seed).isPositive();
    givesDraftsBack(seed);
    accountsForAll(seed);
    findsWhatDisagrees(random, seed);
  }

  /** Tries one step, and asserts that it is done just when the model says so. */
  private boolean step(LifeForTests life, Random random, long seed) {
    int first = FIRST + random.nextInt(NUMBERS);
    int last = Math.min(FIRST + NUMBERS - 1, first + random.nextInt(25));
    Licensee licensee = licensees.get(random.nextInt(licensees.size()));
    boolean chosen = random.nextBoolean();
    return switch (random.nextInt(9)) {
      case 0 ->
          took(seed, first, last, print(first, last), isNew(first, last), null, StockState.PRINTED);
      case 1, 2 ->
          took(
              seed,
              first,
              last,
              allot.run(
                  new AllotStock.Command(
                      licensee.number(), us(first), us(last), "Random", null, true),
                  LifeForTests.ADMINISTRATOR),
              isFreeAtTheUskpa(first, last) || isAllottedTo(licensee, first, last),
              licensee.id(),
              StockState.ALLOTTED);
      case 3 -> {
        long holder = licensee.id();
        yield moved(
            seed,
            first,
            last,
            holder,
            StockState.HELD,
            () ->
                confirm.run(
                    new ConfirmStock.Command(holder, us(first), us(last)), LifeForTests.ISSUER));
      }
      case 4 -> {
        long holder = licensee.id();
        yield moved(
            seed,
            first,
            last,
            holder,
            StockState.RETURNED,
            () ->
                giveBack.run(
                    new ReturnStock.Command(holder, us(first), us(last), "Random"),
                    LifeForTests.ISSUER));
      }
      case 5 ->
          chosen
              ? moved(
                  seed,
                  first,
                  last,
                  null,
                  StockState.RECALLED,
                  () ->
                      recall.run(
                          new RecallStock.Command(us(first), us(last), "Random"),
                          LifeForTests.ADMINISTRATOR))
              : moved(
                  seed,
                  first,
                  last,
                  null,
                  StockState.DESTROYED,
                  () ->
                      destroy.run(
                          new DestroyStock.Command(us(first), us(last), "Random"),
                          LifeForTests.ADMINISTRATOR));
      case 6 -> certified(life, licensee, StockState.RESERVED, seed);
      case 7 ->
          chosen
              ? certified(life, licensee, StockState.USED, seed)
              : certified(life, licensee, StockState.VOIDED, seed);
      default -> {
        long holder = licensee.id();
        StockState fate = chosen ? StockState.LOST : StockState.SPOILED;
        yield moved(seed, first, first, holder, fate, () -> marked(holder, first, chosen));
      }
    };
  }

  /** A draft, an issued or a voided certificate on the lowest free number, where there is one. */
  private boolean certified(LifeForTests life, Licensee licensee, StockState to, long seed) {
    Optional<Integer> lowest =
        model.keySet().stream()
            .filter(number -> Long.valueOf(licensee.id()).equals(holders.get(number)))
            .filter(number -> model.get(number).isFree())
            .findFirst();
    if (lowest.isEmpty()) {
      return false;
    }
    if (to == StockState.RESERVED) {
      before.put(lowest.get(), model.get(lowest.get()));
    }
    Step step =
        switch (to) {
          case RESERVED -> life.opened(licensee);
          case USED -> life.issued(licensee);
          default -> life.voided(licensee);
        };
    assertThat(plain(step.number())).as("seed %d: the lowest free", seed).isEqualTo(lowest.get());
    set(lowest.get(), lowest.get(), to);
    withCertificate.add(lowest.get());
    return true;
  }

  /** Half of the drafts are deleted: their numbers are again what they were. */
  private void givesDraftsBack(long seed) {
    int each = 0;
    for (Map.Entry<Integer, StockState> taken : before.entrySet()) {
      int number = taken.getKey();
      if (each++ % 2 == 0) {
        assertThat(
                deleteDraft
                    .run(
                        new DeleteDraft.Command(
                            new CertificateNumber(us(number)), holders.get(number), true, true),
                        LifeForTests.ISSUER)
                    .isDone())
            .as("seed %d: the draft on %d is deleted", seed, number)
            .isTrue();
        set(number, number, taken.getValue());
        withCertificate.remove(number);
      }
    }
  }

  private boolean isAllottedTo(Licensee licensee, int first, int last) {
    for (int number = first; number <= last; number++) {
      if (model.get(number) != StockState.ALLOTTED
          || !Long.valueOf(licensee.id()).equals(holders.get(number))) {
        return false;
      }
    }
    return true;
  }

  private Outcome<NumberRange> print(int first, int last) {
    return print.run(new PrintStock.Command(us(first), us(last), true), LifeForTests.ADMINISTRATOR);
  }

  private Outcome<?> marked(long holder, int number, boolean lost) {
    return mark.run(
        new MarkNumber.Command(
            new CertificateNumber(us(number)),
            holder,
            lost ? MarkNumber.Fate.LOST : MarkNumber.Fate.SPOILED,
            "Random",
            null),
        LifeForTests.ISSUER);
  }

  /** What a step of a use case is, that may find the numbers not there. */
  private interface Try {
    Outcome<?> run();
  }

  private boolean moved(
      long seed, int first, int last, @Nullable Long holder, StockState to, Try step) {
    boolean known = true;
    boolean may = true;
    boolean moves = false;
    for (int number = first; number <= last; number++) {
      StockState from = model.get(number);
      known &= from != null && (holder == null || holder.equals(holders.get(number)));
      // What a draft has is the draft's to give back.
      may &= from != null && (from == to || (from != StockState.RESERVED && from.mayBecome(to)));
      moves |= from != to;
    }
    Outcome<?> outcome;
    try {
      outcome = step.run();
    } catch (NotFound notThere) {
      assertThat(known).as("seed %d: %d to %d are there", seed, first, last).isFalse();
      return false;
    }
    assertThat(known).as("seed %d: %d to %d are there", seed, first, last).isTrue();
    // Sent again, a step is done; so what stands where it shall is no refusal unless it is marked
    // twice.
    boolean done = outcome instanceof Outcome.Done;
    if (moves) {
      assertThat(done).as("seed %d: %d to %d become %s", seed, first, last, to).isEqualTo(may);
    }
    if (done) {
      set(first, last, to);
    }
    return done && moves;
  }

  private boolean took(
      long seed,
      int first,
      int last,
      Outcome<?> outcome,
      boolean may,
      @Nullable Long holder,
      StockState to) {
    boolean done = outcome instanceof Outcome.Done;
    assertThat(done).as("seed %d: %d to %d become %s", seed, first, last, to).isEqualTo(may);
    if (done) {
      set(first, last, to);
      for (int number = first; number <= last; number++) {
        holders.put(number, holder);
      }
    }
    return done;
  }

  private void set(int first, int last, StockState state) {
    for (int number = first; number <= last; number++) {
      model.put(number, state);
    }
  }

  private boolean isNew(int first, int last) {
    for (int number = first; number <= last; number++) {
      if (model.containsKey(number)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFreeAtTheUskpa(int first, int last) {
    for (int number = first; number <= last; number++) {
      StockState state = model.get(number);
      if (state != null && state != StockState.PRINTED && state != StockState.RETURNED) {
        return false;
      }
    }
    return true;
  }

  private void accountsForAll(long seed) {
    Map<Integer, StockState> reported = new TreeMap<>();
    String after = null;
    do {
      Page<StockRange> page = report.ranges(null, null, after, 7);
      for (StockRange range : page.rows()) {
        for (CertificateNumber number : new NumberRange(range.first(), range.last()).numbers()) {
          assertThat(reported.put(plain(number), range.state()))
              .as("seed %d: %s is in one range", seed, number)
              .isNull();
        }
      }
      after = page.next().orElse(null);
    } while (after != null);
    assertThat(reported).as("seed %d: states by range", seed).isEqualTo(model);

    Map<StockState, Long> counts = new EnumMap<>(StockState.class);
    model.values().forEach(state -> counts.merge(state, 1L, Long::sum));
    assertThat(report.counts(null)).as("seed %d: counts", seed).isEqualTo(counts);
    assertThat(report.tallies().stream().mapToLong(StockReport.Tally::total).sum())
        .as("seed %d: all over all holders", seed)
        .isEqualTo(model.size());

    List<Integer> missing = new ArrayList<>();
    int least = model.keySet().stream().min(Integer::compare).orElseThrow();
    int most = model.keySet().stream().max(Integer::compare).orElseThrow();
    for (int number = least; number <= most; number++) {
      if (!model.containsKey(number)) {
        missing.add(number);
      }
    }
    List<Integer> gaps = new ArrayList<>();
    report
        .gaps(null, NUMBERS)
        .rows()
        .forEach(gap -> gap.numbers().forEach(number -> gaps.add(plain(number))));
    assertThat(gaps).as("seed %d: gaps", seed).isEqualTo(missing);
    assertThat(report.disagreements(5)).as("seed %d", seed).isEmpty();
  }

  /** Moves some numbers behind everybody's back: the report finds just those. */
  private void findsWhatDisagrees(Random random, long seed) {
    Map<Integer, StockState> planted = new TreeMap<>();
    for (int number : model.keySet()) {
      if (random.nextInt(10) == 0) {
        List<StockState> all = List.of(StockState.values());
        StockState other = all.get(random.nextInt(all.size()));
        boolean mayBe =
            withCertificate.contains(number)
                ? other == model.get(number)
                : !OF_CERTIFICATES.contains(other);
        boolean hasHolder = holders.get(number) != null || NEED_NO_HOLDER.contains(other);
        if (hasHolder) {
          moveBehindEverybodysBack(number, other);
          if (!mayBe) {
            planted.put(number, other);
          }
        }
      }
    }
    Map<Integer, StockState> found = new TreeMap<>();
    report.disagreements(NUMBERS).forEach(one -> found.put(plain(one.number()), one.state()));
    assertThat(found)
        .as("seed %d: numbers otherwise than their certificates", seed)
        .isEqualTo(planted);
  }

  private void moveBehindEverybodysBack(int number, StockState state) {
    jdbc.sql("UPDATE stock_number SET state = :state WHERE number = :number")
        .param("state", state.name())
        .param("number", us(number))
        .update();
  }

  private static String us(int number) {
    return "US" + number;
  }

  private static int plain(CertificateNumber number) {
    return Integer.parseInt(number.digits());
  }
}
