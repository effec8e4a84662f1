package org.uskpa.statistics.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.table.Table;

@StatisticsDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class ComparisonDbTest {

  @Autowired private CompareFigures compare;
  @Autowired private CompileFourYears fourYears;
  @Autowired private TestDatabase database;
  @Autowired private SettableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.set(Instant.parse("2019-10-15T15:00:00Z"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2019Q1-Q3; 2018     ; Q1-Q3 2019 has 3 quarters and 2018 has 4",
        "2018Q3   ; 2018     ; Q3 2018 has 1 quarters and 2018 has 4",
        "2019Q4   ; 2018Q4   ; Q4 2019 ends on 2019-12-31 and is not over",
        "2019     ; 2018     ; 2019 ends on 2019-12-31 and is not over",
        "2018Q3   ; 2018Q3   ; Q3 2018 does not lie before Q3 2018",
        "2018Q3   ; 2019Q3   ; Q3 2019 does not lie before Q3 2018"
      })
  void unequalOrUnfinishedPeriodsAreRefused(String period, String base, String because) {
    Outcome<Comparison> outcome = compare.of(Period.parse(period), Period.parse(base));

    assertThat(outcome.isDone()).isFalse();
    assertThat(outcome.findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.startsWith(because));
  }

  @ParameterizedTest
  @CsvSource({"2019Q1-Q3, 2018Q1-Q3", "2019Q3, 2018Q3", "2018, 2017", "2019Q3, 2019Q2"})
  void equalPeriodsThatAreOverAreCompared(String period, String base) {
    assertThat(compare.of(Period.parse(period), Period.parse(base)).isDone()).isTrue();
  }

  @Test
  void aComparisonShowsBothSidesTheChangeAndOfWhenBothAre() {
    record(
        export("US80001", LocalDate.of(2018, 8, 1), "7102.31", "3.00", "1.00"),
        export("US80002", LocalDate.of(2019, 8, 1), "7102.31", "3.00", "2.00"),
        export("US80003", LocalDate.of(2019, 8, 2), "7102.21", "1.00", "5.00"));

    Table table =
        compare.of(Period.parse("2019Q3"), Period.parse("2018Q3")).orElseThrow().table(Flow.EXPORT);

    assertThat(table.title()).isEqualTo("U.S. exports by HS code, Q3 2019 against Q3 2018");
    assertThat(PlainTable.of(table))
        .isEqualTo(
            """
            7102.10,0,0,,0.00,0.00,,0.00,0.00,,,,
            7102.21,0,1,,0.00,1.00,,0.00,5.00,,,5.00,
            7102.31,1,1,0.00,3.00,3.00,0.00,1.00,2.00,100.00,0.33,0.67,100.00
            Total,1,2,100.00,3.00,4.00,33.33,1.00,7.00,600.00,0.33,1.75,425.00
            """);
    assertThat(table.notes())
        .containsExactly("Q3 2019 against Q3 2018, both as of 2019-10-15 11:00:00 EDT.");
  }

  @Test
  void figuresThatStandUnderTwoPeriodsArePointedOut() {
    record(
        export("US80001", LocalDate.of(2018, 8, 1), "7102.31", "3.00", "1.00"),
        export("US80002", LocalDate.of(2019, 8, 1), "7102.31", "3.00", "1.00"));

    assertThat(
            compare
                .of(Period.parse("2019Q3"), Period.parse("2018Q3"))
                .orElseThrow()
                .table(Flow.EXPORT)
                .notes())
        .contains(
            "The figures of U.S. exports are the same in Q3 2018 and Q3 2019: was a table carried over?");
    clock.set(Instant.parse("2020-01-15T15:00:00Z"));
    assertThat(fourYears.upTo(2019).trade().notes())
        .contains(
            "The figures of U.S. exports are the same in 2018 and 2019: was a table carried over?");
  }

  @Test
  void aYearThatIsNotOverIsNotSetAgainstTheYearBefore() {
    record(
        export("US80001", LocalDate.of(2018, 8, 1), "7102.31", "3.00", "1.00"),
        export("US80002", LocalDate.of(2019, 8, 1), "7102.31", "4.00", "1.00"));

    Table changes = fourYears.upTo(2019).changes();

    assertThat(PlainTable.of(changes)).endsWith("2019,2018,,,,,,,,,\n");
    assertThat(changes.notes())
        .contains("2019 is not over: a part of a year is not set against a year.");
  }

  @Test
  void aYearWithoutRecordsAndStatementsSaysSo() {
    assertThat(PlainTable.of(fourYears.upTo(2018).trade())).endsWith("2018,,,,,,,,,,no records,\n");
  }

  private void record(TradeOnRecord.Certificate... certificates) {
    new TradeOnRecord(database.application()).certificates(List.of(certificates));
  }

  private static TradeOnRecord.Certificate export(
      String number, LocalDate on, String hs, String carats, String value) {
    return TradeOnRecord.exported(number, on, List.of(TradeOnRecord.line(hs, carats, value)));
  }
}
