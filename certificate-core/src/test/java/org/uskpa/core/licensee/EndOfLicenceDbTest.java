package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;
import static org.uskpa.core.certificate.LifeForTests.ISSUER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.calendar.OpenPeriodicDuties;
import org.uskpa.core.certificate.IssueCertificate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.notice.PeopleForTests;
import org.uskpa.core.stock.OrderStock;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockOrder;
import org.uskpa.core.stock.StockOrders;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.stock.StockState;
import org.uskpa.core.usecase.NotFinished;

/** What the end of a licence closes, and what it leaves. Today is 2 March 2026. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class EndOfLicenceDbTest {

  private static final String REASON = "Left the trade";

  @Autowired private BeanFactory beans;
  @Autowired private EndLicensee end;
  @Autowired private EndOfLicence ending;
  @Autowired private OpenPeriodicDuties open;
  @Autowired private OrderStock order;
  @Autowired private StockOrders orders;
  @Autowired private StockNumbers stock;
  @Autowired private StockReport report;
  @Autowired private Duties duties;
  @Autowired private Inbox inbox;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private LifeForTests life;
  private Licensee dealer;
  private String why;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
    why = "The licence of %s ended: %s".formatted(dealer.number(), REASON);
  }

  /** Every kind of duty: it falls away with the licence, or stays owed. */
  @ParameterizedTest
  @EnumSource(DutyKind.class)
  void eachKindOfDutyFallsAwayWithTheReasonOrStaysOwed(DutyKind kind) {
    boolean about = kind == DutyKind.LICENSEE_REVIEW || kind == DutyKind.AGENCY_REVIEW;
    Subject subject = about ? Subject.licensee(dealer.number()) : Subject.reviewFinding(1, 1);
    transaction.executeWithoutResult(
        status ->
            duties.open(
                List.of(
                    about
                        ? NewDuty.of(
                            kind == DutyKind.AGENCY_REVIEW ? DutyOwner.STATE : DutyOwner.USKPA,
                            kind,
                            subject,
                            EasternTime.endOf(day("2026-04-01")))
                        : NewDuty.of(
                            dealer.id(), kind, subject, EasternTime.endOf(day("2026-04-01")))),
                LifeForTests.NOW));
    boolean falls =
        switch (kind) {
          case ACKNOWLEDGMENT, AGREEMENT, LICENSEE_REVIEW, AGENCY_REVIEW, REVIEW_RECOMMENDATION ->
              true;
          default -> false;
        };
    assertThat(ending.closes(dealer))
        .isEqualTo(
            falls
                ? Map.of("duties lapsed", 1, "agreements ended", 1)
                : Map.of("agreements ended", 1));
    assertThat(ending.staysOwed(dealer))
        .isEqualTo(falls ? Map.<DutyKind, Long>of() : Map.of(kind, 1L));

    ended();

    assertThat(duties.about(subject))
        .filteredOn(duty -> duty.kind() == kind)
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo(falls ? DutyState.LAPSED : DutyState.OPEN);
              assertThat(duty.way()).isEqualTo(falls ? why : null);
            });
    open.run();
    assertThat(duties.openOf(DutyHolder.licensee(dealer.id()), null, 10).rows())
        .extracting(Duty::kind)
        .isEqualTo(falls ? List.of() : List.of(kind));
  }

  @Test
  void openDraftsAreVoidedAndCensusGetsCopies() {
    Step draft = life.draft(dealer);
    Step ready = life.ready(dealer);
    Step issued = life.issued(dealer);

    ended();

    for (Step voided : List.of(draft, ready)) {
      assertThat(stateOf(voided)).isEqualTo("VOIDED");
      assertThat(stock.byNumber(voided.number()).orElseThrow().state())
          .isEqualTo(StockState.VOIDED);
      assertThat(inbox.about(Subject.certificate(voided.number().value()))).hasSize(1);
      assertThat(journal.of(Subject.certificate(voided.number().value())))
          .last()
          .satisfies(
              entry -> {
                assertThat(entry.action()).isEqualTo("voided");
                assertThat(entry.reason()).isEqualTo(why);
              });
    }
    assertThat(stateOf(issued)).isEqualTo("ISSUED");
    assertThat(ending.staysOwed(dealer)).containsKey(DutyKind.RECORD_EXPORT_OR_VOID);
    assertThat(report.disagreements(5)).isEmpty();
  }

  @Test
  void anOrderThatWaitsIsDeclinedAndTheManagerHearsOfTheEndAlone() {
    new PeopleForTests(jdbc).manager("max", dealer.id(), null);
    StockOrder asked = order.run(new OrderStock.Command(dealer.id(), 5, ""), ISSUER).orElseThrow();

    ended();

    StockOrder answered = orders.byId(asked.id()).orElseThrow();
    assertThat(answered.state()).isEqualTo(StockOrder.State.DECLINED);
    assertThat(answered.answer()).isEqualTo(why);
    assertThat(journal.of(Subject.stockOrder(asked.id())))
        .extracting(JournalEntry::action)
        .containsExactly("ordered", "declined");
    assertThat(jdbc.sql("SELECT kind FROM notice ORDER BY id").query(String.class).list())
        .containsExactly("LICENSEE_ENDED");
  }

  @Test
  void theJournalSaysWhatWasClosed() {
    life.draft(dealer);
    life.draft(dealer);
    order.run(new OrderStock.Command(dealer.id(), 5, ""), ISSUER).orElseThrow();
    Map<String, Integer> closes = ending.closes(dealer);
    assertThat(closes)
        .isEqualTo(Map.of("agreements ended", 1, "drafts voided", 2, "orders declined", 1));

    ended();

    assertThat(journal.of(Subject.licensee(dealer.number())))
        .last()
        .satisfies(
            entry ->
                assertThat(entry.details())
                    .containsEntry("drafts voided", "2")
                    .containsEntry("orders declined", "1")
                    .containsEntry("numbers recalled", "18"));
    assertThat(ending.closes(dealer)).isEmpty();
  }

  @Test
  void aReasonOfAnyLengthIsKept() {
    end.run(new EndLicensee.Command(dealer.number(), "x".repeat(4000)), ADMINISTRATOR)
        .orElseThrow();

    assertThat(report.counts(dealer.id())).containsEntry(StockState.RECALLED, 20L);
  }

  /** Whoever comes first: it is issued before the end, or voided by it. */
  @RepeatedTest(5)
  void whatIsIssuedAtTheMomentIsIssuedBeforeTheEndOrVoidedByIt() throws Exception {
    Step draft = life.draft(dealer);
    IssueCertificate.Command command = LifeForTests.toIssue(dealer, draft);

    List<Boolean> done =
        AtOnce.run(
            () -> {
              try {
                return beans.getBean(IssueCertificate.class).run(command, ISSUER).isDone();
              } catch (NotFinished rival) {
                return false;
              }
            },
            () ->
                end.run(new EndLicensee.Command(dealer.number(), REASON), ADMINISTRATOR).isDone());

    assertThat(done.get(1)).isTrue();
    assertThat(stateOf(draft)).isEqualTo(done.get(0) ? "ISSUED" : "VOIDED");
    assertThat(report.disagreements(5)).isEmpty();
  }

  private void ended() {
    end.run(new EndLicensee.Command(dealer.number(), REASON), ADMINISTRATOR).orElseThrow();
  }

  private String stateOf(Step step) {
    return jdbc.sql("SELECT state FROM certificate WHERE number = :number")
        .param("number", step.number().value())
        .query(String.class)
        .single();
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }
}
