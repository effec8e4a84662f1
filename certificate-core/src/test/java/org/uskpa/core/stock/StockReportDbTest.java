package org.uskpa.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.CertificateNumber;

@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class StockReportDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private StockReport report;
  @Autowired private JdbcClient jdbc;
  @Autowired private AllotStock allotStock;
  @Autowired private MarkNumber markNumber;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithoutStock() {
    life = new LifeForTests(beans);
    dealer = life.licensee(LicenseeKind.DEALER, 0);
  }

  @Test
  void numbersOfOneStateAndHolderMakeOneRange() {
    allot(dealer, "US41001", "US41010");
    mark("US41004", MarkNumber.Fate.LOST);

    assertThat(written(report.ranges(null, null, null, 50)))
        .containsExactly(
            "US41001 US41003 3 ALLOTTED", "US41004 US41004 1 LOST", "US41005 US41010 6 ALLOTTED");
    assertThat(report.counts(dealer.id()))
        .isEqualTo(Map.of(StockState.ALLOTTED, 9L, StockState.LOST, 1L));
  }

  @Test
  void rangesAreNarrowedToAHolderAndAState() {
    Licensee other = life.licensee(LicenseeKind.DEALER, 0);
    allot(dealer, "US41001", "US41010");
    allot(other, "US41011", "US41012");
    mark("US41004", MarkNumber.Fate.LOST);

    assertThat(written(report.ranges(dealer.id(), StockState.ALLOTTED, null, 50)))
        .containsExactly("US41001 US41003 3 ALLOTTED", "US41005 US41010 6 ALLOTTED");
    assertThat(written(report.ranges(other.id(), null, null, 50)))
        .containsExactly("US41011 US41012 2 ALLOTTED");
    assertThat(written(report.ranges(null, StockState.LOST, null, 50)))
        .containsExactly("US41004 US41004 1 LOST");
  }

  @Test
  void pagesOfRangesFollowOneAnother() {
    allot(dealer, "US41001", "US41005");
    allot(life.licensee(LicenseeKind.DEALER, 0), "US41006", "US41010");
    hasSinceLongAgo(dealer, 410_060, 410_070, 6);

    List<String> read = new ArrayList<>();
    Page<StockRange> page = report.ranges(null, null, null, 1);
    read.addAll(written(page));
    while (page.next().isPresent()) {
      page = report.ranges(null, null, page.after(), 1);
      read.addAll(written(page));
    }

    assertThat(read)
        .containsExactly(
            "US41001 US41005 5 ALLOTTED",
            "US41006 US41010 5 ALLOTTED",
            "US410060 US410070 11 ALLOTTED");
  }

  @Test
  void numbersThatWereNeverPrintedAreGaps() {
    allot(dealer, "US00098", "US00099");
    allot(dealer, "US00103", "US00103");
    allot(dealer, "US00105", "US00110");

    NumberRange lower =
        new NumberRange(new CertificateNumber("US00100"), new CertificateNumber("US00102"));
    NumberRange higher =
        new NumberRange(new CertificateNumber("US00104"), new CertificateNumber("US00104"));
    assertThat(report.gaps(null, 50).rows()).containsExactly(lower, higher);
    Page<NumberRange> first = report.gaps(null, 1);
    assertThat(first.rows()).containsExactly(lower);
    assertThat(report.gaps(first.after(), 1)).isEqualTo(new Page<>(List.of(higher), null));
    assertThat(report.series())
        .singleElement()
        .satisfies(
            series -> {
              assertThat(series.printed()).isEqualTo(9);
              assertThat(series.missing()).isEqualTo(4);
            });
  }

  @Test
  void livesMadeByTheUseCasesAgreeWithTheirNumbers() {
    allot(dealer, "US41001", "US41010");
    life.draft(dealer);
    life.issued(dealer);
    life.exported(dealer);
    life.voided(dealer);

    assertThat(report.disagreements(10)).isEmpty();
  }

  @Test
  void aNumberInAnotherStateThanItsCertificateIsTold() {
    allot(dealer, "US41001", "US41010");
    CertificateNumber issued = life.issued(dealer).number();
    moveBehindEverybodysBack(issued, StockState.HELD);
    CertificateNumber voided = new CertificateNumber("US41009");
    moveBehindEverybodysBack(voided, StockState.VOIDED);
    CertificateNumber blank = new CertificateNumber("US41010");
    moveBehindEverybodysBack(blank, StockState.USED);

    assertThat(report.disagreements(10))
        .containsExactly(
            new StockReport.Disagreement(issued, StockState.HELD, "ISSUED"),
            new StockReport.Disagreement(voided, StockState.VOIDED, null),
            new StockReport.Disagreement(blank, StockState.USED, null));
    assertThat(report.disagreements(1)).hasSize(1);
  }

  @Test
  void theNextNumberFollowsTheHighestOfItsLengthUnlessThatIsTheLast() {
    assertThat(report.nextNew(5)).contains(range("US00001", "US99999"));

    allot(dealer, "US00010", "US00012");
    hasSinceLongAgo(dealer, 500, 500, 6);
    assertThat(report.nextNew(5)).contains(range("US00013", "US99999"));
    assertThat(report.nextNew(6)).contains(range("US000501", "US999999"));

    allot(dealer, "US99999", "US99999");
    assertThat(report.nextNew(5)).contains(range("US00013", "US99998"));
    allot(dealer, "US00013", "US99998");
    assertThat(report.nextNew(5)).isEmpty();
  }

  private static NumberRange range(String first, String last) {
    return new NumberRange(new CertificateNumber(first), new CertificateNumber(last));
  }

  @Test
  void everyNumberIsTalliedOnce() {
    Licensee other = life.licensee(LicenseeKind.COMMON_CARRIER, 0);
    allot(dealer, "US41001", "US41010");
    mark("US41004", MarkNumber.Fate.LOST);
    allot(other, "US41020", "US41024");
    jdbc.sql("INSERT INTO stock_number (number, state) VALUES ('US41099', 'PRINTED')").update();

    assertThat(report.tallies())
        .containsExactly(
            new StockReport.Tally(null, Map.of(StockState.PRINTED, 1L)),
            new StockReport.Tally(
                dealer.number(), Map.of(StockState.ALLOTTED, 9L, StockState.LOST, 1L)),
            new StockReport.Tally(other.number(), Map.of(StockState.ALLOTTED, 5L)));
    assertThat(report.tallies().stream().mapToLong(StockReport.Tally::total).sum()).isEqualTo(16);
    assertThat(report.tallies().get(1).of(StockState.USED)).isZero();
  }

  @Test
  void countsAreThoseOfTheNumbersWhateverMovesThem() {
    Licensee other = life.licensee(LicenseeKind.COMMON_CARRIER, 0);
    allot(dealer, "US41001", "US41060");
    hasSinceLongAgo(other, 410_060, 410_070, 6);
    life.draft(dealer);
    life.issued(dealer);
    life.exported(dealer);
    life.voided(dealer);
    mark("US41050", MarkNumber.Fate.LOST);
    for (int number = 51; number < 60; number++) {
      mark("US410" + number, MarkNumber.Fate.SPOILED);
    }
    jdbc.sql("INSERT INTO stock_number (number, state) VALUES ('US41099', 'PRINTED')").update();

    assertThat(
            jdbc.sql(
                    """
                    SELECT holder, state, digits, sum(numbers) FROM stock_tally GROUP BY 1, 2, 3
                    HAVING sum(numbers) <> 0 ORDER BY 1, 2, 3
                    """)
                .query()
                .listOfRows())
        .hasSizeGreaterThan(7)
        .isEqualTo(
            jdbc.sql(
                    """
                    SELECT coalesce(licensee_id, 0) AS holder, state, length(number) - 2 AS digits,
                      count(*)::numeric AS sum FROM stock_number GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                    """)
                .query()
                .listOfRows());
  }

  @Test
  void whatWasTalliedIsFoldedNowAndThen() {
    CertificateNumber number = new CertificateNumber("US41001");
    allot(dealer, "US41001", "US41001");
    for (int move = 0; move < 400; move++) {
      moveBehindEverybodysBack(number, move % 2 == 0 ? StockState.HELD : StockState.ALLOTTED);
    }

    assertThat(jdbc.sql("SELECT count(*) FROM stock_tally").query(Long.class).single())
        .isLessThan(400);
    assertThat(report.counts(dealer.id())).isEqualTo(Map.of(StockState.ALLOTTED, 1L));
  }

  @Test
  void numbersMovedAtOnceAreAllCounted() throws Exception {
    allot(dealer, "US41001", "US41040");
    AtOnce.run(
        () -> holdEveryFourth(1),
        () -> holdEveryFourth(2),
        () -> holdEveryFourth(3),
        () -> holdEveryFourth(4));

    assertThat(report.counts(dealer.id())).isEqualTo(Map.of(StockState.HELD, 40L));
  }

  private int holdEveryFourth(int first) {
    for (int number = first; number <= 40; number += 4) {
      moveBehindEverybodysBack(
          new CertificateNumber("US410%02d".formatted(number)), StockState.HELD);
    }
    return first;
  }

  private void moveBehindEverybodysBack(CertificateNumber number, StockState state) {
    jdbc.sql("UPDATE stock_number SET state = :state WHERE number = :number")
        .param("state", state.name())
        .param("number", number.value())
        .update();
  }

  private void allot(Licensee licensee, String first, String last) {
    allotStock
        .run(
            new AllotStock.Command(licensee.number(), first, last, "For tests", null, true),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }

  /** Numbers from when certificates carried another count of digits: today none is allotted so. */
  private void hasSinceLongAgo(Licensee licensee, int first, int last, int digits) {
    jdbc.sql(
            """
            INSERT INTO stock_number (number, state, licensee_id, allotted_on)
            SELECT 'US' || lpad(n::text, :digits, '0'), 'ALLOTTED', :licensee, DATE '2011-01-03'
            FROM generate_series(:first, :last) n
            """)
        .param("digits", digits)
        .param("licensee", licensee.id())
        .param("first", first)
        .param("last", last)
        .update();
  }

  private void mark(String number, MarkNumber.Fate fate) {
    markNumber
        .run(
            new MarkNumber.Command(
                new CertificateNumber(number), dealer.id(), fate, "Not in the safe"),
            LifeForTests.PREPARER)
        .orElseThrow();
  }

  private static List<String> written(Page<StockRange> page) {
    return page.rows().stream()
        .map(
            range ->
                "%s %s %d %s".formatted(range.first(), range.last(), range.count(), range.state()))
        .toList();
  }
}
