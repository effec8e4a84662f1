package org.uskpa.statistics.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.DemoYear;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.table.Table;

/**
 * With the records of 2018 every published figure of that year comes out to the last digit. Where
 * the published report errs, a test says so and the product is right.
 */
@StatisticsDbTest
class PublishedTablesOf2018DbTest {

  private static YearFigures year;
  private static FourYears fourYears;

  @BeforeAll
  static void compile(
      @Autowired TestDatabase database,
      @Autowired SettableClock clock,
      @Autowired CompileYear compileYear,
      @Autowired CompileFourYears compileFourYears) {
    DemoYear.recordIn(new TradeOnRecord(database.application()));
    clock.set(Instant.parse("2020-02-20T17:00:00Z"));
    year = compileYear.of(2018);
    fourYears = compileFourYears.upTo(2018);
  }

  @AfterAll
  static void release(@Autowired SettableClock clock) {
    clock.release();
  }

  @Nested
  class T1FourYears {

    @Test
    void every2018FigureAndEveryRecomputedAverageComesOut() {
      assertThat(PlainTable.of(fourYears.trade(), firstColumnsOf(fourYears.trade(), 10)))
          .isEqualTo(
              """
              2015,2022209.02|2022209.20,340673705.21,168.47,1193281.70,235818546.65,197.62,1019,1116,2135
              2016,2222622.05,975489126.22,438.89,1192981.39,789739812.55,661.99,1093,1081,2174
              2017,2005686.43,1102405001.80,549.64,1523692.43,942670198.59,618.67,991,1031,2022
              2018,2251544.54,643758321.56,285.92,1621700.15,508559217.02,313.60,924,939,1863
              """);
    }

    @Test
    void yearsWithoutRecordsStandAsPublishedWithTheirVintages() {
      assertThat(PlainTable.of(fourYears.trade(), "year", "year_status", "data_as_of"))
          .isEqualTo(
              """
              2015,published statement (no records behind),Data as of December 6-February 20, 2020; Data as of February 20, 2020
              2016,published statement (no records behind),Data as of December 6-February 20, 2020; Data as of February 20, 2020
              2017,published statement (no records behind),Data as of December 6-February 20, 2020; Data as of February 20, 2020
              2018,open,2020-02-20 12:00:00 EST
              """);
    }

    @Test
    void theConflictOf2015IsShownAndExplained() {
      assertThat(fourYears.trade().notes())
          .containsExactly(
              "The sources contradict each other on Imports, carats, 2015: "
                  + "2,022,209.02 in U.S. 2019 Annual Report to the KP (PDF); "
                  + "2,022,209.20 in U.S. 2019 Annual Report to the KP (web page).");
    }

    @Test
    void theTableNamesTheSourcesOfItsYears() {
      assertThat(fourYears.trade().vintage().source())
          .startsWith(
              "2015, 2016, 2017: U.S. 2019 Annual Report to the KP (PDF); "
                  + "U.S. 2019 Annual Report to the KP (web page). 2018: Kimberley Process "
                  + "certificates recorded in this register")
          .contains("imports by entry date")
          .contains("exports by export date (issue date until recorded)");
    }

    @Test
    void changesFromYearToYearAreOfUnroundedFigures() {
      assertThat(PlainTable.of(fourYears.changes()))
          .isEqualTo(
              """
              2016,2015,9.91,186.34,160.52,-0.03,234.89,234.98,7.26,-3.14,1.83
              2017,2016,-9.76,13.01,25.23,27.72,19.36,-6.54,-9.33,-4.63,-6.99
              2018,2017,12.26,-41.60,-47.98,6.43,-46.05,-49.31,-6.76,-8.92,-7.86
              """);
    }
  }

  @Nested
  class T2Certificates {

    @Test
    void countsComeOut() {
      assertThat(
              PlainTable.of(fourYears.certificates(), firstColumnsOf(fourYears.certificates(), 4)))
          .isEqualTo(
              """
              2015,1019,1116,2135
              2016,1093,1081,2174
              2017,991,1031,2022
              2018,924,939,1863
              """);
    }
  }

  @Nested
  class T3ImportsByVolume {

    private final Table table = TopPartnersTable.of(year.year(), Flow.IMPORT, Measure.VOLUME, 3);

    @Test
    void everyCellComesOutAndTheSubtotalIsNoSumOfRoundedShares() {
      assertThat(PlainTable.of(table))
          .isEqualTo(
              """
              1,India,956358.33,42.48
              2,Botswana,654418.43,29.07
              3,European Union,479783.22,21.31
              ,Total top 3,2090559.98,92.85
              ,All others,160984.56,7.15
              ,Total U.S. imports by volume, 2018,2251544.54,100.00
              """);
    }

    @Test
    void theHeadingSaysVolumeWhereThePublishedOneSaidValue() {
      assertThat(table.columns().get(3).label()).isEqualTo("% of total volume");
      assertThat(table.title()).isEqualTo("U.S. imports by volume, 2018: top 3 Participants");
    }
  }

  @Nested
  class T4ImportsByValue {

    private final Table table = TopPartnersTable.of(year.year(), Flow.IMPORT, Measure.VALUE, 3);

    @Test
    void everyCellComesOutAndInTheRightOrderWhichThePublishedOneIsNot() {
      assertThat(PlainTable.of(table))
          .isEqualTo(
              """
              1,European Union,138543421.53,21.52
              2,Botswana,127548657.03,19.81
              3,United Arab Emirates,95541484.24,14.84
              ,Total top 3,361633562.80,56.18
              ,All others,282124758.76,43.82
              ,Total U.S. imports by value, 2018,643758321.56,100.00
              """);
    }
  }

  @Nested
  class T5ExportsByVolume {

    private final Table table = TopPartnersTable.of(year.year(), Flow.EXPORT, Measure.VOLUME, 3);

    @Test
    void everyCellComesOutAndTheTotalSaysExportsWhereThePublishedOneSaidImports() {
      assertThat(PlainTable.of(table))
          .isEqualTo(
              """
              1,Israel,498892.32,30.76
              2,European Union,457040.68,28.18
              3,Canada,323779.12,19.97
              ,Total top 3,1279712.12,78.91
              ,All others,341988.03,21.09
              ,Total U.S. exports by volume, 2018,1621700.15,100.00
              """);
    }
  }

  @Nested
  class T6ExportsByValue {

    private final Table table = TopPartnersTable.of(year.year(), Flow.EXPORT, Measure.VALUE, 3);

    @Test
    void everyCellComesOutAndTheTotalSaysExportsWhereThePublishedOneSaidImports() {
      assertThat(PlainTable.of(table))
          .isEqualTo(
              """
              1,European Union,222808783.23,43.81
              2,Israel,106160302.99,20.87
              3,India,30918670.29,6.08
              ,Total top 3,359887756.51,70.77
              ,All others,148671460.51,29.23
              ,Total U.S. exports by value, 2018,508559217.02,100.00
              """);
    }
  }

  @Nested
  class T7ExportsByHsCode {

    @Test
    void everyCellComesOut() {
      assertThat(
              PlainTable.of(
                  HsCodeTable.of(year.year(), Flow.EXPORT),
                  "hs_code",
                  "carats",
                  "value_usd",
                  "usd_per_carat",
                  "share_of_volume",
                  "share_of_value"))
          .isEqualTo(
              """
              7102.10,5439.83,756874.46,139.14,0.34,0.15
              7102.21,1058543.42,15367173.09,14.52,65.27,3.02
              7102.31,557716.90,492435169.47,882.95,34.39,96.83
              Total U.S. exports, 2018,1621700.15,508559217.02,313.60,100.00,100.00
              """);
    }
  }

  @Nested
  class T8ImportsByHsCode {

    @Test
    void everyCellComesOut() {
      assertThat(
              PlainTable.of(
                  HsCodeTable.of(year.year(), Flow.IMPORT),
                  "hs_code",
                  "carats",
                  "value_usd",
                  "usd_per_carat",
                  "share_of_volume",
                  "share_of_value"))
          .isEqualTo(
              """
              7102.10,4547.04,576008.85,126.68,0.20,0.09
              7102.21,1244392.39,10867825.88,8.73,55.27,1.69
              7102.31,1002605.11,632314486.83,630.67,44.53,98.22
              Total U.S. imports, 2018,2251544.54,643758321.56,285.92,100.00,100.00
              """);
    }
  }

  @Nested
  class Quarters {

    @Test
    void addUpToTheYearInEveryCodeAndWithEveryPartner() {
      for (Flow flow : Flow.values()) {
        FlowFigures whole = year.year().flow(flow);
        List<Selection> addresses = new ArrayList<>(List.of(whole.selection()));
        for (HsCode hs : HsCode.values()) {
          addresses.add(whole.selection().in(hs));
        }
        for (Ranked ranked : whole.ranking(Measure.VOLUME)) {
          String code = ranked.trade().partner().code();
          addresses.add(whole.selection().with(Partners.only(code)));
        }
        assertThat(addresses).hasSizeGreaterThan(20);
        for (Selection address : addresses) {
          assertThat(ofQuarters(address)).as("%s", address).isEqualTo(whole.sum(address));
        }
      }
    }

    @Test
    void countACertificateInTheQuarterInWhichItLeft() {
      List<TradeOnRecord.Certificate> moved =
          DemoYear.certificates().stream()
              .filter(certificate -> certificate.exportedOn() != null)
              .filter(
                  certificate ->
                      !Quarter.of(certificate.issuedOn())
                          .equals(Quarter.of(certificate.exportedOn())))
              .toList();

      assertThat(moved).isNotEmpty();
      for (Quarter quarter : Quarter.ofYear(2018)) {
        long left =
            DemoYear.certificates().stream()
                .filter(certificate -> certificate.exportedOn() != null)
                .filter(certificate -> quarter.contains(certificate.exportedOn()))
                .count();
        assertThat(
                year.quarters().get(quarter.number() - 1).flow(Flow.EXPORT).total().certificates())
            .isEqualTo(left);
      }
    }

    @Test
    void andTheYearCountNoVoidedCertificate() {
      long voided =
          DemoYear.certificates().stream()
              .filter(certificate -> certificate.voidedOn() != null)
              .count();

      assertThat(voided).isEqualTo(11);
      assertThat(year.year().flow(Flow.EXPORT).total().certificates())
          .isEqualTo(DemoYear.certificates().size() - voided);
    }

    private Trade ofQuarters(Selection address) {
      return year.quarters().stream()
          .map(
              quarter ->
                  quarter
                      .flow(address.flow())
                      .sum(
                          new Selection(
                              address.flow(),
                              quarter.period(),
                              address.hsCode(),
                              address.partners())))
          .reduce(Trade.NONE, Trade::plus);
    }
  }

  private static String[] firstColumnsOf(Table table, int count) {
    return table.columns().stream().limit(count).map(column -> column.key()).toArray(String[]::new);
  }
}
