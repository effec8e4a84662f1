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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Table;

@StatisticsDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class ComparisonDbTest {

  @Autowired private CompareFigures compare;
  @Autowired private CompileFourYears fourYears;
  @Autowired private CompileYear years;
  @Autowired private FindStanding standings;
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
    record(
        export("US80001", LocalDate.of(2017, 8, 1), "7102.31", "3.00", "1.00"),
        export("US80002", LocalDate.of(2018, 8, 1), "7102.31", "3.00", "2.00"),
        export("US80003", LocalDate.of(2019, 5, 1), "7102.31", "3.00", "3.00"),
        export("US80004", LocalDate.of(2019, 8, 1), "7102.31", "3.00", "4.00"));

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

  @ParameterizedTest
  @CsvSource({"2019Q3, 2018Q3, Q3 2018", "2018Q3, 2017Q3, Q3 2018", "2018Q3, 2017Q3, Q3 2017"})
  void nothingOnRecordIsNotComparedWithSomething(String period, String base, String empty) {
    record(export("US80001", LocalDate.of(2019, 8, 1), "7102.31", "3.00", "1.00"));

    assertThat(compare.of(Period.parse(period), Period.parse(base)).findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.startsWith("There are no records of " + empty));
  }

  @ParameterizedTest
  @CsvSource({
    "2019,    'U.S. exports by HS code, Q1-Q3 2019 against Q1-Q3 2018'",
    "2019Q3-Q4, 'U.S. exports by HS code, Q3 2019 against Q3 2018'",
    "2019Q2-Q3, 'U.S. exports by HS code, Q2-Q3 2019 against Q2-Q3 2018'"
  })
  void ofAPeriodThatRunsTheQuartersThatAreOverAreSetAgainstTheSameOfTheYearBefore(
      String period, String title) {
    record(
        export("US80001", LocalDate.of(2018, 8, 1), "7102.31", "3.00", "1.00"),
        export("US80002", LocalDate.of(2018, 11, 1), "7102.31", "30.00", "1.00"),
        export("US80003", LocalDate.of(2019, 8, 1), "7102.31", "4.00", "2.00"));

    Table table = compare.withYearBefore(Period.parse(period)).orElseThrow().table(Flow.EXPORT);

    assertThat(table.title()).isEqualTo(title);
    assertThat(PlainTable.of(table)).contains("Total,1,1,0.00,3.00,4.00,33.33,");
  }

  @ParameterizedTest
  @CsvSource({
    "2019Q4, Q4 2019 ends on 2019-12-31 and is not over",
    "2003Q1, Q1 2003 lies in the scheme’s first year",
    "2003, 2003 lies in the scheme’s first year"
  })
  void whereNothingIsOverOrNothingLiesBeforeTheReasonIsSaid(String period, String because) {
    assertThat(compare.withYearBefore(Period.parse(period)).findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.startsWith(because));
  }

  /** Q4 goes on: the year to date is what is over, set against as much of the year before. */
  @ParameterizedTest
  @CsvSource({
    "2019Q1, '', ''",
    "2019Q2, 'Q1-Q2 2019 against Q1-Q2 2018', '1,2,100.00,4.00,9.00,125.00,4.00,18.00,350.00,1.00,2.00,100.00'",
    "2019Q3, 'Q1-Q3 2019 against Q1-Q3 2018', '2,3,50.00,7.00,12.00,71.43,6.00,22.00,266.67,0.86,1.83,113.89'",
    "2019Q4, 'Q1-Q3 2019 against Q1-Q3 2018', '2,3,50.00,7.00,12.00,71.43,6.00,22.00,266.67,0.86,1.83,113.89'",
    "2019, 'Q1-Q3 2019 against Q1-Q3 2018', '2,3,50.00,7.00,12.00,71.43,6.00,22.00,266.67,0.86,1.83,113.89'",
    "2018, 2018 against 2017, '1,3,200.00,1.00,8.00,700.00,1.00,7.00,600.00,1.00,0.88,-12.50'"
  })
  void theYearToDateIsSetAgainstTheSameQuartersOfTheYearBefore(
      String period, String title, String exports) {
    record(
        export("US80000", LocalDate.of(2017, 12, 31), "7102.31", "1.00", "1.00"),
        export("US80001", LocalDate.of(2018, 5, 1), "7102.31", "4.00", "4.00"),
        export("US80002", LocalDate.of(2018, 8, 1), "7102.31", "3.00", "2.00"),
        export("US80003", LocalDate.of(2018, 10, 1), "7102.31", "1.00", "1.00"),
        export("US80004", LocalDate.of(2019, 4, 1), "7102.31", "4.00", "9.00"),
        export("US80005", LocalDate.of(2019, 6, 30), "7102.21", "5.00", "9.00"),
        export("US80006", LocalDate.of(2019, 7, 1), "7102.31", "3.00", "4.00"),
        export("US80007", LocalDate.of(2019, 10, 1), "7102.31", "99.00", "99.00"));

    Outcome<Comparison> outcome =
        compare.yearToDate(Period.parse(period), AsOf.now(clock.instant()));

    if (exports.isEmpty()) {
      assertThat(outcome.findings())
          .extracting(Finding::message)
          .containsExactly(
              "There are no records of Q1 2019 to compare with.",
              "There are no records of Q1 2018 to compare with.");
      return;
    }
    Table table = outcome.orElseThrow().yearToDate();
    assertThat(table.title()).isEqualTo("U.S. rough diamond trade, year to date: " + title);
    assertThat(PlainTable.of(table))
        .isEqualTo("Imports,0,0,,0.00,0.00,,0.00,0.00,,,,\nExports,%s\n".formatted(exports));
    assertThat(table.notes()).anyMatch(note -> note.startsWith(title + ", both as of "));
    assertThat(table.rows().get(1).cells().get(2))
        .isInstanceOfSatisfying(
            Cell.Figure.class,
            figure ->
                assertThat(figure.behind().orElseThrow().period().label())
                    .isEqualTo(title.substring(0, title.indexOf(" against"))));
  }

  @Test
  void theYearToDateBeforeItsFirstQuarterIsOverIsRefused() {
    clock.set(Instant.parse("2019-03-31T15:00:00Z"));

    assertThat(compare.yearToDate(Period.parse("2019Q1"), AsOf.now(clock.instant())).findings())
        .extracting(Finding::message)
        .containsExactly(
            "Q1 2019 ends on 2019-03-31 and is not over: a part of a period is not set against a whole one. Choose quarters that are over.");
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
  void aYearThatIsNotOverIsMarked() {
    record(export("US80002", LocalDate.of(2019, 8, 1), "7102.31", "4.00", "1.00"));

    assertThat(PlainTable.of(fourYears.upTo(2019).trade())).contains(",open, year not over,");
  }

  @ParameterizedTest
  @CsvSource({"2003, 1", "2004, 2", "2005, 3", "2006, 4"})
  void yearsBeforeTheSchemeAreLeftOut(int lastYear, int rows) {
    assertThat(fourYears.upTo(lastYear).trade().rows()).hasSize(rows);
    assertThat(fourYears.upTo(lastYear).changes().rows()).hasSize(rows - 1);
    assertThat(fourYears.upTo(lastYear).isEmpty()).isTrue();
  }

  @Test
  void aQuarterWithoutRecordsHasNoZeros() {
    record(export("US80001", LocalDate.of(2018, 8, 1), "7102.31", "3.00", "1.00"));

    Table quarters = years.of(2018).tables().get(1);

    assertThat(PlainTable.of(quarters))
        .startsWith("Q1 2018,,,,\nQ2 2018,,,,\nQ3 2018,1,3.00,1.00,0.33\nQ4 2018,,,,\n");
    assertThat(quarters.notes())
        .containsExactly("There are no records of Q1 2018, Q2 2018, Q4 2018.");
  }

  @ParameterizedTest
  @CsvSource({
    "2018Q3, OPEN, 0",
    "2018, OPEN, 0",
    "2018Q2, NO_RECORDS, 0",
    "2016, PUBLISHED, 2",
    "2016Q1, NO_RECORDS, 2",
    "2014, NO_RECORDS, 0",
    "2003, NO_RECORDS, 0",
    "2003Q1, NO_RECORDS, 0",
    "2019Q4, NO_RECORDS, 0"
  })
  void howAPeriodStandsIsKnownBeforeItIsComputed(String period, Status status, int statements) {
    record(export("US80001", LocalDate.of(2018, 8, 1), "7102.31", "3.00", "1.00"));

    Standing standing = standings.of(Period.parse(period)).orElseThrow();

    assertThat(standing.status()).isEqualTo(status);
    assertThat(standing.statements()).hasSize(statements);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020", "2020Q1", "2030"})
  void aPeriodToComeIsNotThere(String period) {
    assertThat(standings.of(Period.parse(period))).isEmpty();
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
