package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.record.TradeOnRecord.GEMS;
import static org.uskpa.core.record.TradeOnRecord.imported;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.register.KnownRegisters;

@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class CountedImportsDbTest {

  private static final AsOf TODAY = AsOf.now(EasternTime.startOf(LocalDate.of(2018, 11, 1)));

  @Autowired private CountedTrade trade;
  @Autowired private TestDatabase database;
  @Autowired private KnownRegisters registers;

  private TradeOnRecord records;

  @BeforeEach
  void records() {
    records = new TradeOnRecord(database.application());
    registers.refresh();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-09-30, 2018-09-30, 2018Q3",
    "2018-09-30, 2018-10-01, 2018Q4",
    "2018-07-01, 2018-07-01, 2018Q3"
  })
  void countsByItsEntryDate(LocalDate arrivedOn, LocalDate enteredOn, String quarter) {
    records.imports(List.of(imported("E-1", "BW", arrivedOn, enteredOn)));

    assertThat(quarters()).containsExactly(quarter);
  }

  @Test
  void ofAnIssuerThatIsNoParticipantCountsUnderItsCode() {
    records.imports(
        List.of(
            new TradeOnRecord.Import(
                "E-1",
                "XX1",
                "XX",
                null,
                LocalDate.of(2018, 7, 1),
                LocalDate.of(2018, 7, 1),
                GEMS)));

    assertThat(counted("2018Q3").partners(Flow.IMPORT))
        .extracting(PartnerTrade::partner)
        .containsExactly(new Partner("XX", "XX (not a Participant)", false));
  }

  @Test
  void ofATraderThatIsNotCountedAmongParticipantsCountsAllTheSame() {
    records.imports(
        List.of(imported("E-1", "TW", LocalDate.of(2018, 7, 1), LocalDate.of(2018, 7, 1))));

    assertThat(counted("2018Q3").sum(Flow.IMPORT)).isEqualTo(sum("10.50", "2100.00", 1));
    assertThat(counted("2018Q3").partners(Flow.IMPORT).get(0).partner().counted()).isFalse();
  }

  private CountedPeriod counted(String period) {
    return trade.in(Period.parse(period), TODAY);
  }

  /** In which quarters anything counts, asked of all around at once. */
  private List<String> quarters() {
    List<Period> periods =
        Stream.of("2018Q1", "2018Q2", "2018Q3", "2018Q4", "2019Q1").map(Period::parse).toList();
    return trade.in(periods, TODAY).stream()
        .filter(counted -> counted.sum(Flow.IMPORT).certificates() > 0)
        .map(counted -> counted.period().toString())
        .toList();
  }

  private static Trade sum(String carats, String valueUsd, long certificates) {
    return new Trade(new BigDecimal(carats), new BigDecimal(valueUsd), certificates);
  }
}
