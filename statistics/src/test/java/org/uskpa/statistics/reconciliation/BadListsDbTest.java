package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.statistics.reconciliation.ListSource.AES_FILINGS;
import static org.uskpa.statistics.reconciliation.ListSource.CBP_ENTRIES;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_FIGURES;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_RECORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.statistics.StatisticsDbTest;

/** A row that cannot be read is found by line and column, and nothing of its file is loaded. */
@StatisticsDbTest
class BadListsDbTest {

  private static final String RECORD =
      "US41001,IMPORT,US,2018-07-12,2018-07-10,1,7102.31,10.50,2100.00";
  private static final String FIGURE = "2018Q3,IMPORT,7102.31,10.50,2100.00";
  private static final String ENTRY = "K69-0000001-1,IN501,IN,2018-07-11,7102.31,10.50,2100.00";
  private static final String FILING = "X20180710000001,41001,IN,2018-07-10,7102.31,11,2100";

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private Reconciliations reconciliations;
  @Autowired private JdbcClient jdbc;
  @Autowired private SettableClock clock;

  private Reconciling reconciling;

  @BeforeEach
  void nothing() {
    clock.set(Reconciling.NOVEMBER);
    Reconciling.empty(database.owner());
    reconciling = new Reconciling(beans);
  }

  @AfterEach
  void time() {
    clock.release();
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        bad(PARTNER_RECORDS, RECORD, "US41001", "41001", "certificate_number", "row-readable"),
        bad(PARTNER_RECORDS, RECORD, "US41001", "", "certificate_number", "row-readable"),
        bad(PARTNER_RECORDS, RECORD, "US41001", "=US41001", "certificate_number", "file-formula"),
        bad(PARTNER_RECORDS, RECORD, "IMPORT", "INWARD", "direction", "list-direction"),
        bad(PARTNER_RECORDS, RECORD, "IMPORT", "", "direction", "row-readable"),
        bad(PARTNER_RECORDS, RECORD, "IMPORT,US", "EXPORT,BE", "counterpart", "list-trade"),
        bad(
            PARTNER_RECORDS,
            RECORD,
            "US41001,IMPORT,US",
            "BW41001,IMPORT,BE",
            "counterpart",
            "list-trade"),
        bad(PARTNER_RECORDS, RECORD, ",US,", ",IN,", "counterpart", "list-trade"),
        bad(PARTNER_RECORDS, RECORD, ",US,", ",QQ,", "counterpart", "row-readable"),
        bad(PARTNER_RECORDS, RECORD, "2018-07-12", "2018-02-30", "date", "row-readable"),
        bad(PARTNER_RECORDS, RECORD, "2018-07-12", "2018-10-01", "date", "list-period"),
        bad(PARTNER_RECORDS, RECORD, "2018-07-10", "last week", "issue_date", "row-readable"),
        bad(PARTNER_RECORDS, RECORD, ",1,", ",0,", "parcels", "row-readable"),
        bad(PARTNER_RECORDS, RECORD, ",1,", ",one,", "parcels", "row-readable"),
        bad(PARTNER_RECORDS, RECORD, "7102.31", "7102.39", "hs_code", "list-hs"),
        bad(PARTNER_RECORDS, RECORD, "10.50", "10.505", "carats", "row-readable"),
        bad(PARTNER_RECORDS, RECORD, "10.50", "0.00", "carats", "list-amounts"),
        bad(PARTNER_RECORDS, RECORD, "2100.00", "-1", "value_usd", "row-readable"),
        bad(PARTNER_RECORDS, RECORD, "2100.00", "0", "value_usd", "list-amounts"),
        bad(PARTNER_RECORDS, RECORD, ",2100.00", "", "", "file-row"),
        bad(PARTNER_FIGURES, FIGURE, "2018Q3", "2018Q5", "quarter", "row-readable"),
        bad(PARTNER_FIGURES, FIGURE, "2018Q3", "2018Q2", "quarter", "list-period"),
        bad(PARTNER_FIGURES, FIGURE, "2100.00", "much", "value_usd", "row-readable"),
        bad(CBP_ENTRIES, ENTRY, "K69-0000001-1", "K69", "entry_number", "row-readable"),
        bad(CBP_ENTRIES, ENTRY, "IN501", "501", "certificate_number", "row-readable"),
        bad(CBP_ENTRIES, ENTRY, ",IN,", ",,", "country", "row-readable"),
        bad(AES_FILINGS, FILING, "X20180710000001", "X20181310000001", "itn", "row-readable"),
        bad(AES_FILINGS, FILING, "X20180710000001", "NOEEI 30.37(a)", "itn", "row-readable"),
        bad(AES_FILINGS, FILING, "7102.31", "7102.31.00.001", "hs_code", "list-hs"));
  }

  private static Arguments bad(
      ListSource source, String good, String part, String wrong, String column, String rule) {
    return Arguments.of(source, good, good.replace(part, wrong), column, rule);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("rows")
  void isFoundByLineAndColumnAndNothingIsLoaded(
      ListSource source, String good, String bad, String column, String rule) {
    Reconciliation opened = reconciling.open(source, "IN", "2018Q3");

    ReconcileOutcome outcome =
        reconciling.work(opened, Reconciling.list(source, List.of(good, bad)));

    assertThat(outcome).isInstanceOf(ReconcileOutcome.Refused.class);
    assertThat(((ReconcileOutcome.Refused) outcome).findings().blocking())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.line()).isEqualTo(3);
              assertThat(found.finding().field()).isEqualTo(column);
              assertThat(found.finding().rule()).isEqualTo(rule);
            });
    assertThat(nothingIsLoaded()).isTrue();
    assertThat(reconciliations.find(opened.id(), Sight.WITH_FILINGS).orElseThrow().state())
        .isEqualTo(Reconciliation.State.REFUSED);
  }

  private boolean nothingIsLoaded() {
    return jdbc.sql(
                """
                SELECT (SELECT count(*) FROM reconciliation_row) + (SELECT count(*) FROM reconciliation_record)
                  + (SELECT count(*) FROM reconciliation_figure) + (SELECT count(*) FROM reconciliation_item)\
                """)
            .query(Integer.class)
            .single()
        == 0;
  }

  @Test
  void aFigureThatIsGivenTwiceIsFoundWhereItStandsAgain() {
    Reconciliation opened = reconciling.open(PARTNER_FIGURES, "IN", "2018Q3");

    ReconcileOutcome outcome =
        reconciling.work(opened, Reconciling.list(PARTNER_FIGURES, List.of(FIGURE, FIGURE)));

    assertThat(((ReconcileOutcome.Refused) outcome).findings().blocking())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.line()).isEqualTo(3);
              assertThat(found.finding().rule()).isEqualTo("list-once");
              assertThat(found.finding().message()).contains("line 2");
            });
    assertThat(nothingIsLoaded()).isTrue();
  }

  @Test
  void aBadRowAfterThousandsOfGoodOnesTakesThemAllBack() {
    List<String> rows = new ArrayList<>();
    for (int number = 0; number < 2_500; number++) {
      rows.add(RECORD.replace("41001", Integer.toString(50_000 + number)));
    }
    rows.add(RECORD.replace("IMPORT", "SIDEWAYS"));
    Reconciliation opened = reconciling.open(PARTNER_RECORDS, "IN", "2018Q3");

    ReconcileOutcome outcome = reconciling.work(opened, Reconciling.list(PARTNER_RECORDS, rows));

    assertThat(((ReconcileOutcome.Refused) outcome).findings().blocking())
        .extracting(found -> found.line())
        .containsExactly(2_502);
    assertThat(nothingIsLoaded()).isTrue();
  }

  @Test
  void aMendedListIsWorkedOnUnderTheSameNameAndOnceOnly() {
    Reconciliation opened = reconciling.open(PARTNER_RECORDS, "IN", "2018Q3");
    reconciling.work(opened, "nonsense");

    ReconcileOutcome mended =
        reconciling.work(opened, Reconciling.list(PARTNER_RECORDS, List.of(RECORD)));
    ReconcileOutcome again =
        reconciling.work(opened, Reconciling.list(PARTNER_RECORDS, List.of(RECORD)));

    assertThat(mended).isInstanceOf(ReconcileOutcome.Done.class);
    assertThat(again).isInstanceOf(ReconcileOutcome.DoneBefore.class);
    assertThat(jdbc.sql("SELECT count(*) FROM reconciliation_item").query(Integer.class).single())
        .isEqualTo(1);
  }
}
