package org.uskpa.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.DeleteDraft;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.shipment.CertificateNumber;

/** Numbers come on record as they are meant, once, and go back to what they were. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class NumbersMeantDbTest {

  private static final CertificateNumber LOWEST = new CertificateNumber("US50001");

  @Autowired private BeanFactory beans;
  @Autowired private AllotStock allot;
  @Autowired private CheckAllotment check;
  @Autowired private ConfirmStock confirm;
  @Autowired private PrintStock print;
  @Autowired private DeleteDraft delete;
  @Autowired private StockNumbers stock;
  @Autowired private Journal journal;

  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithTenNumbers() {
    life = new LifeForTests(beans);
    dealer = life.licensee(LicenseeKind.DEALER, 0);
    allotted("US50001", "US50010", false).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US50011 | US50012 |
          US49999 | US50000 | US49999 to US50000 lies below US50001, the lowest number on record; 0 between them
          US00000 | US00029 | US00000 to US00029 lies below US50001, the lowest number on record; 49,971 between them
          US50012 | US50012 | US50012 does not follow US50010, the highest number on record; 1 between them
          US99999 | US99999 | US99999 does not follow US50010, the highest number on record; 49,988 between them
          """)
  void numbersOutOfSeriesAreStatedToBeMeant(String first, String last, String words) {
    AllotStock.Command silent =
        new AllotStock.Command(dealer.number(), first, last, "More", null, false);

    String told = check.run(silent).orElseThrow().outOfSeries();
    List<Finding> refused = allot.run(silent, LifeForTests.ADMINISTRATOR).findings();

    if (words == null) {
      assertThat(told).isEmpty();
      assertThat(refused).isEmpty();
    } else {
      assertThat(told).startsWith(words);
      assertThat(refused).extracting(Finding::rule).containsExactly("stock-series");
      assertThat(
              print
                  .run(new PrintStock.Command(first, last, false), LifeForTests.ADMINISTRATOR)
                  .findings())
          .extracting(Finding::rule)
          .containsExactly("stock-series");
      allotted(first, last, true).orElseThrow();
    }
    assertThat(stock.byNumber(new CertificateNumber(last))).isPresent();
  }

  @Test
  void printedNumbersHaveAsManyDigitsAsCertificatesCarry() {
    assertThat(
            print
                .run(
                    new PrintStock.Command("US10000000", "US10000001", true),
                    LifeForTests.ADMINISTRATOR)
                .findings())
        .extracting(Finding::rule)
        .containsExactly("stock-digits", "stock-digits");
  }

  @Test
  void theSameAllotmentSentTwiceIsDoneOnce() {
    assertThat(allotted("US50001", "US50010", false).isDone()).isTrue();
    assertThat(journal.of(Subject.stock("US50001"))).hasSize(1);
    assertThat(allotted("US50001", "US50011", false).findings())
        .extracting(Finding::rule)
        .containsExactly("stock-overlap");

    confirmed();

    assertThat(allotted("US50001", "US50010", false).findings())
        .extracting(Finding::rule)
        .containsExactly("stock-overlap");
  }

  @Test
  void aDraftThatIsDeletedConfirmsNoReceipt() {
    life.opened(dealer);
    assertThat(state()).isEqualTo(StockState.RESERVED);

    assertThat(deleted().isDone()).isTrue();
    assertThat(state()).isEqualTo(StockState.ALLOTTED);

    assertThat(deleted().isDone()).as("sent twice").isTrue();
    assertThat(journal.of(Subject.certificate(LOWEST.value())))
        .extracting(entry -> entry.action())
        .containsOnlyOnce("draft deleted");
  }

  @Test
  void aNumberWhoseReceiptWasConfirmedIsHeldAgain() {
    confirmed();
    life.opened(dealer);

    assertThat(deleted().isDone()).isTrue();
    assertThat(state()).isEqualTo(StockState.HELD);
  }

  private void confirmed() {
    confirm
        .run(
            new ConfirmStock.Command(dealer.id(), "US50001", "US50010"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }

  private StockState state() {
    return stock.byNumber(LOWEST).orElseThrow().state();
  }

  private Outcome<CertificateNumber> deleted() {
    return delete.run(
        new DeleteDraft.Command(LOWEST, dealer.id(), true, true), LifeForTests.ISSUER);
  }

  private Outcome<NumberRange> allotted(String first, String last, boolean meant) {
    return allot.run(
        new AllotStock.Command(dealer.number(), first, last, "More", null, meant),
        LifeForTests.ADMINISTRATOR);
  }
}
