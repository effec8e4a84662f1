package org.uskpa.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Trade;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.DemoYear;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.anomaly.Question;
import org.uskpa.statistics.anomaly.QuestionKind;
import org.uskpa.statistics.anomaly.Questions;
import org.uskpa.statistics.export.PeriodRecord;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.CompileFourYears;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.table.Status;

/** The year 2018, released quarter by quarter, still adds up to what was published. */
@StatisticsDbTest
class ReleasedYear2018DbTest {

  private static final List<Edition> EDITIONS = new ArrayList<>();

  @Autowired private CompileFigures figures;
  @Autowired private CompileFourYears fourYears;
  @Autowired private Questions questions;

  @BeforeAll
  static void release(
      @Autowired TestDatabase database,
      @Autowired SettableClock clock,
      @Autowired BeanFactory beans) {
    DemoYear.recordIn(new TradeOnRecord(database.application()));
    clock.set(Instant.parse("2020-02-20T17:00:00Z"));
    Quarter.ofYear(2018).forEach(quarter -> EDITIONS.add(new QuarterLife(beans).released(quarter)));
  }

  @AfterAll
  static void releaseTheClock(@Autowired SettableClock clock) {
    clock.release();
    EDITIONS.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "IMPORT, 924, 2251544.54, 643758321.56, 285.92",
    "EXPORT, 939, 1621700.15, 508559217.02, 313.60"
  })
  void theYearIsAsPublished(
      Flow flow, long certificates, String carats, String value, String average) {
    Figures year = figures.of(Period.ofYear(2018));
    Trade total = year.flow(flow).total();

    assertThat(year.firmness().status()).isEqualTo(Status.RELEASED);
    assertThat(total.certificates()).isEqualTo(certificates);
    assertThat(total.carats()).isEqualByComparingTo(carats);
    assertThat(total.valueUsd()).isEqualByComparingTo(value);
    assertThat(total.usdPerCarat().orElseThrow()).hasToString(average);
    assertThat(PeriodRecord.of(year).status()).isEqualTo("RELEASED");
  }

  @ParameterizedTest
  @CsvSource({
    "EXPORT, 7102.10, 5439.83, 756874.46",
    "EXPORT, 7102.21, 1058543.42, 15367173.09",
    "EXPORT, 7102.31, 557716.90, 492435169.47",
    "IMPORT, 7102.10, 4547.04, 576008.85",
    "IMPORT, 7102.21, 1244392.39, 10867825.88",
    "IMPORT, 7102.31, 1002605.11, 632314486.83"
  })
  void everyCodeIsAsPublished(Flow flow, String hs, String carats, String value) {
    Trade trade = figures.of(Period.ofYear(2018)).flow(flow).of(HsCode.of(hs).orElseThrow());

    assertThat(trade.carats()).isEqualByComparingTo(carats);
    assertThat(trade.valueUsd()).isEqualByComparingTo(value);
  }

  @Test
  void theTableOfFourYearsIsForEverybody() {
    assertThat(fourYears.upTo(2018).trade().vintage().status().isReleased()).isTrue();
  }

  /** A reader works through it in an hour, not in a week. */
  @Test
  void theListOfAQuarterCanBeWorkedThrough() {
    for (Edition edition : EDITIONS) {
      List<Question> asked = questions.of(edition.id());
      assertThat(asked).hasSizeBetween(2, 20).allMatch(one -> one.answered().isPresent());
    }
  }

  /** 2018 against 2017 as published: value and average fell by half in both directions. */
  @Test
  void theLastQuarterAsksAboutTheYear() {
    assertThat(questions.of(EDITIONS.get(3).id()))
        .filteredOn(one -> one.kind() == QuestionKind.YEAR_CHANGE)
        .extracting(Question::asked)
        .hasSize(2)
        .anyMatch(text -> text.contains("Exports") && text.contains("-46.05 %"))
        .anyMatch(text -> text.contains("Imports") && text.contains("-41.60 %"));
  }
}
