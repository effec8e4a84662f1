package org.uskpa.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;

@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class PrintStockDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private PrintStock printStock;
  @Autowired private AllotStock allotStock;
  @Autowired private StockReport report;
  @Autowired private Journal journal;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithoutStock() {
    dealer = new LifeForTests(beans).licensee(LicenseeKind.DEALER, 0);
  }

  @Test
  void printedNumbersLieAtTheUskpaUntilTheyAreAllotted() {
    print("us60001", "US60010").orElseThrow();
    assertThat(report.counts(null)).isEqualTo(Map.of(StockState.PRINTED, 10L));

    allotStock
        .run(
            new AllotStock.Command(dealer.number(), "US60001", "US60004", "", null, false),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();

    assertThat(report.counts(null))
        .isEqualTo(Map.of(StockState.PRINTED, 6L, StockState.ALLOTTED, 4L));
    assertThat(journal.of(Subject.stock("US60004")))
        .extracting(JournalEntry::action)
        .containsExactly("printed", "allotted");
  }

  @Test
  void aNumberIsPrintedOnce() {
    print("US60001", "US60010").orElseThrow();

    assertThat(print("US60008", "US60020").findings())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("US60008 to US60010 is on record already (Printed)");
    assertThat(report.counts(null)).isEqualTo(Map.of(StockState.PRINTED, 10L));
  }

  @Test
  void whatIsNoRangeIsRefused() {
    assertThat(print("US60010", "US60001").findings())
        .extracting(Finding::rule)
        .containsExactly("stock-range");
  }

  private Outcome<NumberRange> print(String first, String last) {
    return printStock.run(new PrintStock.Command(first, last, false), LifeForTests.ADMINISTRATOR);
  }
}
