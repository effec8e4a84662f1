package org.uskpa.core.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Concern;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.LicenseeList;
import org.uskpa.core.measure.UsDollars;

/** The fee of a year, from its charge to its end. Today is 2 March 2026. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class FeeStepsDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private ChargeFees charge;
  @Autowired private CheckCharge check;
  @Autowired private TakeBackCharge takeBack;
  @Autowired private ReceiveFee receive;
  @Autowired private WaiveFee waive;
  @Autowired private ReopenFee reopen;
  @Autowired private EndLicensee end;
  @Autowired private Fees fees;
  @Autowired private Duties duties;
  @Autowired private LicenseeList list;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(beans);
    dealer = life.licensee(LicenseeKind.DEALER, 10);
  }

  @Test
  void everyLicenseeOwesAYearOnceAndItsManagerSeesTheDuty() {
    Licensee ended = life.licensee(LicenseeKind.DEALER, 0);
    end.run(new EndLicensee.Command(ended.number(), "Closed"), ADMINISTRATOR).orElseThrow();

    assertThat(charged("2500.00", "2026-03-31").orElseThrow())
        .singleElement()
        .satisfies(
            fee -> {
              assertThat(fee.licenseeNumber()).isEqualTo(dealer.number());
              assertThat(fee.amount()).isEqualTo(UsDollars.of("2500.00"));
              assertThat(fee.state()).isEqualTo(FeeState.OPEN);
            });
    Licensee later = life.licensee(LicenseeKind.COMMON_CARRIER, 0);
    assertThat(charged("2600.00", "2026-04-30").orElseThrow())
        .as("only whoever came since")
        .extracting(Fee::licenseeNumber)
        .containsExactly(later.number());
    assertThat(charged("2600.00", "2026-04-30").orElseThrow()).isEmpty();
    assertThat(
            duties.openOf(DutyHolder.licensee(dealer.id()), null, 10).rows().stream()
                .filter(duty -> duty.kind() == DutyKind.ANNUAL_FEE))
        .hasSize(1);
    assertThat(fees.sought(2026, FeeState.OPEN)).hasSize(2);
    assertThat(fees.sought(2025, null)).isEmpty();
  }

  /** Whoever comes first: an ended licensee is not charged after its end. */
  @RepeatedTest(10)
  void aLicenceThatEndsAtTheMomentIsChargedBeforeItOrNotAtAll() throws Exception {
    AtOnce.run(
        () -> charged("2500.00", "2026-03-31").isDone(),
        () -> end.run(new EndLicensee.Command(dealer.number(), "Closed"), ADMINISTRATOR).isDone());

    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM journal_entry f, journal_entry e
                    WHERE f.subject = :fee AND f.action = 'charged'
                      AND e.subject = :licensee AND e.action = 'ended' AND e.id < f.id
                    """)
                .param("fee", Subject.fee(dealer.number(), 2026).toString())
                .param("licensee", Subject.licensee(dealer.number()).toString())
                .query(Long.class)
                .single())
        .as("charged after its end")
        .isZero();
  }

  /** The end is on its way when the fees are charged: it is waited for. */
  @Test
  void chargingWaitsForAnEndThatIsOnItsWay() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    AtOnce.run(
        () ->
            transaction.execute(
                status -> {
                  end.run(new EndLicensee.Command(dealer.number(), "Closed"), ADMINISTRATOR)
                      .orElseThrow();
                  held.countDown();
                  waitUntilSomebodyWaits();
                  return true;
                }),
        () -> {
          held.await();
          return charged("2500.00", "2026-03-31").isDone();
        });

    assertThat(fees.of(dealer.id())).isEmpty();
  }

  /** Until another transaction waits for a lock, or a while has passed. */
  private void waitUntilSomebodyWaits() {
    Instant until = Instant.now().plusSeconds(20);
    while (Instant.now().isBefore(until)
        && !jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
            .query(Boolean.class)
            .single()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void anEndLeavesAFeeOwedUntilItCameOrIsWaived() {
    charged("2500.00", "2026-03-31").orElseThrow();

    end.run(new EndLicensee.Command(dealer.number(), "Closed"), ADMINISTRATOR).orElseThrow();

    assertThat(duty().state()).isEqualTo(DutyState.OPEN);
    assertThat(fees.get(dealer.number(), 2026).state()).isEqualTo(FeeState.OPEN);
    waived("Nothing is left of the firm").orElseThrow();
    assertThat(duty().state()).isEqualTo(DutyState.LAPSED);
  }

  @ParameterizedTest(name = "{0} ${1} due {2}: {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2026, 0.01, 2026-03-02, -
          2025, 1.00, 2026-03-02, -
          2027, 1.00, 2027-01-31, -
          2024, 1.00, 2026-03-02, year
          2028, 1.00, 2028-01-31, year
          2026, 0.00, 2026-03-02, amount
          2026, 1.00, 2026-03-01, dueOn
          """)
  void whatMayBeCharged(int year, String amount, LocalDate dueOn, @Nullable String field) {
    Outcome<List<Fee>> outcome =
        charge.run(new ChargeFees.Command(year, UsDollars.of(amount), dueOn), ADMINISTRATOR);

    assertThat(outcome.findings())
        .extracting(Finding::field)
        .isEqualTo(field == null ? List.of() : List.of(field));
    assertThat(fees.sought(null, null)).hasSize(field == null ? 1 : 0);
  }

  @Test
  void aFeeThatCameFulfilsTheDutyAndIsOwedAgainWhenThePaymentComesBack() {
    charged("2500.00", "2026-03-31").orElseThrow();

    assertThat(rules(received("2026-03-03", " "))).containsExactly("fee-receipt", "fee-receipt");
    received("2026-03-02", "Check 1017").orElseThrow();
    received("2026-03-02", "Check 1017").orElseThrow();
    assertThat(rules(received("2026-03-01", "Check 1018"))).containsExactly("fee-state");
    assertThat(rules(waived("A gift"))).containsExactly("fee-state");
    assertThat(duty())
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(DutyState.FULFILLED);
              assertThat(one.proof()).isEqualTo("Check 1017");
            });

    assertThat(rules(reopened(" "))).containsExactly("fee-words");
    reopened("The check came back").orElseThrow();
    assertThat(rules(reopened("Again"))).containsExactly("fee-state");
    assertThat(duty().state()).isEqualTo(DutyState.OPEN);
    assertThat(fees.get(dealer.number(), 2026).reference()).isEmpty();
  }

  @Test
  void aWaivedFeeIsOwedNoLonger() {
    charged("2500.00", "2026-03-31").orElseThrow();

    assertThat(rules(waived(" "))).containsExactly("fee-words");
    assertThat(waived("Admitted in December").orElseThrow().words())
        .isEqualTo("Admitted in December");
    assertThat(duty().state()).isEqualTo(DutyState.LAPSED);
  }

  @Test
  void aLicenseeThatIsLateIsAConcernUntilItPays() {
    charged("2500.00", "2026-03-02").orElseThrow();
    assertThat(list.concerns()).doesNotContainKey(Concern.FEE_LATE);

    life.clock().advance(java.time.Duration.ofDays(1));

    assertThat(list.concerns()).containsEntry(Concern.FEE_LATE, 1L);
    received("2026-03-03", "Check 1017").orElseThrow();
    assertThat(list.concerns()).doesNotContainKey(Concern.FEE_LATE);
  }

  @Test
  void aFeeThatWasNotChargedIsNotFound() {
    assertThatThrownBy(() -> waived("x")).isInstanceOf(NotFound.class);
  }

  @Test
  void aChargeIsTakenBackWhileNothingOfItIsSettled() {
    assertThat(rules(takenBack("A slip"))).containsExactly("fee-taken-back");
    charged("0.01", "2026-03-31").orElseThrow();
    assertThat(rules(takenBack(" "))).containsExactly("fee-words");
    received("2026-03-01", "Check 1017").orElseThrow();
    assertThat(rules(takenBack("A slip"))).containsExactly("fee-taken-back");
    reopened("A mistake").orElseThrow();
    int owed = fees.sought(2026, null).size();

    assertThat(takenBack("A slip").orElseThrow()).isEqualTo(owed);

    assertThat(fees.sought(2026, null)).isEmpty();
    assertThat(duty().state()).isEqualTo(DutyState.LAPSED);
    assertThat(takenBack("A slip").orElseThrow()).as("sent twice").isEqualTo(owed);
    assertThat(charged("2500.00", "2026-03-31").orElseThrow()).hasSize(owed);
    assertThat(fees.get(dealer.number(), 2026).amount()).isEqualTo(UsDollars.of("2500.00"));
  }

  @Test
  void whatWouldBeChargedIsToldBefore() {
    ChargeFees.Command command =
        new ChargeFees.Command(2026, UsDollars.of("2500.00"), LocalDate.parse("2026-03-31"));

    CheckCharge.Proposed proposed = check.run(command).orElseThrow();

    assertThat(fees.sought(2026, null)).isEmpty();
    assertThat(proposed.licensees())
        .isEqualTo(charge.run(command, ADMINISTRATOR).orElseThrow().size());
    assertThat(proposed.total())
        .isEqualByComparingTo(
            UsDollars.total(fees.sought(2026, null).stream().map(Fee::amount).toList()).value());
    assertThat(check.run(command).orElseThrow().licensees()).isZero();
    assertThat(
            check
                .run(new ChargeFees.Command(2020, UsDollars.ZERO, LocalDate.parse("2020-03-31")))
                .findings())
        .extracting(finding -> finding.field())
        .containsExactly("year", "amount", "dueOn");
  }

  private Outcome<Integer> takenBack(String words) {
    return takeBack.run(new TakeBackCharge.Command(2026, words), ADMINISTRATOR);
  }

  /** Whatever the portal does: the database itself refuses. */
  @Test
  void theDatabaseKeepsAFeeAsItWasCharged() {
    charged("2500.00", "2026-03-31").orElseThrow();

    for (String change :
        List.of(
            "UPDATE licensee_fee SET state = 'RECEIVED'",
            "UPDATE licensee_fee SET amount = 1",
            "UPDATE licensee_fee SET state = 'WAIVED', words = ' ', settled_at = now(), settled_by = 'x'",
            "INSERT INTO licensee_fee SELECT * FROM licensee_fee")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void theDatabaseKeepsAFeeThatIsSettled() {
    charged("2500.00", "2026-03-31").orElseThrow();
    waived("Admitted in December").orElseThrow();

    assertThatThrownBy(() -> jdbc.sql("DELETE FROM licensee_fee").update())
        .isInstanceOf(DataAccessException.class);
  }

  private Outcome<List<Fee>> charged(String amount, String dueOn) {
    return charge.run(
        new ChargeFees.Command(2026, UsDollars.of(amount), LocalDate.parse(dueOn)), ADMINISTRATOR);
  }

  private Outcome<Fee> received(String on, String reference) {
    return receive.run(
        new ReceiveFee.Command(dealer.number(), 2026, LocalDate.parse(on), reference),
        ADMINISTRATOR);
  }

  private Outcome<Fee> waived(String words) {
    return waive.run(new WaiveFee.Command(dealer.number(), 2026, words), ADMINISTRATOR);
  }

  private Outcome<Fee> reopened(String words) {
    return reopen.run(new ReopenFee.Command(dealer.number(), 2026, words), ADMINISTRATOR);
  }

  private Duty duty() {
    List<Duty> all = duties.about(Subject.fee(dealer.number(), 2026));
    return all.get(all.size() - 1);
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }
}
