package org.uskpa.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2018, 2018-01-01, 2018-12-31, 4, 2017, 2018",
    "2018Q3, 2018-07-01, 2018-09-30, 1, 2017Q3, Q3 2018",
    "2019Q1-Q3, 2019-01-01, 2019-09-30, 3, 2018Q1-Q3, Q1-Q3 2019",
    "2020Q1, 2020-01-01, 2020-03-31, 1, 2019Q1, Q1 2020"
  })
  void isWrittenAndReadTheSameWay(
      String text,
      LocalDate firstDay,
      LocalDate lastDay,
      int quarters,
      String yearBefore,
      String label) {
    Period period = Period.parse(text);

    assertThat(period).hasToString(text);
    assertThat(period.firstDay()).isEqualTo(firstDay);
    assertThat(period.lastDay()).isEqualTo(lastDay);
    assertThat(period.quarters()).hasSize(quarters);
    assertThat(period.yearBefore()).hasToString("Optional[%s]".formatted(yearBefore));
    assertThat(period.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18",
        "2018Q5",
        "2018q3",
        "2018Q3-Q1",
        "2018 Q3",
        "1999",
        "2018-07",
        "2015-2018",
        ""
      })
  void refusesEveryOtherWriting(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
  }

  @Test
  void refusesQuartersOfTwoYears() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(new Quarter(2018, 4), new Quarter(2019, 1)))
        .withMessageContaining("2018Q4")
        .withMessageContaining("2019Q1");
  }

  @Test
  void writtenWithOneQuarterOrFourItIsThatQuarterOrTheYear() {
    assertThat(Period.parse("2018Q1-Q4")).isEqualTo(Period.ofYear(2018)).hasToString("2018");
    assertThat(Period.parse("2018Q2-Q2")).hasToString("2018Q2");
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2017, true",
    "2019Q1-Q3, 2018, false",
    "2018Q3, 2018Q2, true",
    "2019Q1-Q3, 2018Q2-Q4, true",
    "2018Q3, 2018, false"
  })
  void isAsLongAsAnotherWithTheSameNumberOfQuarters(String one, String other, boolean asLong) {
    assertThat(Period.parse(one).isAsLongAs(Period.parse(other))).isEqualTo(asLong);
  }

  @ParameterizedTest
  @CsvSource({"2003", "2003Q1", "2003Q2-Q3"})
  void theSchemesFirstYearHasNoneBeforeIt(String period) {
    assertThat(Period.parse(period).yearBefore()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2019-01-01, 2018",
    "2018, 2018-12-31, 2018Q1-Q3",
    "2018, 2018-04-01, 2018Q1",
    "2018, 2018-03-31,",
    "2018Q2-Q3, 2018-08-01, 2018Q2",
    "2018Q3, 2018-09-30,"
  })
  void whatIsOverOfItAreItsQuartersThatAreOver(String period, LocalDate day, String over) {
    assertThat(Period.parse(period).overOn(day).map(Period::toString).orElse(null)).isEqualTo(over);
  }

  @Test
  void severalYearsAreWrittenByTheFirstAndTheLast() {
    Period years = Period.parseYears("2015-2018");

    assertThat(years).isEqualTo(Period.ofYears(2015, 2018)).hasToString("2015-2018");
    assertThat(years.label()).isEqualTo("2015 to 2018");
    assertThat(years.firstDay()).isEqualTo(LocalDate.of(2015, 1, 1));
    assertThat(years.lastDay()).isEqualTo(LocalDate.of(2018, 12, 31));
    assertThat(years.quarters()).hasSize(16).startsWith(new Quarter(2015, 1));
    assertThat(years.isYear()).isFalse();
    assertThat(years.isYears()).isTrue();
    assertThat(years.yearBefore()).isEmpty();
    assertThat(years.overOn(LocalDate.of(2018, 12, 31))).contains(Period.ofYears(2015, 2017));
    assertThat(years.overOn(LocalDate.of(2016, 7, 1))).contains(Period.ofYear(2015));
  }

  @ParameterizedTest
  @CsvSource({"2018-2018, 2018", "2018Q3, 2018Q3", "2018Q1-Q3, 2018Q1-Q3", "2018, 2018"})
  void aYearAloneIsAYear(String text, String written) {
    assertThat(Period.parseYears(text)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-2015", "2015-18", "1999-2018", "2015-", "2015 to 2018"})
  void refusesYearsThatAreNone(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Period.parseYears(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2018Q3, 2018Q1-Q3",
    "2018Q1, 2018Q1",
    "2018Q2-Q3, 2018Q1-Q3",
    "2018Q4, 2018",
    "2018, 2018"
  })
  void theYearToDateBeginsWithItsFirstQuarter(String period, String toDate) {
    assertThat(Period.parse(period).yearToDate()).hasToString(toDate);
  }
}
