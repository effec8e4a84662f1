package org.uskpa.statistics.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.statistics.DemoYear;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.export.FileFormat;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.QuarterLife;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.world.CompileOwnRow;

/** What is submitted of the quarters of 2018, against a plain recount of their files. */
@StatisticsDbTest
class SubmissionOf2018DbTest {

  private static final Quarter THIRD = Quarter.parse("2018Q3");
  private static final Instant NOW = Instant.parse("2020-02-20T17:00:00Z");

  private static List<Table> tables;
  private static Map<String, String> origins;

  @Autowired private CompileSubmission submissions;
  @Autowired private FindOrigins byOrigin;
  @Autowired private CompileOwnRow ownRows;

  @BeforeAll
  static void record(
      @Autowired TestDatabase database,
      @Autowired SettableClock clock,
      @Autowired CompileSubmission submissions) {
    origins = DemoYear.origins();
    DemoYear.recordIn(new TradeOnRecord(database.application()).withOrigins(origins));
    clock.set(NOW);
    tables = submissions.of(THIRD, AsOf.now(NOW));
  }

  @AfterAll
  static void release(@Autowired SettableClock clock) {
    clock.release();
  }

  private static Table named(String part) {
    return tables.stream().filter(one -> one.name().contains(part)).findFirst().orElseThrow();
  }

  private static String plain(Table table, Row row, String key) {
    for (int place = 0; place < table.columns().size(); place++) {
      if (table.columns().get(place).key().equals(key)) {
        return table.columns().get(place).plain(row.cells().get(place));
      }
    }
    throw new AssertionError(key);
  }

  /** Carats, value and certificates of the quarter by code, partner and origin, from the files. */
  private static Map<String, String> recount(Flow flow) {
    Map<String, BigDecimal[]> sums = new TreeMap<>();
    if (flow == Flow.EXPORT) {
      DemoYear.certificates().stream()
          .filter(one -> one.voidedOn() == null && one.exportedOn() != null)
          .filter(one -> Period.of(THIRD).contains(one.exportedOn()))
          .forEach(one -> add(sums, one.lines(), one.destination(), origins.get(one.number())));
    } else {
      DemoYear.imports().stream()
          .filter(one -> Period.of(THIRD).contains(one.enteredOn()))
          .forEach(one -> add(sums, one.lines(), one.issuer(), origins.get(one.entry())));
    }
    return sums.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                sum ->
                    "%s %s %s"
                        .formatted(
                            sum.getValue()[0].toPlainString(),
                            sum.getValue()[1].toPlainString(),
                            sum.getValue()[2])));
  }

  private static void add(
      Map<String, BigDecimal[]> sums, List<GoodsLine> lines, String partner, String origin) {
    for (GoodsLine line : lines) {
      BigDecimal[] sum =
          sums.computeIfAbsent(
              "%s %s %s".formatted(line.hs().code(), partner, origin),
              first -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
      sum[0] = sum[0].add(line.carats().value());
      sum[1] = sum[1].add(line.value().value());
      sum[2] = sum[2].add(BigDecimal.ONE);
    }
  }

  @ParameterizedTest
  @EnumSource(Flow.class)
  void everyCellByOriginAndProvenanceIsThatOfAPlainRecount(Flow flow) {
    Table table = named("submission-" + flow.label() + "-by");
    String partner = flow == Flow.IMPORT ? "provenance_code" : "destination_code";

    assertThat(
            table.rows().stream()
                .filter(row -> row.part() == Row.Part.LINE)
                .collect(
                    Collectors.toMap(
                        row ->
                            "%s %s %s"
                                .formatted(
                                    plain(table, row, "hs_code"),
                                    plain(table, row, partner),
                                    plain(table, row, "origin_code")),
                        row ->
                            "%s %s %s"
                                .formatted(
                                    plain(table, row, "carats"),
                                    plain(table, row, "value_usd"),
                                    plain(table, row, "certificates")))))
        .isEqualTo(recount(flow))
        .hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource(Flow.class)
  void everyFigureOpensRecordsThatAddUpToIt(Flow flow) {
    Table table = named("submission-" + flow.label() + "-by");
    Row line =
        table.rows().stream().filter(row -> row.part() == Row.Part.LINE).findFirst().orElseThrow();
    Selection behind =
        line.cells().stream()
            .filter(Cell.Figure.class::isInstance)
            .map(Cell.Figure.class::cast)
            .flatMap(figure -> figure.behind().stream())
            .findFirst()
            .orElseThrow();

    Trade sum = byOrigin.sum(behind, AsOf.now(NOW));
    assertThat(sum.carats().toPlainString()).isEqualTo(plain(table, line, "carats"));
    assertThat(sum.certificates()).isEqualTo(Long.parseLong(plain(table, line, "certificates")));
  }

  @Test
  void sumsByCodeStandInBothTablesAndTheCountsAreThoseOfTheQuarter() {
    Table byCode = named("trade-by-hs-code");
    for (Flow flow : Flow.values()) {
      Table detailed = named("submission-" + flow.label() + "-by");
      for (HsCode hs : HsCode.values()) {
        assertThat(sum(detailed, hs.code(), Row.Part.SUBTOTAL))
            .isEqualTo(
                byCode.rows().stream()
                    .filter(row -> row.part() == Row.Part.LINE)
                    .filter(
                        row ->
                            plain(byCode, row, "flow").toLowerCase(Locale.ROOT).equals(flow.label())
                                && plain(byCode, row, "hs_code").equals(hs.code()))
                    .map(row -> plain(byCode, row, "carats"))
                    .findFirst()
                    .orElseThrow());
      }
    }
    Table certificates = named("certificates");
    assertThat(certificates.rows())
        .extracting(row -> plain(certificates, row, "certificates"))
        .containsExactly(
            Long.toString(
                DemoYear.certificates().stream()
                    .filter(one -> one.voidedOn() == null && one.exportedOn() != null)
                    .filter(one -> Period.of(THIRD).contains(one.exportedOn()))
                    .count()),
            Long.toString(
                DemoYear.imports().stream()
                    .filter(one -> Period.of(THIRD).contains(one.enteredOn()))
                    .count()));
  }

  private static String sum(Table table, String hs, Row.Part part) {
    return table.rows().stream()
        .filter(row -> row.part() == part && plain(table, row, "hs_code").equals(hs))
        .map(row -> plain(table, row, "carats"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOpenQuarterSaysThatItMayStillChange() {
    assertThat(tables).allMatch(table -> table.vintage().status() == Status.OPEN);
    assertThat(named("trade-by-hs-code").notes())
        .contains(
            "Q3 2018 is not released (open): these figures may still change. What is submitted is the released quarter.",
            "Due through Nov 30, 2018: within two months of the quarter (Kimberley Process, Annex III).");
  }

  @Test
  void theRowOfTheGlobalSummaryIsThatOfThePublishedReport() {
    Table row = ownRows.table(2018, AsOf.now(NOW)).orElseThrow();

    assertThat(
            row.columns().stream()
                .limit(13)
                .map(column -> plain(row, row.rows().get(0), column.key())))
        .containsExactly(
            "United States of America",
            "US",
            "",
            "",
            "",
            "2251544.54",
            "643758321.56",
            "285.92",
            "1621700.15",
            "508559217.02",
            "313.60",
            "924",
            "939");
    assertThat(row.notes()).anyMatch(note -> note.contains("not known, not zero"));
  }

  @Test
  void ofAYearThatWasOnlyPublishedEachSourceHasItsRow() {
    Table row = ownRows.table(2015, AsOf.now(NOW)).orElseThrow();

    assertThat(row.rows())
        .extracting(one -> plain(row, one, "import_carats"))
        .containsExactlyInAnyOrder("2022209.02", "2022209.20");
    assertThat(row.rows())
        .extracting(one -> plain(row, one, "export_usd_per_carat"))
        .containsOnly("197.62");
    assertThat(ownRows.table(2013, AsOf.now(NOW))).isEmpty();
  }

  /** The second quarter is released; what comes later leaves what was submitted as it was. */
  @Test
  void aReleasedQuarterIsSubmittedAsItWasReleased(
      @Autowired BeanFactory beans,
      @Autowired TestDatabase database,
      @Autowired SettableClock clock) {
    Quarter second = Quarter.parse("2018Q2");
    Edition released = new QuarterLife(beans).released(second);
    List<Table> submitted = submissions.of(second, AsOf.now(clock.instant()));
    assertThat(submitted).allMatch(table -> table.vintage().status() == Status.RELEASED);
    assertThat(submitted.get(0).notes()).noneMatch(note -> note.contains("not released"));

    TradeOnRecord.Certificate own =
        DemoYear.certificates().stream()
            .filter(one -> one.exportedOn() != null)
            .filter(one -> Period.of(second).contains(one.exportedOn()))
            .findFirst()
            .orElseThrow();
    clock.set(NOW.plusSeconds(3_600));
    new TradeOnRecord(database.application(), clock.instant())
        .withOrigins(Map.of(own.number(), "CA|BW"))
        .corrected(
            new TradeOnRecord.Correction(own.number(), "CH", "CH", own.exportedOn(), own.lines()));

    assertThat(csv(submissions.of(second, AsOf.now(clock.instant())))).isEqualTo(csv(submitted));
    assertThat(csv(submissions.of(second, AsOf.at(released.released().orElseThrow().at()))))
        .isEqualTo(csv(submitted));
    clock.set(NOW);
  }

  private static List<String> csv(List<Table> all) {
    return all.stream().map(table -> Arrays.toString(FileFormat.CSV.fileOf(table))).toList();
  }
}
