package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.record.TradeOnRecord.GEMS;
import static org.uskpa.core.record.TradeOnRecord.exported;
import static org.uskpa.core.record.TradeOnRecord.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.GoodsLine;

@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class CountedExportsDbTest {

  private static final AsOf TODAY = AsOf.now(EasternTime.startOf(LocalDate.of(2018, 11, 1)));

  @Autowired private CountedTrade trade;
  @Autowired private TestDatabase database;
  @Autowired private JdbcClient jdbc;
  @Autowired private KnownRegisters registers;

  private TradeOnRecord records;

  @BeforeEach
  void records() {
    records = new TradeOnRecord(database.application());
    registers.refresh();
  }

  @ParameterizedTest(name = "issued {0}, expires {1}, left {2}, voided {3}: {4}")
  @CsvSource({
    // exported: by its export date, whatever its expiry
    "2018-07-02, 2018-08-31, 2018-07-05,           , 2018Q3",
    "2018-06-29, 2018-08-28, 2018-07-02,           , 2018Q3",
    "2018-06-29, 2018-08-28, 2018-06-30,           , 2018Q2",
    "2018-09-28, 2018-11-27, 2018-10-01,           , 2018Q4",
    "2018-12-31, 2019-03-01, 2019-01-01,           , 2019Q1",
    // issued and not expired on 2018-11-01: by its issue date
    "2018-09-03, 2018-11-02,           ,           , 2018Q3",
    "2018-09-02, 2018-11-01,           ,           , 2018Q3",
    "2018-10-15, 2018-12-14,           ,           , 2018Q4",
    // issued and expired, never left: nowhere
    "2018-09-01, 2018-10-31,           ,           , nowhere",
    // voided: nowhere
    "2018-09-03, 2018-11-02,           , 2018-09-04, nowhere",
  })
  void countsInOneQuarterOrNowhere(
      LocalDate issuedOn,
      LocalDate expiresOn,
      LocalDate exportedOn,
      LocalDate voidedOn,
      String quarter) {
    records.certificates(
        List.of(
            new TradeOnRecord.Certificate(
                "US50001", "IN", "IN", issuedOn, expiresOn, exportedOn, voidedOn, GEMS)));

    assertThat(quarters()).isEqualTo(quarter.equals("nowhere") ? List.of() : List.of(quarter));
  }

  @Test
  void thatIsADraftCountsNowhere() {
    records.certificates(List.of(exported("US50001", LocalDate.of(2018, 8, 1), GEMS)));
    jdbc.sql(
            "INSERT INTO stock_number (number, licensee_id, state, allotted_on)"
                + " SELECT 'US50002', id, 'RESERVED', '2018-01-01' FROM licensee")
        .update();
    jdbc.sql(
            "INSERT INTO certificate (number, licensee_id, state, opened_at, opened_by, opened_with)"
                + " SELECT 'US50002', id, 'DRAFT', now(), 'tests', gen_random_uuid() FROM licensee")
        .update();

    assertThat(counted("2018Q3").sum(Flow.EXPORT).certificates()).isEqualTo(1);
  }

  @Test
  void withSeveralLinesCountsOnceInTheTotalAndOnceInEachCode() {
    records.certificates(
        List.of(
            exported(
                "US50001",
                LocalDate.of(2018, 8, 1),
                List.of(
                    line("7102.10", "1.00", "10.00"),
                    line("7102.21", "20.00", "100.00"),
                    line("7102.31", "0.50", "400.00"))),
            exported("US50002", LocalDate.of(2018, 8, 2), GEMS)));

    CountedPeriod counted = counted("2018Q3");

    assertThat(counted.sum(Flow.EXPORT)).isEqualTo(sum("32.00", "2610.00", 2));
    assertThat(counted.sum(Flow.EXPORT, HsCode.UNSORTED)).isEqualTo(sum("1.00", "10.00", 1));
    assertThat(counted.sum(Flow.EXPORT, HsCode.INDUSTRIAL)).isEqualTo(sum("20.00", "100.00", 1));
    assertThat(counted.sum(Flow.EXPORT, HsCode.NON_INDUSTRIAL))
        .isEqualTo(sum("11.00", "2500.00", 2));
  }

  @Test
  void underAWaiverHasItsCountryForAPartner() {
    records.certificates(
        List.of(
            new TradeOnRecord.Certificate(
                "US50001",
                "PE",
                null,
                LocalDate.of(2018, 8, 1),
                LocalDate.of(2018, 9, 30),
                LocalDate.of(2018, 8, 1),
                null,
                GEMS)));

    assertThat(counted("2018Q3").partners(Flow.EXPORT))
        .extracting(PartnerTrade::partner)
        .containsExactly(new Partner("PE", "PE (not a Participant)", false));
  }

  @Test
  void carriesItsPartnersNameFromTheRegister() {
    records.certificates(List.of(exported("US50001", LocalDate.of(2018, 8, 1), GEMS)));

    assertThat(counted("2018Q3").partners(Flow.EXPORT))
        .extracting(PartnerTrade::partner)
        .containsExactly(new Partner("IN", "India", true));
  }

  @Test
  void aPeriodWithoutRecordsIsZeroAndHasNoPartners() {
    CountedPeriod counted = counted("2018Q3");

    assertThat(counted.sum(Flow.IMPORT)).isEqualTo(Trade.NONE);
    assertThat(counted.sum(Flow.EXPORT)).isEqualTo(Trade.NONE);
    assertThat(counted.partners(Flow.EXPORT)).isEmpty();
  }

  @Test
  void sumsBeyondWhatACertificateCanCarryAreStillSums() {
    List<GoodsLine> vast = List.of(line("7102.31", "999999999999.99", "99999999999999.99"));
    records.certificates(
        List.of(
            exported("US50001", LocalDate.of(2018, 8, 1), vast),
            exported("US50002", LocalDate.of(2018, 8, 1), vast)));

    assertThat(counted("2018Q3").sum(Flow.EXPORT))
        .isEqualTo(sum("1999999999999.98", "199999999999999.98", 2));
  }

  private CountedPeriod counted(String period) {
    return trade.in(Period.parse(period), TODAY);
  }

  /** In which quarters anything counts, asked of all around at once. */
  private List<String> quarters() {
    List<Period> periods =
        Stream.of("2018Q1", "2018Q2", "2018Q3", "2018Q4", "2019Q1").map(Period::parse).toList();
    return trade.in(periods, TODAY).stream()
        .filter(counted -> counted.sum(Flow.EXPORT).certificates() > 0)
        .map(counted -> counted.period().toString())
        .toList();
  }

  private static Trade sum(String carats, String valueUsd, long certificates) {
    return new Trade(new BigDecimal(carats), new BigDecimal(valueUsd), certificates);
  }
}
