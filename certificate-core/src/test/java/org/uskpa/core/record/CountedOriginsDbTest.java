package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.record.TradeOnRecord.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.Origin;

/** Trade by the origin that the certificates name, as they stand and as they stood. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class CountedOriginsDbTest {

  private static final LocalDate DAY = LocalDate.of(2018, 7, 2);
  private static final Period QUARTER = Period.parse("2018Q3");
  private static final Instant RECORDED = Instant.parse("2018-10-01T12:00:00Z");
  private static final Instant CORRECTED = Instant.parse("2018-11-01T12:00:00Z");
  private static final List<GoodsLine> TWO_LINES =
      List.of(line("7102.21", "4.00", "40.00"), line("7102.31", "10.00", "2000.00"));

  @Autowired private CountedOrigins origins;
  @Autowired private CountedTrade trade;
  @Autowired private CountedList list;
  @Autowired private RecordsBehind behind;
  @Autowired private TestDatabase database;

  @BeforeEach
  void record() {
    TradeOnRecord records =
        records(
            RECORDED, Map.of("US50001", "BW", "US50002", "BW|CA", "US50003", "MIXED", "E-1", "NA"));
    records.certificates(
        List.of(
            TradeOnRecord.exported("US50001", DAY, TWO_LINES),
            TradeOnRecord.exported("US50002", DAY, TradeOnRecord.GEMS),
            TradeOnRecord.exported("US50003", DAY, TradeOnRecord.GEMS)));
    records.imports(List.of(TradeOnRecord.imported("E-1", "BW", DAY, DAY.plusDays(1))));
  }

  private TradeOnRecord records(Instant at, Map<String, String> byKey) {
    return new TradeOnRecord(database.application(), at).withOrigins(byKey);
  }

  private static Map<String, String> plain(List<OriginTrade> trade) {
    return trade.stream()
        .collect(
            Collectors.toMap(
                one -> "%s %s %s".formatted(one.flow(), one.partner(), one.origin().written()),
                one -> "%s %d".formatted(one.total().carats(), one.total().certificates())));
  }

  @Test
  void isSummedByWhatTheCertificatesName() {
    List<OriginTrade> found = origins.in(QUARTER, now());

    assertThat(plain(found))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "EXPORT IN BW", "14.00 1",
                "EXPORT IN BW|CA", "10.50 1",
                "EXPORT IN MIXED", "10.50 1",
                "IMPORT BW NA", "10.50 1"));
    OriginTrade botswana =
        found.stream()
            .filter(one -> one.total().carats().intValue() == 14)
            .findFirst()
            .orElseThrow();
    assertThat(botswana.in(HsCode.of("7102.21").orElseThrow()).carats()).isEqualByComparingTo("4");
    assertThat(botswana.in(HsCode.of("7102.10").orElseThrow())).isEqualTo(Trade.NONE);
  }

  @Test
  void addsUpToTheTradeOfThePartner() {
    CountedPeriod all = trade.in(QUARTER, now());
    for (Flow flow : Flow.values()) {
      assertThat(
              origins.in(QUARTER, now()).stream()
                  .filter(one -> one.flow() == flow)
                  .map(OriginTrade::total)
                  .reduce(Trade.NONE, Trade::plus))
          .isEqualTo(all.sum(flow));
    }
  }

  @Test
  void followsACorrectionAndAnotherVersionAndTellsAPastMomentAsItWas() {
    records(CORRECTED, Map.of("US50001", "RU"))
        .corrected(new TradeOnRecord.Correction("US50001", "IN", "IN", DAY, TWO_LINES));
    records(CORRECTED, Map.of("E-1", "AO"))
        .corrected(TradeOnRecord.imported("E-1", "BW", DAY, DAY.plusDays(1)));
    records(CORRECTED.plusSeconds(60), Map.of("US50001", "AU"))
        .corrected(new TradeOnRecord.Correction("US50001", "IN", "IN", DAY, TWO_LINES));

    assertThat(plain(origins.in(QUARTER, now())))
        .containsKeys("EXPORT IN AU", "IMPORT BW AO")
        .doesNotContainKeys("EXPORT IN BW", "EXPORT IN RU", "IMPORT BW NA");
    assertThat(plain(origins.in(QUARTER, AsOf.at(CORRECTED.plusSeconds(1)))))
        .containsKeys("EXPORT IN RU", "IMPORT BW AO");
    assertThat(plain(origins.in(QUARTER, AsOf.at(RECORDED.plusSeconds(1)))))
        .containsKeys("EXPORT IN BW", "IMPORT BW NA");
    assertThat(
            plain(origins.of(list.of(Quarter.parse("2018Q3"), AsOf.at(RECORDED.plusSeconds(1))))))
        .as("of the versions that a release would have listed")
        .containsKeys("EXPORT IN BW", "IMPORT BW NA");
  }

  @Test
  void countsTheCertificateAgainAsPrintedWhenTheExportIsTakenBack() {
    records(CORRECTED, Map.of("US50001", "RU"))
        .corrected(new TradeOnRecord.Correction("US50001", "IN", "IN", DAY, TWO_LINES));
    TradeOnRecord.Certificate back =
        new TradeOnRecord.Certificate(
            "US50001", "IN", "IN", DAY, DAY.plusDays(200), null, null, TWO_LINES);
    records(CORRECTED.plusSeconds(60), Map.of()).moved(back, Cause.EXPORT_TAKEN_BACK);

    assertThat(plain(origins.in(QUARTER, AsOf.at(CORRECTED.plusSeconds(1)))))
        .containsKey("EXPORT IN RU");
    assertThat(plain(origins.in(QUARTER, AsOf.at(CORRECTED.plusSeconds(61)))))
        .doesNotContainKey("EXPORT IN RU");
  }

  @Test
  void opensTheRecordsOfAnOrigin() {
    Selection selection =
        Selection.of(Flow.EXPORT, QUARTER)
            .from(Origin.of("BW"))
            .in(HsCode.of("7102.31").orElseThrow());

    assertThat(numbers(selection, now())).containsExactly("US50001");
    assertThat(numbers(Selection.of(Flow.EXPORT, QUARTER).from(Origin.of("BW|CA")), now()))
        .containsExactly("US50002");
    records(CORRECTED, Map.of("US50001", "RU"))
        .corrected(new TradeOnRecord.Correction("US50001", "IN", "IN", DAY, TWO_LINES));
    assertThat(numbers(selection, now())).isEmpty();
    assertThat(numbers(selection, AsOf.at(RECORDED.plusSeconds(1)))).containsExactly("US50001");
  }

  private List<String> numbers(Selection selection, AsOf asOf) {
    return behind.page(selection, RecordsBehind.Place.START, 50, asOf).records().stream()
        .map(CountedRecord::certificateNumber)
        .toList();
  }

  private static AsOf now() {
    return AsOf.now(Instant.parse("2018-11-15T12:00:00Z"));
  }
}
