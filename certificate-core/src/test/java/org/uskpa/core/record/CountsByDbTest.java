package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.record.TradeOnRecord.GEMS;
import static org.uskpa.core.record.TradeOnRecord.imported;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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
import org.uskpa.core.measure.Period;
import org.uskpa.core.register.KnownRegisters;

@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class CountsByDbTest {

  private static final AsOf TODAY = AsOf.now(EasternTime.startOf(LocalDate.of(2018, 11, 1)));

  @Autowired private CountedTrade trade;
  @Autowired private TestDatabase database;
  @Autowired private KnownRegisters registers;

  /** The application changes no setting. */
  private JdbcClient owner;

  private TradeOnRecord records;

  @BeforeEach
  void records() {
    owner = JdbcClient.create(database.owner());
    records = new TradeOnRecord(database.application());
    registers.refresh();
  }

  @AfterEach
  void leaveTheReadingAsItWas() {
    owner.sql("UPDATE setting SET value = 'EXPORT_DATE' WHERE name = 'export-counts-by'").update();
    owner.sql("UPDATE setting SET value = 'ENTRY_DATE' WHERE name = 'import-counts-by'").update();
    registers.refresh();
  }

  @Test
  void putsExportsUnderTheirIssueDates() {
    owner.sql("UPDATE setting SET value = 'ISSUE_DATE' WHERE name = 'export-counts-by'").update();
    registers.refresh();
    records.certificates(
        List.of(
            new TradeOnRecord.Certificate(
                "US50001",
                "IN",
                "IN",
                LocalDate.of(2018, 9, 28),
                LocalDate.of(2018, 11, 27),
                LocalDate.of(2018, 10, 1),
                null,
                GEMS)));

    assertThat(quarters(Flow.EXPORT)).containsExactly("2018Q3");
    assertThat(counted("2018Q3").countedBy(Flow.EXPORT)).isEqualTo("issue date");
  }

  @Test
  void putsImportsUnderTheirArrivalDates() {
    owner.sql("UPDATE setting SET value = 'ARRIVAL_DATE' WHERE name = 'import-counts-by'").update();
    registers.refresh();
    records.imports(
        List.of(imported("E-1", "BW", LocalDate.of(2018, 9, 30), LocalDate.of(2018, 10, 1))));

    assertThat(quarters(Flow.IMPORT)).containsExactly("2018Q3");
  }

  @ParameterizedTest(name = "from {0} by {1}: issued {2}, left {3} counts in {4}")
  @CsvSource({
    // issued under the old choice and leaving after the change: neither lost nor counted twice
    "2018-10-01, ISSUE_DATE, 2018-09-28, 2018-10-01, 2018Q4",
    "2018-10-01, ISSUE_DATE, 2018-10-01, 2019-01-02, 2018Q4",
    "2018-10-01, ISSUE_DATE, 2018-09-27, 2018-09-28, 2018Q3"
  })
  void changedOnADayLeavesEveryExportInOneQuarter(
      LocalDate from, String by, LocalDate issuedOn, LocalDate exportedOn, String quarter) {
    owner
        .sql(
            "UPDATE setting SET in_force = daterange('2003-01-01', :from)"
                + " WHERE name = 'export-counts-by'")
        .param("from", from)
        .update();
    owner
        .sql(
            "INSERT INTO setting (name, in_force, value, source)"
                + " VALUES ('export-counts-by', daterange(:from, NULL), :by, 'for the test')")
        .param("from", from)
        .param("by", by)
        .update();
    registers.refresh();
    records.certificates(
        List.of(
            new TradeOnRecord.Certificate(
                "US50001", "IN", "IN", issuedOn, issuedOn.plusDays(60), exportedOn, null, GEMS)));

    assertThat(quarters(Flow.EXPORT)).containsExactly(quarter);
    owner
        .sql("DELETE FROM setting WHERE name = 'export-counts-by' AND value = 'ISSUE_DATE'")
        .update();
  }

  private CountedPeriod counted(String period) {
    return trade.in(Period.parse(period), TODAY);
  }

  /** In which quarters anything counts, asked of all around at once. */
  private List<String> quarters(Flow flow) {
    List<Period> periods =
        Stream.of("2018Q1", "2018Q2", "2018Q3", "2018Q4", "2019Q1").map(Period::parse).toList();
    return trade.in(periods, TODAY).stream()
        .filter(counted -> counted.sum(flow).certificates() > 0)
        .map(counted -> counted.period().toString())
        .toList();
  }
}
