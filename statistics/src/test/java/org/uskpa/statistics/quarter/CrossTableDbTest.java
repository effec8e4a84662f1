package org.uskpa.statistics.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedRecord;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.statistics.DemoYear;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/** The cross table of 2018 and of years, against the files that the records came from. */
@StatisticsDbTest
class CrossTableDbTest {

  /** An export of another year, of several codes, to a partner that nobody else trades with. */
  private static final TradeOnRecord.Certificate LATER =
      new TradeOnRecord.Certificate(
          "US99001",
          "NZ",
          "NZ",
          LocalDate.of(2019, 2, 1),
          LocalDate.of(2019, 4, 1),
          LocalDate.of(2019, 2, 2),
          null,
          List.of(
              TradeOnRecord.line("7102.21", "2.00", "20.00"),
              TradeOnRecord.line("7102.31", "3.00", "900.01")));

  private record Shipment(LocalDate day, String partner, boolean export, List<GoodsLine> lines) {}

  @Autowired private CompileFigures figures;
  @Autowired private RecordsBehind behind;
  @Autowired private SettableClock clock;

  @BeforeAll
  static void record(@Autowired TestDatabase database, @Autowired SettableClock clock) {
    TradeOnRecord records = new TradeOnRecord(database.application());
    DemoYear.recordIn(records);
    records.certificates(List.of(LATER));
    clock.set(Instant.parse("2020-02-20T17:00:00Z"));
  }

  @AfterAll
  static void release(@Autowired SettableClock clock) {
    clock.release();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018Q3", "2018", "2018Q1-Q3", "2018-2019", "2003-2020"})
  void everyCellIsTheSumOfTheShipmentsItNames(String written) {
    Table table = crossTable(written);

    assertThat(table.rows()).hasSizeGreaterThan(60);
    for (Row row : table.allRows()) {
      Predicate<Shipment> ofPartner =
          shipment -> text(row, 1).isEmpty() || text(row, 1).equals(shipment.partner());
      Predicate<GoodsLine> ofCode =
          line -> text(row, 2).equals("All codes") || line.hs().code().equals(text(row, 2));
      for (boolean export : List.of(false, true)) {
        List<List<GoodsLine>> found =
            shipments(Period.parseYears(written))
                .filter(shipment -> shipment.export() == export)
                .filter(ofPartner)
                .map(shipment -> shipment.lines().stream().filter(ofCode).toList())
                .filter(lines -> !lines.isEmpty())
                .toList();
        int first = export ? 7 : 3;
        List<GoodsLine> lines = found.stream().flatMap(List::stream).toList();
        assertThat(number(row, first)).isEqualByComparingTo(BigDecimal.valueOf(found.size()));
        assertThat(number(row, first + 1))
            .isEqualByComparingTo(
                lines.stream()
                    .map(line -> line.carats().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(number(row, first + 2))
            .isEqualByComparingTo(
                lines.stream()
                    .map(line -> line.value().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
      }
    }
  }

  @Test
  void partnersStandByNameEachWithTheThreeCodesAndTheirSum() {
    Table table = crossTable("2018");
    List<String> codes = List.of("7102.10", "7102.21", "7102.31", "All codes");
    List<String> names = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      assertThat(text(table.rows().get(row), 2)).isEqualTo(codes.get(row % codes.size()));
      assertThat(table.rows().get(row).part())
          .isEqualTo(row % codes.size() == 3 ? Row.Part.SUBTOTAL : Row.Part.LINE);
      if (row % codes.size() == 0) {
        names.add(text(table.rows().get(row), 0));
      }
    }

    assertThat(names).hasSizeGreaterThan(15).containsExactlyElementsOf(new TreeSet<>(names));
    assertThat(table.footers()).extracting(row -> text(row, 2)).containsExactlyElementsOf(codes);
    assertThat(table.footers().get(3).part()).isEqualTo(Row.Part.TOTAL);
  }

  @Test
  void theTotalsAreThePublishedOnes() {
    assertThat(PlainTable.of(crossTable("2018")))
        .endsWith(
            """
            All Participants,,7102.10,%s,4547.04,576008.85,126.68,%s,5439.83,756874.46,139.14
            All Participants,,7102.21,%s,1244392.39,10867825.88,8.73,%s,1058543.42,15367173.09,14.52
            All Participants,,7102.31,%s,1002605.11,632314486.83,630.67,%s,557716.90,492435169.47,882.95
            Total U.S. trade, 2018,,All codes,924,2251544.54,643758321.56,285.92,939,1621700.15,508559217.02,313.60
            """
                .formatted(
                    counts("7102.10", false), counts("7102.10", true),
                    counts("7102.21", false), counts("7102.21", true),
                    counts("7102.31", false), counts("7102.31", true)));
  }

  @Test
  void whatWasNotTradedIsZeroAndHasNoAverage() {
    assertThat(PlainTable.of(crossTable("2018-2019")))
        .contains(
            """
            New Zealand,NZ,7102.10,0,0.00,0.00,,0,0.00,0.00,
            New Zealand,NZ,7102.21,0,0.00,0.00,,1,2.00,20.00,10.00
            New Zealand,NZ,7102.31,0,0.00,0.00,,1,3.00,900.01,300.00
            New Zealand,NZ,All codes,0,0.00,0.00,,1,5.00,920.01,184.00
            """);
  }

  @Test
  void aCellOfYearsOpensTheRecordsOfAllOfThem() {
    Row total = crossTable("2018-2019").footers().get(3);
    Cell.Figure certificates = (Cell.Figure) total.cells().get(7);

    List<CountedRecord> records =
        behind
            .page(
                certificates.behind().orElseThrow(),
                RecordsBehind.Place.START,
                2_000,
                AsOf.now(clock.instant()))
            .records();

    assertThat(records).hasSize(940);
    assertThat(records.get(939).certificateNumber()).isEqualTo("US99001");
  }

  private Table crossTable(String written) {
    return figures.of(Period.parseYears(written)).crossTable();
  }

  private static long counts(String hs, boolean export) {
    return shipments(Period.ofYear(2018))
        .filter(shipment -> shipment.export() == export)
        .filter(shipment -> shipment.lines().stream().anyMatch(line -> line.hs().code().equals(hs)))
        .count();
  }

  private static Stream<Shipment> shipments(Period period) {
    Stream<Shipment> exports =
        Stream.concat(DemoYear.certificates().stream(), Stream.of(LATER))
            .filter(certificate -> certificate.voidedOn() == null)
            .filter(certificate -> certificate.exportedOn() != null)
            .map(
                certificate ->
                    new Shipment(
                        certificate.exportedOn(),
                        certificate.participant(),
                        true,
                        certificate.lines()));
    Stream<Shipment> imports =
        DemoYear.imports().stream()
            .map(
                entry ->
                    new Shipment(entry.enteredOn(), entry.participant(), false, entry.lines()));
    return Stream.concat(exports, imports).filter(shipment -> period.contains(shipment.day()));
  }

  private static String text(Row row, int place) {
    return ((Cell.Text) row.cells().get(place)).words();
  }

  private static BigDecimal number(Row row, int place) {
    return ((Cell.Figure) row.cells().get(place)).value();
  }
}
