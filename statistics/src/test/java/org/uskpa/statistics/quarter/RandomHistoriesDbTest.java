package org.uskpa.statistics.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.FindChanges;
import org.uskpa.statistics.release.QuarterLife;
import org.uskpa.statistics.release.RecordChange;
import org.uskpa.statistics.release.VerifyRelease;

/**
 * Figures of random records equal a plain recount in Java that shares no line with the SQL, and
 * what was shown along a history, released or not, is shown again when it is asked as of then.
 */
@StatisticsDbTest
class RandomHistoriesDbTest {

  private static final int HISTORIES = 100;
  private static final List<String> PARTNERS = List.of("IN", "EU", "IL", "BW", "CA");

  @Autowired private CompileYear years;
  @Autowired private FixMoment moments;
  @Autowired private BeanFactory beans;
  @Autowired private VerifyRelease verify;
  @Autowired private FindChanges changes;
  @Autowired private TestDatabase database;
  @Autowired private SettableClock clock;

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void areCountedAsAPlainRecountCountsThem() {
    eachHistory(History::atOnce);
  }

  @Test
  void areShownAgainAsTheyWereShownThen() {
    eachHistory(History::alongTime);
  }

  private interface Told {
    void tell(History history, String which);
  }

  private void eachHistory(Told told) {
    long seed = Long.getLong("kp.seed", System.nanoTime());
    System.out.println("Random histories with -Dkp.seed=" + seed);
    JdbcClient owner = JdbcClient.create(database.owner());
    for (int history = 0; history < HISTORIES; history++) {
      Random random = new Random(seed + history);
      owner
          .sql(
              "TRUNCATE certificate_line, certificate_content, certificate, stock_number,"
                  + " import_line, import_record, quarter_edition, journal_entry CASCADE")
          .update();
      told.tell(new History(random), "seed %d, history %d".formatted(seed, history));
    }
  }

  /** What a table said of an address, and when. */
  private record Shown(Instant moment, Period period, Selection address, Trade sum) {}

  /** A record as it counts, and how often it was moved before. */
  private record Counting(String partner, List<GoodsLine> lines, int moves) {}

  /** A release, with the records that counted then by flow and number. */
  private record Released(Edition edition, Map<Flow, Map<String, Counting>> records) {}

  private final class History {

    private final Random random;
    private final List<TradeOnRecord.Certificate> certificates = new ArrayList<>();
    private final List<TradeOnRecord.Import> imports = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Map<String, Integer> moves = new HashMap<>();
    private final Map<Quarter, Released> releases = new HashMap<>();

    History(Random random) {
      this.random = random;
      clock.set(
          Instant.parse("2018-06-01T04:30:00Z").plusSeconds(random.nextInt(400 * 24) * 3600L));
    }

    private LocalDate today() {
      return EasternTime.dateOf(clock.instant());
    }

    /** All records at once, whatever came of each. */
    void atOnce(String which) {
      int count = 5 + random.nextInt(40);
      for (int index = 0; index < count; index++) {
        certificates.add(certificate(index));
        imports.add(imported(index));
      }
      TradeOnRecord records = new TradeOnRecord(database.application());
      records.certificates(certificates);
      records.imports(imports);
      look(which);
    }

    /** Step by step, with looks at the tables between, and the same looks once more at the end. */
    void alongTime(String which) {
      clock.set(Instant.parse("2018-01-10T15:00:00Z"));
      int steps = 20 + random.nextInt(40);
      for (int step = 0; step < steps; step++) {
        step(step);
        if (random.nextInt(6) == 0) {
          release(new Quarter(2018, 1 + random.nextInt(4)));
        }
        if (random.nextInt(4) == 0) {
          look(which);
          // What is recorded in the moment of a look would be in it.
          clock.advance(Duration.ofNanos(1000));
        }
        if (random.nextInt(5) > 0) {
          clock.advance(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
        }
      }
      clock.advance(Duration.ofDays(1));
      shown.stream().map(Shown::moment).distinct().forEach(moment -> lookAgain(which, moment));
      releases.values().forEach(released -> hold(which, released));
    }

    /** Releases or revises a quarter that is over and has records. */
    private void release(Quarter quarter) {
      boolean isOver = quarter.lastDay().isBefore(today());
      boolean isEmpty = Arrays.stream(Flow.values()).allMatch(flow -> in(quarter, flow).isEmpty());
      if (isOver && (!isEmpty || releases.containsKey(quarter))) {
        Edition edition = new QuarterLife(beans).released(quarter);
        Map<Flow, Map<String, Counting>> records = new EnumMap<>(Flow.class);
        for (Flow flow : Flow.values()) {
          records.put(flow, in(quarter, flow));
        }
        releases.put(quarter, new Released(edition, records));
      }
    }

    /** The release stands, older ones too, and what changed since is what a recount finds. */
    private void hold(String which, Released released) {
      Edition edition = released.edition();
      for (int number = 1; number <= edition.number(); number++) {
        assertThat(verify.of(edition.quarter(), number).stands())
            .as("%s, edition %d of %s", which, number, edition.quarter())
            .isTrue();
      }
      Set<String> changed = new TreeSet<>();
      for (Flow flow : Flow.values()) {
        Map<String, Counting> was = released.records().getOrDefault(flow, Map.of());
        Map<String, Counting> is = in(edition.quarter(), flow);
        Stream.concat(was.keySet().stream(), is.keySet().stream())
            .filter(number -> !Objects.equals(was.get(number), is.get(number)))
            .forEach(changed::add);
      }
      assertThat(changes.since(edition))
          .as("%s, changed since edition %d of %s", which, edition.number(), edition.quarter())
          .extracting(RecordChange::key)
          .containsExactlyInAnyOrderElementsOf(changed);
    }

    private void step(int step) {
      TradeOnRecord records = new TradeOnRecord(database.application(), clock.instant());
      List<TradeOnRecord.Certificate> movable =
          certificates.stream().filter(certificate -> certificate.voidedOn() == null).toList();
      switch (movable.isEmpty() ? 0 : random.nextInt(6)) {
        case 0, 1 -> {
          TradeOnRecord.Certificate issued = issuedBy(step, today());
          certificates.add(issued);
          records.certificates(List.of(issued));
        }
        case 2 -> {
          TradeOnRecord.Import arrived = imported(step);
          imports.add(arrived);
          records.imports(List.of(arrived));
        }
        default -> move(movable.get(random.nextInt(movable.size())), records);
      }
    }

    private void move(TradeOnRecord.Certificate certificate, TradeOnRecord records) {
      if (certificate.exportedOn() != null) {
        moved(certificate, null, null, Cause.EXPORT_TAKEN_BACK, records);
      } else if (random.nextInt(3) == 0) {
        moved(certificate, null, today(), Cause.VOIDED, records);
      } else {
        LocalDate left = certificate.issuedOn().plusDays(random.nextInt(40));
        moved(certificate, left, null, Cause.EXPORTED, records);
      }
    }

    private void moved(
        TradeOnRecord.Certificate certificate,
        @Nullable LocalDate exportedOn,
        @Nullable LocalDate voidedOn,
        Cause cause,
        TradeOnRecord records) {
      TradeOnRecord.Certificate moved =
          new TradeOnRecord.Certificate(
              certificate.number(),
              certificate.destination(),
              certificate.participant(),
              certificate.issuedOn(),
              certificate.expiresOn(),
              exportedOn,
              voidedOn,
              certificate.lines());
      certificates.set(certificates.indexOf(certificate), moved);
      moves.merge(moved.number(), 1, Integer::sum);
      records.moved(moved, cause);
    }

    /** Most on their day, some entered later. */
    private TradeOnRecord.Certificate issuedBy(int index, LocalDate latest) {
      LocalDate issuedOn = latest.minusDays(random.nextInt(3) == 0 ? random.nextInt(100) : 0);
      String partner = PARTNERS.get(random.nextInt(PARTNERS.size()));
      return new TradeOnRecord.Certificate(
          "US9%04d".formatted(index),
          partner,
          partner,
          issuedOn,
          issuedOn.plusDays(1 + random.nextInt(60)),
          random.nextInt(3) == 0 ? issuedOn : null,
          null,
          lines());
    }

    private void look(String which) {
      YearFigures year = years.of(2018);
      check(which, year.year());
      year.quarters().forEach(quarter -> check(which, quarter));
    }

    private void lookAgain(String which, Instant moment) {
      AsOf asOf = moments.of(moment.toString()).orElseThrow();
      YearFigures year = years.of(2018, asOf);
      Map<Period, Figures> again = new HashMap<>();
      again.put(year.year().period(), year.year());
      year.quarters().forEach(quarter -> again.put(quarter.period(), quarter));
      for (Shown then : shown) {
        if (then.moment().equals(moment)) {
          assertThat(again.get(then.period()).flow(then.address().flow()).sum(then.address()))
              .as("%s, as of %s, %s", which, moment, then.address())
              .isEqualTo(then.sum());
        }
      }
    }

    private void check(String which, Figures figures) {
      for (Flow flow : Flow.values()) {
        for (Selection address : addresses(flow, figures.period())) {
          Trade sum = figures.flow(flow).sum(address);
          assertThat(sum)
              .as("%s, today %s, %s", which, today(), address)
              .isEqualTo(recounted(address));
          shown.add(new Shown(figures.asOf(), figures.period(), address, sum));
        }
      }
    }

    private List<Selection> addresses(Flow flow, Period period) {
      List<Selection> addresses = new ArrayList<>();
      Selection all = Selection.of(flow, period);
      addresses.add(all);
      Arrays.stream(HsCode.values()).forEach(hs -> addresses.add(all.in(hs)));
      PARTNERS.forEach(code -> addresses.add(all.with(Partners.only(code))));
      PARTNERS.forEach(code -> addresses.add(all.with(Partners.only(code)).in(HsCode.INDUSTRIAL)));
      return addresses;
    }

    private Trade recounted(Selection address) {
      BigDecimal carats = BigDecimal.ZERO;
      BigDecimal value = BigDecimal.ZERO;
      long count = 0;
      for (List<GoodsLine> lines : counting(address)) {
        boolean counts = false;
        for (GoodsLine line : lines) {
          if (address.hs().isEmpty() || address.hs().get() == line.hs()) {
            carats = carats.add(line.carats().value());
            value = value.add(line.value().value());
            counts = true;
          }
        }
        count += counts ? 1 : 0;
      }
      return new Trade(carats, value, count);
    }

    private List<List<GoodsLine>> counting(Selection address) {
      return address.period().quarters().stream()
          .flatMap(quarter -> shownOf(quarter, address.flow()).values().stream())
          .filter(record -> address.partners().include(record.partner()))
          .map(Counting::lines)
          .toList();
    }

    /** What is released of a quarter, or else what counts. */
    private Map<String, Counting> shownOf(Quarter quarter, Flow flow) {
      Released released = releases.get(quarter);
      return released == null ? in(quarter, flow) : released.records().getOrDefault(flow, Map.of());
    }

    private Map<String, Counting> in(Quarter quarter, Flow flow) {
      Map<String, Counting> found = new HashMap<>();
      if (flow == Flow.IMPORT) {
        imports.stream()
            .filter(record -> quarter.contains(record.enteredOn()))
            .forEach(
                record ->
                    found.put(record.entry(), new Counting(record.issuer(), record.lines(), 0)));
        return found;
      }
      for (TradeOnRecord.Certificate certificate : certificates) {
        boolean left = certificate.exportedOn() != null;
        boolean valid = !certificate.expiresOn().isBefore(today());
        LocalDate day = left ? certificate.exportedOn() : certificate.issuedOn();
        if (certificate.voidedOn() == null && (left || valid) && quarter.contains(day)) {
          found.put(
              certificate.number(),
              new Counting(
                  certificate.destination(),
                  certificate.lines(),
                  moves.getOrDefault(certificate.number(), 0)));
        }
      }
      return found;
    }

    private TradeOnRecord.Certificate certificate(int index) {
      LocalDate issuedOn = day();
      String partner = PARTNERS.get(random.nextInt(PARTNERS.size()));
      int fate = random.nextInt(4);
      return new TradeOnRecord.Certificate(
          "US9%04d".formatted(index),
          partner,
          partner,
          issuedOn,
          issuedOn.plusDays(1 + random.nextInt(60)),
          fate == 0 || fate == 1 ? issuedOn.plusDays(random.nextInt(40)) : null,
          fate == 2 ? issuedOn.plusDays(random.nextInt(40)) : null,
          lines());
    }

    private TradeOnRecord.Import imported(int index) {
      LocalDate arrivedOn = day();
      String partner = PARTNERS.get(random.nextInt(PARTNERS.size()));
      return new TradeOnRecord.Import(
          "E-" + index,
          partner + index,
          partner,
          partner,
          arrivedOn,
          arrivedOn.plusDays(random.nextInt(5)),
          lines());
    }

    /** Around 2018, and often at the edge of a quarter. */
    private LocalDate day() {
      if (random.nextInt(3) == 0) {
        Quarter quarter = new Quarter(2018, 1 + random.nextInt(4));
        return random.nextBoolean()
            ? quarter.firstDay().minusDays(random.nextInt(2))
            : quarter.lastDay().plusDays(random.nextInt(2));
      }
      return LocalDate.of(2017, 12, 1).plusDays(random.nextInt(420));
    }

    private List<GoodsLine> lines() {
      List<GoodsLine> lines = new ArrayList<>();
      for (HsCode hs : HsCode.values()) {
        if (random.nextInt(2) == 0) {
          lines.add(line(hs));
        }
      }
      return lines.isEmpty() ? List.of(line(HsCode.NON_INDUSTRIAL)) : lines;
    }

    private GoodsLine line(HsCode hs) {
      return TradeOnRecord.line(
          hs.code(),
          BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2).toPlainString(),
          BigDecimal.valueOf(1 + random.nextLong(1_000_000_000L), 2).toPlainString());
    }
  }
}
