package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.record.TradeOnRecord.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.shipment.GoodsLine;

@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class RecordsBehindDbTest {

  private static final AsOf TODAY = AsOf.now(EasternTime.startOf(LocalDate.of(2019, 1, 15)));
  private static final Period QUARTER = Period.parse("2018Q3");
  private static final Selection EXPORTS = Selection.of(Flow.EXPORT, QUARTER);
  private static final Selection IMPORTS = Selection.of(Flow.IMPORT, QUARTER);
  private static final List<String> PARTNERS = List.of("IN", "EU", "IL", "BW");

  @Autowired private RecordsBehind behind;
  @Autowired private CountedTrade trade;
  @Autowired private TestDatabase database;

  /**
   * Forty of each flow, some on the same day, some of several lines, and some that do not count.
   */
  @BeforeEach
  void recordTrade() {
    TradeOnRecord records = new TradeOnRecord(database.application());
    records.certificates(IntStream.range(0, 40).mapToObj(RecordsBehindDbTest::export).toList());
    records.imports(IntStream.range(0, 40).mapToObj(RecordsBehindDbTest::imported).toList());
  }

  static Stream<Selection> addresses() {
    return Stream.of(EXPORTS, IMPORTS)
        .flatMap(
            flow ->
                Stream.of(
                    flow,
                    flow.in(HsCode.NON_INDUSTRIAL),
                    flow.in(HsCode.UNSORTED),
                    flow.with(Partners.only("EU")),
                    flow.with(new Partners.Only(Set.of("EU", "BW"))).in(HsCode.INDUSTRIAL),
                    flow.with(new Partners.AllBut(Set.of("EU", "BW", "IN"))),
                    flow.with(new Partners.AllBut(Set.of())),
                    flow.with(new Partners.Only(Set.of())),
                    flow.with(Partners.only("ZA"))));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void addUpToTheFigureTheyAreBehind(Selection address) {
    List<CountedRecord> records = all(address, 7);

    BigDecimal carats = BigDecimal.ZERO;
    BigDecimal valueUsd = BigDecimal.ZERO;
    for (CountedRecord record : records) {
      for (GoodsLine goods : record.lines()) {
        carats = carats.add(goods.carats().value());
        valueUsd = valueUsd.add(goods.value().value());
      }
    }
    assertThat(new Trade(carats, valueUsd, records.size()))
        .isEqualTo(trade.in(QUARTER, TODAY).sum(address));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void comeOnPagesOfAnySizeEachOnceAndInTheOrderOfTheirDays(Selection address) {
    List<CountedRecord> atOnce =
        behind.page(address, RecordsBehind.Place.START, 1000, TODAY).records();

    assertThat(all(address, 1)).isEqualTo(atOnce);
    assertThat(all(address, 3)).isEqualTo(atOnce);
    assertThat(atOnce).extracting(CountedRecord::countedOn).isSorted();
    assertThat(atOnce).extracting(CountedRecord::id).doesNotHaveDuplicates();
  }

  @Test
  void aFullLastPageHasNoNext() {
    Selection address = EXPORTS;
    int count = all(address, 1000).size();

    assertThat(behind.page(address, RecordsBehind.Place.START, count, TODAY).next()).isEmpty();
    assertThat(behind.page(address, RecordsBehind.Place.START, count - 1, TODAY).next())
        .isPresent();
  }

  @Test
  void ofACodeShowOnlyTheLinesOfThatCode() {
    assertThat(all(EXPORTS.in(HsCode.INDUSTRIAL), 100))
        .isNotEmpty()
        .allSatisfy(
            record ->
                assertThat(record.lines())
                    .extracting(GoodsLine::hs)
                    .containsExactly(HsCode.INDUSTRIAL));
  }

  @Test
  void nameTheCertificateTheEntryAndThePartners() {
    CountedRecord first = all(IMPORTS, 1).get(0);

    assertThat(first.certificateNumber()).isEqualTo("IN00");
    assertThat(first.entryNumber()).contains("E-00");
    assertThat(first.partner().name()).isEqualTo("India");
    assertThat(first.usParty()).isEqualTo("Importer");
    assertThat(first.foreignParty()).isEqualTo("Exporter");
    assertThat(all(EXPORTS, 1).get(0).entryNumber()).isEmpty();
  }

  private List<CountedRecord> all(Selection address, int size) {
    List<CountedRecord> all = new ArrayList<>();
    RecordsBehind.Place place = RecordsBehind.Place.START;
    while (place != null) {
      RecordsBehind.Page page = behind.page(address, place, size, TODAY);
      assertThat(page.records()).hasSizeLessThanOrEqualTo(size);
      all.addAll(page.records());
      place = page.last();
    }
    return all;
  }

  private static TradeOnRecord.Certificate export(int index) {
    LocalDate issuedOn = LocalDate.of(2018, 6, 25).plusDays(index * 2L);
    String partner = PARTNERS.get(index % 4);
    return new TradeOnRecord.Certificate(
        "US6%04d".formatted(index),
        partner,
        partner,
        issuedOn,
        issuedOn.plusDays(60),
        index % 5 == 0 ? null : issuedOn.plusDays(index % 3),
        index % 7 == 0 && index % 5 == 0 ? issuedOn.plusDays(1) : null,
        lines(index));
  }

  private static TradeOnRecord.Import imported(int index) {
    LocalDate arrivedOn = LocalDate.of(2018, 7, 1).plusDays(index / 2);
    String issuer = PARTNERS.get(index % 4);
    return new TradeOnRecord.Import(
        "E-%02d".formatted(index),
        "%s%02d".formatted(issuer, index),
        issuer,
        issuer,
        arrivedOn,
        arrivedOn.plusDays(index % 2),
        lines(index));
  }

  private static List<GoodsLine> lines(int index) {
    List<GoodsLine> lines = new ArrayList<>();
    lines.add(line("7102.31", "%d.25".formatted(index + 1), "%d.10".formatted(index * 100 + 1)));
    if (index % 3 == 0) {
      lines.add(line("7102.21", "%d.75".formatted(index + 5), "%d.00".formatted(index + 9)));
    }
    if (index % 6 == 0) {
      lines.add(line("7102.10", "3.33", "7.77"));
    }
    return lines;
  }
}
