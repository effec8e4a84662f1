package org.uskpa.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;

/** A range of numbers is moved once, however often the same form is sent. */
@CoreDbTest
class RangeMoveDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private ConfirmStock confirm;
  @Autowired private ReturnStock giveBack;
  @Autowired private StockReport report;
  @Autowired private Journal journal;
  private LifeForTests life;
  private Licensee dealer;
  private String first;
  private String last;

  @BeforeEach
  void tenNumbersAllotted() {
    life = new LifeForTests(beans);
    dealer = life.licensee(LicenseeKind.DEALER, 0);
    first = life.allot(dealer, 10).value();
    last = numberAt(9);
  }

  private String numberAt(int place) {
    return "US" + (Integer.parseInt(first.substring(2)) + place);
  }

  @Test
  void receiptConfirmedTwiceIsWrittenOnce() {
    confirmed(first, last).orElseThrow();

    assertThat(confirmed(first, last).orElseThrow().count()).isEqualTo(10);

    assertThat(report.counts(dealer.id())).isEqualTo(Map.of(StockState.HELD, 10L));
    assertThat(actions(first)).containsExactly("allotted", "held");
  }

  @Test
  void receiptConfirmedAgainAfterADraftTookANumberIsDoneToo() {
    confirmed(first, last).orElseThrow();
    life.opened(dealer);

    confirmed(first, last).orElseThrow();

    assertThat(report.counts(dealer.id()))
        .isEqualTo(Map.of(StockState.HELD, 9L, StockState.RESERVED, 1L));
  }

  @Test
  void aNumberThatADraftHasStaysWithIt() {
    life.opened(dealer);

    assertThat(confirmed(first, last).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains(first, "reserved"));
    assertThat(report.counts(dealer.id()))
        .isEqualTo(Map.of(StockState.ALLOTTED, 9L, StockState.RESERVED, 1L));
  }

  @Test
  void ofARangePartlyConfirmedOnlyTheRestIsWritten() {
    confirmed(first, numberAt(4)).orElseThrow();

    confirmed(first, last).orElseThrow();

    assertThat(report.counts(dealer.id())).isEqualTo(Map.of(StockState.HELD, 10L));
    assertThat(actions(first)).containsExactly("allotted", "held");
    assertThat(actions(last)).containsExactly("allotted", "held");
  }

  @Test
  void aReturnSentTwiceIsWrittenOnce() {
    returned(LifeForTests.ISSUER, "Closing down").orElseThrow();

    assertThat(returned(LifeForTests.ISSUER, " Closing down ").orElseThrow().count()).isEqualTo(10);

    assertThat(report.counts(dealer.id())).isEqualTo(Map.of(StockState.RETURNED, 10L));
    assertThat(actions(first)).containsExactly("allotted", "returned");
  }

  @Test
  void aReturnByAnotherPersonOrWithOtherWordsIsRefused() {
    returned(LifeForTests.ISSUER, "Closing down").orElseThrow();

    for (Outcome<NumberRange> other :
        List.of(
            returned(LifeForTests.PREPARER, "Closing down"),
            returned(LifeForTests.ISSUER, "Damaged"))) {
      assertThat(other.findings()).extracting(Finding::rule).containsExactly("stock-move");
    }
    assertThat(actions(first)).containsExactly("allotted", "returned");
  }

  @Test
  void ofARangePartlyReturnedOnlyTheRestIsWrittenHoweverOftenItIsSent() {
    returned(numberAt(4), LifeForTests.ISSUER, "Misprinted").orElseThrow();

    returned(LifeForTests.ISSUER, "Closing down").orElseThrow();
    returned(LifeForTests.ISSUER, "Closing down").orElseThrow();

    assertThat(report.counts(dealer.id())).isEqualTo(Map.of(StockState.RETURNED, 10L));
    assertThat(reasons(first)).endsWith("Misprinted");
    assertThat(reasons(last)).endsWith("Closing down");
    assertThat(actions(last)).containsExactly("allotted", "returned");
  }

  private Outcome<NumberRange> confirmed(String from, String through) {
    return confirm.run(new ConfirmStock.Command(dealer.id(), from, through), LifeForTests.ISSUER);
  }

  private Outcome<NumberRange> returned(Actor actor, String words) {
    return returned(last, actor, words);
  }

  private Outcome<NumberRange> returned(String through, Actor actor, String words) {
    return giveBack.run(new ReturnStock.Command(dealer.id(), first, through, words), actor);
  }

  private List<String> reasons(String number) {
    return journal.of(Subject.stock(number)).stream().map(JournalEntry::reason).toList();
  }

  private List<String> actions(String number) {
    return journal.of(Subject.stock(number)).stream().map(JournalEntry::action).toList();
  }
}
