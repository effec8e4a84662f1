package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.core.record.TradeOnRecord.line;
import static org.uskpa.statistics.reconciliation.DifferenceClass.DUPLICATE;
import static org.uskpa.statistics.reconciliation.DifferenceClass.EXPORT_WITHOUT_CONFIRMATION;
import static org.uskpa.statistics.reconciliation.DifferenceClass.HS_MIX_UP;
import static org.uskpa.statistics.reconciliation.DifferenceClass.IMPORT_WITHOUT_NOTICE;
import static org.uskpa.statistics.reconciliation.DifferenceClass.MATCHED_WITH_DIFFERENCE;
import static org.uskpa.statistics.reconciliation.DifferenceClass.WRONG_PARTNER;
import static org.uskpa.statistics.reconciliation.DifferenceClass.WRONG_PERIOD;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_RECORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.StatisticsDbTest;

/**
 * India's list of Q3 2018 against the records, a row at a time: in which class it lands. On record
 * are exports to India and one to the Emirates, one of Q2, a voided one, and imports from India.
 */
@StatisticsDbTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferenceClassesDbTest {

  private static final LocalDate JULY = LocalDate.of(2018, 7, 10);
  private static final LocalDate JUNE = LocalDate.of(2018, 6, 28);

  @Autowired private BeanFactory beans;
  @Autowired private SettableClock clock;

  private Reconciling reconciling;

  @BeforeAll
  void onRecord(@Autowired TestDatabase database) {
    clock.set(Reconciling.NOVEMBER);
    TradeOnRecord records = Reconciling.records(database);
    records.certificates(
        List.of(
            exported("US00012", "IN", JULY, null),
            exported("US41001", "IN", JULY, null),
            exported("US41002", "AE", JULY, null),
            exported("US41003", "IN", JUNE, null),
            exported("US41004", "IN", JULY, JULY.plusDays(1))));
    records.imports(
        List.of(
            imported("K69-0000001-1", "IN0000501"),
            imported("K69-0000002-2", "IN502"),
            imported("K69-0000003-3", "IN502")));
    reconciling = new Reconciling(beans);
  }

  @AfterAll
  void time() {
    clock.release();
  }

  private static TradeOnRecord.Certificate exported(
      String number, String to, LocalDate on, @Nullable LocalDate voidedOn) {
    return new TradeOnRecord.Certificate(
        number,
        to,
        to,
        on,
        on.plusDays(60),
        voidedOn == null ? on : null,
        voidedOn,
        List.of(line("7102.21", "20.00", "300.00"), line("7102.31", "10.50", "2100.00")));
  }

  private static TradeOnRecord.Import imported(String entry, String number) {
    return new TradeOnRecord.Import(
        entry, number, "IN", "IN", JULY, JULY, List.of(line("7102.31", "10.50", "2100.00")));
  }

  /** Rows of the list, and the item of their certificate. */
  static Stream<Arguments> cases() {
    String good = "US41001,IMPORT,US,2018-07-12,2018-07-10,1,7102.31,10.50,2100.00";
    String other = "US41001,IMPORT,US,2018-07-12,2018-07-10,1,7102.21,20.00,300.00";
    return Stream.of(
        found("the same", "", good, other),
        found(
            "written with blanks, zeros and small letters",
            "",
            "us 000 41001" + good.substring(7),
            "US0041001" + other.substring(7)),
        found(
            "no parcels and no issue date said",
            "",
            "US41001,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00",
            other),
        found(
            "another day of the same quarter",
            "",
            good.replace("2018-07-12", "2018-09-30"),
            other.replace("2018-07-12", "2018-09-30")),
        found(
            "other carats",
            "MATCHED_WITH_DIFFERENCE by NUMBER: CARATS",
            good.replace("10.50", "10.49"),
            other),
        found(
            "another value",
            "MATCHED_WITH_DIFFERENCE by NUMBER: VALUE",
            good.replace("2100.00", "2100.01"),
            other),
        found(
            "other parcels",
            "MATCHED_WITH_DIFFERENCE by NUMBER: PARCELS",
            good.replace(",1,7102", ",2,7102"),
            other.replace(",1,7102", ",2,7102")),
        found("a code is missing", "MATCHED_WITH_DIFFERENCE by NUMBER: CARATS VALUE", good),
        found(
            "codes mixed up",
            "HS_MIX_UP by NUMBER: HS_CODE CARATS VALUE",
            good.replace("7102.31", "7102.10"),
            other),
        found(
            "all in one code",
            "HS_MIX_UP by NUMBER: HS_CODE CARATS VALUE",
            "US41001,IMPORT,US,2018-07-12,,1,7102.31,30.50,2400.00"),
        found(
            "with another country in their list",
            "WRONG_PARTNER by NUMBER: PARTNER",
            good.replace(",US,", ",BE,"),
            other.replace(",US,", ",BE,")),
        found(
            "ours went to another",
            "WRONG_PARTNER by NUMBER: PARTNER",
            good.replace("41001", "41002"),
            other.replace("41001", "41002")),
        found(
            "ours was a quarter before",
            "WRONG_PERIOD by NUMBER: QUARTER",
            good.replace("41001", "41003"),
            other.replace("41001", "41003")),
        found(
            "both period and carats",
            "WRONG_PERIOD by NUMBER: QUARTER CARATS",
            good.replace("41001", "41003").replace("10.50", "10.40"),
            other.replace("41001", "41003")),
        found(
            "ours was voided",
            "IMPORT_WITHOUT_NOTICE: ",
            good.replace("41001", "41004"),
            other.replace("41001", "41004")),
        found(
            "an unknown number",
            "IMPORT_WITHOUT_NOTICE: ",
            good.replace("41001", "77777").replace("2100.00", "2101.00"),
            other.replace("41001", "77777")),
        found("twice", "DUPLICATE: ", good, other, good, other),
        found(
            "twice on two days",
            "DUPLICATE: ",
            good,
            other,
            good.replace("2018-07-12", "2018-07-13")));
  }

  private static Arguments found(String what, String expected, String... rows) {
    return Arguments.of(what, expected, List.of(rows));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void aRowOfTheirImportsLandsInItsClass(String what, String expected, List<String> rows) {
    Reconciliation done = reconciling.done(PARTNER_RECORDS, "IN", "2018Q3", rows);

    List<String> found =
        reconciling.items(done).stream()
            .filter(item -> item.theirs().isPresent())
            .map(DifferenceClassesDbTest::told)
            .toList();
    assertThat(found).as(what).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    assertThat(done.result().orElseThrow().matched())
        .isEqualTo(expected.isEmpty() || expected.startsWith("DUPLICATE") ? 1 : 0);
  }

  private static String told(Item item) {
    return "%s%s: %s"
        .formatted(
            item.kind(),
            item.ours().isPresent() && item.theirs().isPresent() ? " by NUMBER" : "",
            String.join(" ", item.differs().stream().map(Enum::name).toList()));
  }

  @Test
  void ofOursWhatTheirListLacksIsAnItemInTheDirectionsItIsAbout() {
    Reconciliation done =
        reconciling.done(
            PARTNER_RECORDS,
            "IN",
            "2018",
            List.of("US12,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00"));

    assertThat(reconciling.items(done))
        .extracting(Item::name, Item::kind)
        .containsExactlyInAnyOrder(
            tuple("US12", MATCHED_WITH_DIFFERENCE),
            tuple("US41001", EXPORT_WITHOUT_CONFIRMATION),
            tuple("US41003", EXPORT_WITHOUT_CONFIRMATION));
  }

  @Test
  void ofImportsTheirExportsAreComparedAndOursSeenTwiceIsADuplicate() {
    Reconciliation done =
        reconciling.done(
            PARTNER_RECORDS,
            "IN",
            "2018Q3",
            List.of(
                "IN00502,EXPORT,US,2018-07-09,,,7102.31,10.50,2100.00",
                "IN503,EXPORT,US,2018-07-09,,,7102.31,99.00,2100.00"));

    assertThat(reconciling.items(done))
        .extracting(Item::name, Item::kind)
        .containsExactlyInAnyOrder(
            tuple("IN502", DUPLICATE),
            tuple("IN501", IMPORT_WITHOUT_NOTICE),
            tuple("IN503", EXPORT_WITHOUT_CONFIRMATION));
  }

  @Test
  void whatIsLeftIsFoundByQuantitiesWhereNothingElseHasThem() {
    Reconciliation done =
        reconciling.done(
            PARTNER_RECORDS,
            "IN",
            "2018Q3",
            List.of(
                "US00012,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00",
                "US00012,IMPORT,US,2018-07-12,,,7102.21,20.00,300.00",
                "US41010,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00",
                "US41010,IMPORT,US,2018-07-12,,,7102.21,20.00,300.00"));

    Item item = reconciling.items(done).get(0);
    assertThat(reconciling.items(done)).hasSize(1);
    assertThat(item.kind()).isEqualTo(MATCHED_WITH_DIFFERENCE);
    assertThat(item.differs()).containsExactly(Differing.NUMBER);
    assertThat(item.ours().orElseThrow().key()).isEqualTo("US41001");
    assertThat(item.theirs().orElseThrow().number()).isEqualTo("US41010");
  }

  @Test
  void sameQuantitiesOfTwoAreNoMatch() {
    Reconciliation done =
        reconciling.done(
            PARTNER_RECORDS,
            "IN",
            "2018Q3",
            List.of(
                "US41010,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00",
                "US41010,IMPORT,US,2018-07-12,,,7102.21,20.00,300.00"));

    assertThat(reconciling.items(done))
        .extracting(Item::kind)
        .containsExactlyInAnyOrder(
            IMPORT_WITHOUT_NOTICE, EXPORT_WITHOUT_CONFIRMATION, EXPORT_WITHOUT_CONFIRMATION);
  }

  @Test
  void overAYearQuartersAreTold() {
    Reconciliation done =
        reconciling.done(
            PARTNER_RECORDS,
            "IN",
            "2018",
            List.of(
                "US41003,IMPORT,US,2018-07-02,,,7102.31,10.50,2100.00",
                "US41003,IMPORT,US,2018-07-02,,,7102.21,20.00,300.00"));

    assertThat(reconciling.items(done))
        .filteredOn(item -> item.theirs().isPresent())
        .extracting(Item::kind)
        .containsExactly(WRONG_PERIOD);
    assertThat(done.period()).isEqualTo(Period.ofYear(2018));
  }

  @Test
  void eachClassIsReached() {
    assertThat(
            cases()
                .map(one -> ((String) one.get()[1]).replaceAll("[ :].*", ""))
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .map(DifferenceClass::valueOf))
        .contains(
            MATCHED_WITH_DIFFERENCE,
            IMPORT_WITHOUT_NOTICE,
            DUPLICATE,
            WRONG_PERIOD,
            WRONG_PARTNER,
            HS_MIX_UP);
  }
}
