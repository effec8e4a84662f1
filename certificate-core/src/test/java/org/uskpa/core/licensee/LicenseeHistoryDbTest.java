package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;

/** Whatever happens to a licensee in whatever order, any day of its past is told as it was. */
@CoreDbTest
class LicenseeHistoryDbTest {

  private static final int CHANGES = 40;
  private static final int QUESTIONS = 60;
  private static final LocalDate ADMITTED = LocalDate.of(2024, 3, 2);
  private static final LocalDate HORIZON = LocalDate.of(2060, 1, 1);

  @Autowired private BeanFactory beans;
  @Autowired private SuspendLicensee suspend;
  @Autowired private ReinstateLicensee reinstate;
  @Autowired private EndLicensee end;
  @Autowired private RecordAgreement agree;
  @Autowired private Acknowledge acknowledge;
  @Autowired private RecordReview review;
  @Autowired private ChangeParticulars particulars;
  @Autowired private AdmitLicensee admit;
  @Autowired private Licensees licensees;
  @Autowired private LicenseeDetails details;
  @Autowired private LicenseeList list;

  /** What a licensee is called, what it is and where. */
  private record Firm(String name, LicenseeKind kind, String address) {
    static Firm of(Licensee licensee) {
      return new Firm(licensee.name(), licensee.kind(), licensee.address());
    }
  }

  /** What happened, as plainly as it can be kept: each day of an agreement by itself. */
  private static final class Model {
    private final TreeMap<Instant, Standing> standings = new TreeMap<>();
    private final TreeMap<LocalDate, Firm> firms = new TreeMap<>();
    private final Set<LocalDate> agreed = new HashSet<>();

    /** By the first day of its agreement. */
    private final Map<LocalDate, LocalDate> agreement = new HashMap<>();

    private final Map<Integer, LocalDate> acknowledged = new HashMap<>();
    private final Map<LocalDate, Set<ReviewBody>> reviewed = new TreeMap<>();

    @Nullable Standing at(Instant moment) {
      Map.Entry<Instant, Standing> entry = standings.floorEntry(moment);
      return entry == null ? null : entry.getValue();
    }

    void agree(LocalDate from, List<LocalDate> days) {
      agreed.addAll(days);
      days.forEach(day -> agreement.put(day, from));
    }

    /** The days of the agreement of a day that are still to come when a licence ends on it. */
    void endAgreement(LocalDate today) {
      for (LocalDate day = today.plusDays(1);
          now() == Standing.ENDED
              && agreement.containsKey(today)
              && agreement.get(today).equals(agreement.get(day));
          day = day.plusDays(1)) {
        agreed.remove(day);
        agreement.remove(day);
      }
    }

    Standing now() {
      return standings.lastEntry().getValue();
    }

    List<Standing> during(LocalDate day) {
      Instant start = EasternTime.startOf(day);
      Instant last = EasternTime.endOf(day).minusNanos(1000);
      List<Standing> during = new ArrayList<>();
      Standing first = at(start);
      if (first != null) {
        during.add(first);
      }
      during.addAll(standings.subMap(start, false, last, true).values());
      return during;
    }
  }

  /** The same few each time, and one that nobody has tried; a failure names its seed. */
  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 8), LongStream.of(System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyDayIsToldAsItWas(long seed) {
    Random random = new Random(seed);
    LifeForTests life = new LifeForTests(beans);
    String number = "L8%05d".formatted(Math.floorMod(seed, 100_000L));
    Licensee licensee =
        admit
            .run(
                new AdmitLicensee.Command(
                    number,
                    "Licensee of chance",
                    LicenseeKind.DEALER,
                    "1 Main Street, Boston, MA",
                    ADMITTED,
                    ADMITTED.plusDays(200)),
                ADMINISTRATOR)
            .orElseThrow();
    Model model = new Model();
    model.standings.put(EasternTime.startOf(ADMITTED), Standing.ACTIVE);
    model.firms.put(ADMITTED, Firm.of(licensee));
    model.agree(ADMITTED, ADMITTED.datesUntil(ADMITTED.plusDays(201)).toList());

    for (int change = 0; change < CHANGES; change++) {
      life.clock().advance(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 40)));
      change(licensee, model, random, EasternTime.now(life.clock()));
    }

    LicenseeDetail detail = details.of(number);
    Instant now = EasternTime.now(life.clock());
    int days = (int) (EasternTime.dateOf(now).toEpochDay() - ADMITTED.toEpochDay()) + 20;
    for (int question = 0; question < QUESTIONS; question++) {
      LocalDate day = ADMITTED.minusDays(10).plusDays(random.nextInt(days));
      assertToldAsItWas(detail.on(day), day, model);
      assertListedAsItStood(licensee, day, now, model);
      assertSameOfTheDatabase(
          licensee, EasternTime.startOf(day).plusSeconds(random.nextInt(80_000)), model);
    }
    model.standings.keySet().stream()
        .map(EasternTime::dateOf)
        .forEach(day -> assertToldAsItWas(detail.on(day), day, model));
  }

  private void change(Licensee licensee, Model model, Random random, Instant now) {
    String number = licensee.number();
    LocalDate today = EasternTime.dateOf(now);
    LocalDate day = today.minusDays(random.nextInt(900) - 30L);
    boolean within = !day.isAfter(today) && !day.isBefore(ADMITTED);
    switch (random.nextInt(12)) {
      case 0, 1, 2 ->
          standing(
              suspend.run(
                  new SuspendLicensee.Command(number, "Late copies, " + now), ADMINISTRATOR),
              model.now() == Standing.ACTIVE,
              Standing.SUSPENDED,
              model,
              now);
      case 3, 4, 5 ->
          standing(
              reinstate.run(new ReinstateLicensee.Command(number, "Mended, " + now), ADMINISTRATOR),
              model.now() == Standing.SUSPENDED,
              Standing.ACTIVE,
              model,
              now);
      case 6 -> {
        if (random.nextInt(8) == 0) {
          standing(
              end.run(new EndLicensee.Command(number, "Left the trade, " + now), ADMINISTRATOR),
              model.now() != Standing.ENDED,
              Standing.ENDED,
              model,
              now);
          model.endAgreement(today);
        }
      }
      case 7 -> agreement(number, day, random, model);
      case 8, 9 -> particulars(number, today, random, model);
      case 10 -> {
        boolean done =
            acknowledge.run(new Acknowledge.Command(licensee.id(), day), ADMINISTRATOR).isDone();
        boolean ended =
            model.now() == Standing.ENDED
                && day.isAfter(EasternTime.dateOf(model.standings.lastKey()));
        assertThat(done)
            .as("the same paper sent again is done")
            .isEqualTo(
                within
                    && !ended
                    && day.equals(model.acknowledged.getOrDefault(day.getYear(), day)));
        if (done) {
          model.acknowledged.put(day.getYear(), day);
        }
      }
      default -> {
        ReviewBody body =
            List.of(ReviewBody.values()).get(random.nextInt(ReviewBody.values().length));
        boolean done =
            review
                .run(new RecordReview.Command(number, body, day, "Binder"), ADMINISTRATOR)
                .isDone();
        // The portal's first record of it is of the day on which the test begins; the same papers
        // sent
        // again are entered already.
        assertThat(done).isEqualTo(within && day.isBefore(EasternTime.dateOf(LifeForTests.NOW)));
        if (done) {
          model.reviewed.computeIfAbsent(day, any -> new HashSet<>()).add(body);
        }
      }
    }
  }

  private static void standing(
      Outcome<Standing> outcome, boolean allowed, Standing to, Model model, Instant now) {
    assertThat(outcome.isDone()).isEqualTo(allowed);
    if (allowed) {
      model.standings.put(now, to);
    }
  }

  private void particulars(String number, LocalDate today, Random random, Model model) {
    LocalDate since = today.minusDays(random.nextInt(60) - 5L);
    Firm firm =
        new Firm(
            "Licensee of chance " + random.nextInt(3),
            random.nextBoolean() ? LicenseeKind.DEALER : LicenseeKind.COMMON_CARRIER,
            random.nextInt(2) + " Main Street, Boston, MA");
    boolean allowed =
        !since.isAfter(today)
            && since.isAfter(model.firms.lastKey())
            && !firm.equals(model.firms.lastEntry().getValue());
    assertThat(
            particulars
                .run(
                    new ChangeParticulars.Command(
                        number, firm.name(), firm.kind(), firm.address(), since, "It wrote so"),
                    ADMINISTRATOR)
                .isDone())
        .isEqualTo(allowed);
    if (allowed) {
      model.firms.put(since, firm);
    }
  }

  private void agreement(String number, LocalDate from, Random random, Model model) {
    LocalDate through = random.nextInt(6) == 0 ? null : from.plusDays(random.nextInt(300));
    List<LocalDate> days =
        from.datesUntil(through == null ? HORIZON : through.plusDays(1)).toList();
    boolean free =
        days.stream().noneMatch(model.agreed::contains)
            && !from.isBefore(ADMITTED)
            && model.now() != Standing.ENDED;
    assertThat(
            agree.run(new RecordAgreement.Command(number, from, through), ADMINISTRATOR).isDone())
        .isEqualTo(free);
    if (free) {
      model.agree(from, days);
    }
  }

  private static void assertToldAsItWas(LicenseeOnDay told, LocalDate day, Model model) {
    if (!day.isBefore(ADMITTED)) {
      assertThat(Firm.of(told.licensee()))
          .as("name, kind and address on %s", day)
          .isEqualTo(model.firms.floorEntry(day).getValue());
    }
    assertThat(told.standings())
        .as("standings on %s", day)
        .extracting(LicenseeDetail.StandingPeriod::standing)
        .isEqualTo(model.during(day));
    assertThat(told.standing() == null ? null : told.standing().standing())
        .isEqualTo(model.at(EasternTime.endOf(day).minusNanos(1000)));
    assertThat(told.agreement() != null).as("agreement on %s", day).isEqualTo(isAgreed(day, model));
    assertThat(told.acknowledgment() == null ? null : told.acknowledgment().on())
        .isEqualTo(acknowledgedBy(day, model));
    assertThat(told.reviews())
        .hasSize(
            model.reviewed.entrySet().stream()
                .filter(review -> !review.getKey().isAfter(day))
                .mapToInt(review -> review.getValue().size())
                .sum());
  }

  /** The list of all licensees, asked for a day; one that is still to come is told as today. */
  private void assertListedAsItStood(Licensee licensee, LocalDate day, Instant now, Model model) {
    boolean past = day.isBefore(EasternTime.dateOf(now));
    Standing stood = model.at(past ? EasternTime.endOf(day).minusNanos(1000) : now);
    assertThat(
            list.page(
                    new LicenseeList.Sought(licensee.number(), null, null, null, null, day),
                    null,
                    1)
                .rows())
        .as("listed on %s", day)
        .extracting(LicenseeRow::standing)
        .isEqualTo(stood == null ? List.of() : List.of(stood));
  }

  private void assertSameOfTheDatabase(Licensee licensee, Instant moment, Model model) {
    LocalDate day = EasternTime.dateOf(moment);
    LicenseeAsOf told = licensees.asOf(licensee.id(), moment);
    assertThat(told.standing()).as("standing at %s", moment).isEqualTo(model.at(moment));
    if (!day.isBefore(ADMITTED)) {
      assertThat(Firm.of(told.licensee())).isEqualTo(model.firms.floorEntry(day).getValue());
    }
    assertThat(told.agreementInForce()).isEqualTo(isAgreed(day, model));
    assertThat(told.acknowledgedOn()).isEqualTo(acknowledgedBy(day, model));
    assertThat(told.lastReviewOn())
        .isEqualTo(
            model.reviewed.entrySet().stream()
                .filter(review -> !review.getKey().isAfter(day))
                .filter(review -> review.getValue().contains(ReviewBody.USKPA))
                .map(Map.Entry::getKey)
                .max(LocalDate::compareTo)
                .orElse(null));
  }

  private static boolean isAgreed(LocalDate day, Model model) {
    return model.agreed.contains(day);
  }

  private static @Nullable LocalDate acknowledgedBy(LocalDate day, Model model) {
    LocalDate given = model.acknowledged.get(day.getYear());
    return given == null || given.isAfter(day) ? null : given;
  }
}
