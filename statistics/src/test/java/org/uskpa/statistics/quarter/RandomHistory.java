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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.uskpa.core.database.SettableClock;
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
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.FindChanges;
import org.uskpa.statistics.release.QuarterLife;
import org.uskpa.statistics.release.RecordChange;
import org.uskpa.statistics.release.VerifyRelease;

/**
 * A history of random records: what happens to them, and a plain recount of it in Java that shares
 * no line with the SQL. Figures are held against the recount, and what was shown along the way is
 * asked for once more at its end.
 */
final class RandomHistory {

  private static final List<String> PARTNERS = List.of("IN", "EU", "IL", "BW", "CA");

  /** What a table said of an address, and when. */
  private record Shown(Instant moment, Period period, Selection address, Trade sum) {}

  /** A record as it counts, and how often it was moved before. */
  private record Counting(String partner, List<GoodsLine> lines, int moves) {}

  /** A release, with the records that counted then by flow and number. */
  private record Released(Edition edition, Map<Flow, Map<String, Counting>> records) {}

  private final DataSource application;
  private final SettableClock clock;
  private final BeanFactory beans;
  private final CompileYear years;
  private final FixMoment moments;
  private final VerifyRelease verify;
  private final FindChanges changes;
  private final Random random;
  private final List<TradeOnRecord.Certificate> certificates = new ArrayList<>();
  private final List<TradeOnRecord.Import> imports = new ArrayList<>();

  /** By number, what counts of certificates that left in place of what they say. */
  private final Map<String, TradeOnRecord.Correction> corrections = new HashMap<>();

  private final List<Shown> shown = new ArrayList<>();
  private final Map<String, Integer> moves = new HashMap<>();
  private final Map<Quarter, Released> releases = new HashMap<>();

  /**
   * @param beans the use cases and figures, on the same database
   * @param random everything that happens follows from it
   */
  RandomHistory(DataSource application, SettableClock clock, BeanFactory beans, Random random) {
    this.application = application;
    this.clock = clock;
    this.beans = beans;
    this.years = beans.getBean(CompileYear.class);
    this.moments = beans.getBean(FixMoment.class);
    this.verify = beans.getBean(VerifyRelease.class);
    this.changes = beans.getBean(FindChanges.class);
    this.random = random;
    clock.set(Instant.parse("2018-06-01T04:30:00Z").plusSeconds(random.nextInt(400 * 24) * 3600L));
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
    TradeOnRecord records = new TradeOnRecord(application);
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
    TradeOnRecord records = new TradeOnRecord(application, clock.instant());
    List<TradeOnRecord.Certificate> movable =
        certificates.stream().filter(certificate -> certificate.voidedOn() == null).toList();
    switch (movable.isEmpty() ? 0 : random.nextInt(8)) {
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
      case 3 -> correctImport(step, records);
      case 4 -> correct(movable.get(random.nextInt(movable.size())), records);
      default -> move(movable.get(random.nextInt(movable.size())), records);
    }
  }

  /** Goods, destination and day of export, all at once or some of them. */
  private void correct(TradeOnRecord.Certificate certificate, TradeOnRecord records) {
    if (certificate.exportedOn() == null) {
      return;
    }
    String partner = PARTNERS.get(random.nextInt(PARTNERS.size()));
    TradeOnRecord.Correction correction =
        new TradeOnRecord.Correction(
            certificate.number(),
            partner,
            partner,
            random.nextBoolean()
                ? certificate.exportedOn()
                : certificate.issuedOn().plusDays(random.nextInt(120)),
            random.nextBoolean() ? certificate.lines() : lines());
    corrections.put(certificate.number(), correction);
    moves.merge(certificate.number(), 1, Integer::sum);
    records.corrected(correction);
  }

  private void correctImport(int step, TradeOnRecord records) {
    if (imports.isEmpty()) {
      return;
    }
    int which = random.nextInt(imports.size());
    TradeOnRecord.Import other = imported(step);
    TradeOnRecord.Import correction =
        new TradeOnRecord.Import(
            imports.get(which).entry(),
            other.certificate(),
            other.issuer(),
            other.participant(),
            other.arrivedOn(),
            other.enteredOn(),
            other.lines());
    imports.set(which, correction);
    moves.merge(correction.entry(), 1, Integer::sum);
    records.corrected(correction);
  }

  private void move(TradeOnRecord.Certificate certificate, TradeOnRecord records) {
    if (certificate.exportedOn() != null) {
      moved(certificate, null, null, Cause.EXPORT_TAKEN_BACK, records);
    } else if (random.nextInt(3) == 0) {
      moved(certificate, null, today(), Cause.VOIDED, records);
      if (random.nextBoolean()) {
        replace(certificate, records);
      }
    } else {
      LocalDate left = certificate.issuedOn().plusDays(random.nextInt(40));
      moved(certificate, left, null, Cause.EXPORTED, records);
    }
  }

  /** The same goods under another number, issued on the day of the void. */
  private void replace(TradeOnRecord.Certificate voided, TradeOnRecord records) {
    TradeOnRecord.Certificate replacement =
        new TradeOnRecord.Certificate(
            "US8%04d".formatted(certificates.size()),
            voided.destination(),
            voided.participant(),
            today(),
            today().plusDays(1 + random.nextInt(60)),
            null,
            null,
            voided.lines());
    certificates.add(replacement);
    records.certificates(List.of(replacement));
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
    corrections.remove(certificate.number());
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
                  found.put(
                      record.entry(),
                      new Counting(
                          record.issuer(), record.lines(), moves.getOrDefault(record.entry(), 0))));
      return found;
    }
    for (TradeOnRecord.Certificate printed : certificates) {
      TradeOnRecord.Certificate certificate = counting(printed);
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

  /** What the paper says, or what a correction says in its place. */
  private TradeOnRecord.Certificate counting(TradeOnRecord.Certificate printed) {
    TradeOnRecord.Correction correction = corrections.get(printed.number());
    return correction == null
        ? printed
        : new TradeOnRecord.Certificate(
            printed.number(),
            correction.destination(),
            correction.participant(),
            printed.issuedOn(),
            printed.expiresOn(),
            correction.exportedOn(),
            printed.voidedOn(),
            correction.lines());
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
