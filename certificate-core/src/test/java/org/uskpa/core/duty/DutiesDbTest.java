package org.uskpa.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.core.certificate.LifeForTests.ANALYST;
import static org.uskpa.core.certificate.LifeForTests.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.stock.MarkNumber;
import org.uskpa.core.stock.StockState;

/** Duties and copies: who may close them, with what, and what then stands on record. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class DutiesDbTest {

  private static final Subject ENTRY = Subject.entry("K69-7179312-9");

  @Autowired private BeanFactory beans;
  @Autowired private Duties duties;
  @Autowired private FulfilDuty fulfil;
  @Autowired private Inbox inbox;
  @Autowired private MarkReceived markReceived;
  @Autowired private Journal journal;
  @Autowired private KnownRegisters registers;
  @Autowired private TestDatabase database;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void begin() {
    new LifeForTests(beans);
  }

  @ParameterizedTest
  @EnumSource(
      value = DutyKind.class,
      names = {
        "FOREIGN_CONFIRMATION",
        "RECORD_EXPORT_OR_VOID",
        "LICENSEE_REVIEW",
        "AGENCY_REVIEW",
        "ACKNOWLEDGMENT"
      })
  void aDutyThatAStepFulfilsIsNotFulfilledByWords(DutyKind kind) {
    assertThat(rules(fulfilled(opened(kind), "E-mail", "Message 17")))
        .containsExactly("duty-by-hand");
  }

  @ParameterizedTest
  @CsvSource({"' ', Message 17, way", "E-mail, ' ', proof"})
  void aDutyIsFulfilledWithAWayAndAProof(String way, String proof, String field) {
    Outcome<Duty> outcome = fulfilled(opened(DutyKind.RECEIPT_REPORT), way, proof);

    assertThat(outcome.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("duty-way-and-proof");
              assertThat(finding.field()).isEqualTo(field);
            });
  }

  @Test
  void aDutyIsFulfilledOnce() {
    Duty owed = opened(DutyKind.RECEIPT_REPORT);

    Duty done = fulfilled(owed, " E-mail ", "Message 17").orElseThrow();

    assertThat(done.state()).isEqualTo(DutyState.FULFILLED);
    assertThat(done.way()).isEqualTo("E-mail");
    assertThat(done.closedBy()).isEqualTo("anna");
    assertThat(rules(fulfilled(owed, "Fax", "Message 18"))).containsExactly("duty-open");
    assertThat(journal.of(ENTRY)).hasSize(1);
  }

  @Test
  void anothersDutyIsNotFound() {
    Duty owed = opened(DutyKind.RECEIPT_REPORT);

    assertThatThrownBy(
            () ->
                fulfil.run(
                    new FulfilDuty.Command(
                        owed.id(), DutyHolder.of(DutyOwner.STATE), "E-mail", "Message 17"),
                    ANALYST))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theHoursOfGraceAreASettingOfTheDay() {
    assertThat(opened(DutyKind.COPY_OF_IMPORT).lateAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    JdbcClient.create(database.owner())
        .sql("UPDATE setting SET value = '4' WHERE name = 'copy-late-after-hours'")
        .update();
    registers.refresh();
    try {
      assertThat(opened(DutyKind.COPY_OF_IMPORT).lateAt()).isEqualTo(NOW.plus(Duration.ofHours(4)));
      assertThat(opened(DutyKind.RECEIPT_REPORT).lateAt()).isEqualTo(NOW);
    } finally {
      JdbcClient.create(database.owner())
          .sql("UPDATE setting SET value = '24' WHERE name = 'copy-late-after-hours'")
          .update();
      registers.refresh();
    }
  }

  @Test
  void aCopyIsDeliveredWhenItStandsInTheInboxAndReceivedWhenItsRecipientMarksIt() {
    long census = delivered(DutyOwner.CENSUS);
    long cbp = delivered(DutyOwner.CBP);
    assertThat(inbox.countWaiting(DutyOwner.CENSUS)).isEqualTo(1);

    assertThatThrownBy(() -> received(census, cbp)).isInstanceOf(NotFound.class);
    assertThat(inbox.countWaiting(DutyOwner.CENSUS)).as("all of them or none").isEqualTo(1);

    assertThat(received(census)).isEqualTo(1);
    assertThat(received(census, census)).as("marked before").isZero();
    assertThat(inbox.countWaiting(DutyOwner.CENSUS)).isZero();
    assertThat(inbox.countWaiting(DutyOwner.CBP)).isEqualTo(1);
    assertThat(inbox.about(ENTRY))
        .filteredOn(copy -> copy.id() == census)
        .singleElement()
        .satisfies(
            copy -> {
              assertThat(copy.receivedBy()).isEqualTo("anna");
              assertThat(copy.receivedAt()).isEqualTo(NOW);
            });
    assertThat(journal.of(ENTRY))
        .extracting(entry -> entry.action())
        .containsExactly("copy received");
  }

  @Test
  void theCopyOfANumberFoundLostLaterWasDueAtTheEndOfTheDayOnWhichItWasLost() {
    LifeForTests life = new LifeForTests(beans);
    Licensee carrier = life.carrier();
    CertificateNumber number = life.allot(carrier, 1);
    Subject subject = Subject.stock(number.value());
    life.clock().set(Instant.parse("2026-03-06T15:00:00Z"));

    assertThat(lost(number, carrier, "2026-03-01").findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(tuple("stock-fate-day", "fate_date"));
    assertThat(rules(lost(number, carrier, "2026-03-07"))).containsExactly("stock-fate-day");
    lost(number, carrier, "2026-03-03").orElseThrow();

    assertThat(duties.about(subject))
        .singleElement()
        .satisfies(duty -> assertThat(duty.dueAt()).isEqualTo("2026-03-04T05:00:00Z"));
    assertThat(journal.of(subject))
        .last()
        .satisfies(entry -> assertThat(entry.happenedOn()).isEqualTo("2026-03-03"));
  }

  private Outcome<StockState> lost(CertificateNumber number, Licensee licensee, String on) {
    return beans
        .getBean(MarkNumber.class)
        .run(
            new MarkNumber.Command(
                number,
                licensee.id(),
                MarkNumber.Fate.LOST,
                "Not in the safe",
                LocalDate.parse(on)),
            ANALYST);
  }

  @Test
  void dutiesAndCopiesAreWrittenOnlyWithinTheStepThatMakesThemArise() {
    assertThatThrownBy(() -> duties.open(List.of(newDuty(DutyKind.RECEIPT_REPORT)), NOW))
        .hasMessageContaining("transaction");
    assertThatThrownBy(() -> inbox.deliver(DutyOwner.CENSUS, CopyKind.IMPORT, ENTRY, NOW))
        .hasMessageContaining("transaction");
  }

  private static NewDuty newDuty(DutyKind kind) {
    return NewDuty.of(DutyOwner.CENSUS, kind, ENTRY, NOW);
  }

  private Duty opened(DutyKind kind) {
    transaction.executeWithoutResult(status -> duties.open(List.of(newDuty(kind)), NOW));
    return duties.about(ENTRY).stream()
        .filter(duty -> duty.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private Outcome<Duty> fulfilled(Duty owed, String way, String proof) {
    return fulfil.run(
        new FulfilDuty.Command(owed.id(), DutyHolder.of(DutyOwner.CENSUS), way, proof), ANALYST);
  }

  private long delivered(DutyOwner recipient) {
    Long id = transaction.execute(status -> inbox.deliver(recipient, CopyKind.IMPORT, ENTRY, NOW));
    return Objects.requireNonNull(id);
  }

  private int received(Long... copies) {
    return markReceived
        .run(new MarkReceived.Command(DutyOwner.CENSUS, List.of(copies)), ANALYST)
        .orElseThrow()
        .newly();
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }
}
