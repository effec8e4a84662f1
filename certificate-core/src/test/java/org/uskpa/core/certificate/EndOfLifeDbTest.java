package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.core.certificate.LifeForTests.ANALYST;
import static org.uskpa.core.certificate.LifeForTests.ISSUER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.duty.FulfilDuty;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.duty.MarkReceived;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.Flow;
import org.uskpa.core.shipment.FieldNames;

/**
 * A certificate that left, that comes back into the record, that never left, and rivals over it.
 */
@CoreDbTest
class EndOfLifeDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private RecordExport export;
  @Autowired private TakeBackExport takeBack;
  @Autowired private VoidCertificate voiding;
  @Autowired private RecordForeignConfirmation confirm;
  @Autowired private CertificateDetails details;
  @Autowired private CountedTrade counted;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithStock() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  @Test
  void anExportTakenBackOwesWhatItOwedAndCanBeRecordedAgain() {
    Step exported = life.exported(dealer);

    assertThat(rules(takenBack(exported, " "))).containsExactly("words");
    takenBack(exported, "It missed the flight").orElseThrow();

    CertificateDetail detail = details.of(exported.number());
    assertThat(detail.state()).isEqualTo(CertificateState.ISSUED);
    assertThat(detail.export()).isNull();
    assertThat(open(detail))
        .containsExactlyInAnyOrder(DutyKind.ADVANCE_NOTICE, DutyKind.RECORD_EXPORT_OR_VOID);
    assertThat(detail.history())
        .last()
        .satisfies(
            last -> {
              assertThat(last.action()).isEqualTo("export taken back");
              assertThat(last.reason()).isEqualTo("It missed the flight");
              assertThat(last.details()).containsEntry("exported on", "2026-03-02");
            });

    export.run(LifeForTests.toExport(dealer, exported, "2026-03-02"), ISSUER).orElseThrow();
    assertThat(open(details.of(exported.number())))
        .containsExactlyInAnyOrder(DutyKind.ADVANCE_NOTICE, DutyKind.FOREIGN_CONFIRMATION);
    assertThat(details.of(exported.number()).copies()).hasSize(2);
  }

  @Test
  void aCopyThatWaitsIsMarkedAsWithdrawnWhenItsExportIsTakenBack() {
    Step exported = life.exported(dealer);

    takenBack(exported, "\u00A0It missed the flight ").orElseThrow();

    assertThat(details.of(exported.number()).copies())
        .singleElement()
        .satisfies(
            copy -> {
              assertThat(copy.kind()).isEqualTo(CopyKind.EXPORT);
              assertThat(copy.isWaiting()).isTrue();
              assertThat(copy.withdrawn())
                  .isEqualTo(new InboxCopy.Withdrawn(LifeForTests.NOW, "It missed the flight"));
            });
  }

  @Test
  void aCopyThatWasReceivedIsFollowedByOneThatSaysItIsWithdrawn() {
    Step exported = life.exported(dealer);
    received(exported);

    takenBack(exported, "It missed the flight").orElseThrow();
    export.run(LifeForTests.toExport(dealer, exported, "2026-03-02"), ISSUER).orElseThrow();
    takenBack(exported, "Again").orElseThrow();

    assertThat(details.of(exported.number()).copies())
        .extracting(InboxCopy::kind, InboxCopy::isWaiting, EndOfLifeDbTest::why)
        .containsExactly(
            tuple(CopyKind.EXPORT, false, "It missed the flight"),
            tuple(CopyKind.WITHDRAWAL, true, "It missed the flight"),
            tuple(CopyKind.EXPORT, true, "Again"));
  }

  @Test
  void aCopyThatWasWithdrawnMeanwhileIsNotMarkedButTheOthersAre() {
    Step taken = life.exported(dealer);
    Step stands = life.exported(dealer);
    List<Long> seen =
        Stream.of(taken, stands)
            .flatMap(step -> details.of(step.number()).copies().stream())
            .map(InboxCopy::id)
            .toList();
    takenBack(taken, "It missed the flight").orElseThrow();

    MarkReceived.Marked marked = marked(seen, Set.of());

    assertThat(marked.newly()).isEqualTo(1);
    assertThat(marked.refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.rule()).isEqualTo("copy-withdrawn");
              assertThat(refusal.message())
                  .contains(
                      "The copy of " + taken.number() + " was withdrawn on Mar 2, 2026",
                      "“It missed the flight”");
            });
    assertThat(details.of(taken.number()).copies()).allMatch(InboxCopy::isWaiting);
    assertThat(details.of(stands.number()).copies()).noneMatch(InboxCopy::isWaiting);

    assertThat(marked(seen, Set.copyOf(seen))).isEqualTo(new MarkReceived.Marked(1, List.of()));
    assertThat(details.of(taken.number()).copies()).noneMatch(InboxCopy::isWaiting);
  }

  private MarkReceived.Marked marked(List<Long> copies, Set<Long> seenWithdrawn) {
    return beans
        .getBean(MarkReceived.class)
        .run(new MarkReceived.Command(DutyOwner.CENSUS, copies, seenWithdrawn), ANALYST)
        .orElseThrow();
  }

  @Test
  void aTakingBackThatIsRefusedWithdrawsNothing() {
    Step exported = life.exported(dealer);

    assertThat(takenBack(exported, " ").isDone()).isFalse();

    assertThat(details.of(exported.number()).copies())
        .singleElement()
        .satisfies(copy -> assertThat(copy.withdrawn()).isNull());
  }

  private void received(Step exported) {
    beans
        .getBean(MarkReceived.class)
        .run(
            new MarkReceived.Command(
                DutyOwner.CENSUS,
                details.of(exported.number()).copies().stream().map(InboxCopy::id).toList()),
            ANALYST)
        .orElseThrow();
  }

  private static String why(InboxCopy copy) {
    return Objects.requireNonNull(copy.withdrawn()).why();
  }

  @Test
  void whatAForeignAuthorityConfirmedIsNeitherTakenBackNorVoided() {
    Step exported = life.exported(dealer);
    confirmed(exported);
    assertThat(rules(takenBack(exported, "It missed the flight")))
        .containsExactly("confirmation-stands");

    Step issued = life.issued(dealer);
    confirmed(issued);
    assertThat(rules(voided(issued))).containsExactly("confirmation-stands");
    assertThat(details.of(issued.number()).state()).isEqualTo(CertificateState.ISSUED);
  }

  @Test
  void theCopyOfAnExportRecordedLaterWasDueAtTheEndOfItsDay() {
    Step issued = life.issued(dealer);
    life.clock().set(Instant.parse("2026-03-06T15:00:00Z"));

    export.run(LifeForTests.toExport(dealer, issued, "2026-03-04"), ISSUER).orElseThrow();

    // Midnight in New York.
    assertThat(owed(issued, DutyKind.COPY_OF_EXPORT).dueAt()).isEqualTo("2026-03-05T05:00:00Z");
  }

  @Test
  void theCopyOfAVoidRecordedLaterWasDueAtTheEndOfTheDayOnWhichItHappened() {
    Step issued = life.issued(dealer);
    life.clock().set(Instant.parse("2026-03-06T15:00:00Z"));

    assertThat(voidedOn(issued, "2026-03-01").findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(tuple("void-day", "void_date"));
    assertThat(rules(voidedOn(issued, "2026-03-07"))).containsExactly("void-day");
    voidedOn(issued, "2026-03-03").orElseThrow();

    CertificateDetail detail = details.of(issued.number());
    assertThat(detail.voiding())
        .satisfies(voiding -> assertThat(voiding.on()).isEqualTo("2026-03-03"));
    assertThat(owed(issued, DutyKind.COPY_OF_VOID).dueAt()).isEqualTo("2026-03-04T05:00:00Z");
    assertThat(detail.history())
        .last()
        .satisfies(last -> assertThat(last.happenedOn()).isEqualTo("2026-03-03"));
  }

  @Test
  void whatHappensAndIsRecordedOnOneDayIsDueAtOnce() {
    Step exported = life.exported(dealer);
    Step voided = life.voided(dealer);

    assertThat(owed(exported, DutyKind.COPY_OF_EXPORT).dueAt()).isEqualTo(LifeForTests.NOW);
    assertThat(owed(voided, DutyKind.COPY_OF_VOID).dueAt()).isEqualTo(LifeForTests.NOW);
  }

  @Test
  void anExportIsRecordedWithModeCarrierAndPort() {
    Step issued = life.issued(dealer);

    Outcome<Step> refused =
        export.run(
            new RecordExport.Command(
                issued.number(),
                dealer.id(),
                Map.of(FieldNames.EXPORT_DATE, "2026-03-09", FieldNames.PORT, " "),
                Map.of()),
            ISSUER);

    assertThat(refused.findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactlyInAnyOrder(
            tuple("dates", FieldNames.EXPORT_DATE),
            tuple("export-details", FieldNames.MODE),
            tuple("export-details", FieldNames.CARRIER),
            tuple("export-details", FieldNames.PORT));
    assertThat(details.of(issued.number()).state()).isEqualTo(CertificateState.ISSUED);
  }

  @Test
  void theSameExportToldTwiceIsRecordedOnce() {
    Step exported = life.exported(dealer);

    assertThat(export.run(LifeForTests.toExport(dealer, exported, "2026-03-02"), ISSUER).isDone())
        .isTrue();
    assertThat(details.of(exported.number()).history())
        .extracting(JournalEntry::action)
        .containsOnlyOnce("exported");
  }

  @ParameterizedTest
  @CsvSource({
    "export_date, 2026-03-03",
    "port,        1001",
    "mode,        TRUCK",
    "mode,        ''",
    "carrier,     Other Carrier"
  })
  void anExportToldOtherwiseIsToldWhatIsOnRecord(String field, String text) {
    Step exported = life.exported(dealer);
    Map<String, String> typed =
        new HashMap<>(LifeForTests.toExport(dealer, exported, "2026-03-02").typed());
    typed.put(field, text);

    assertThat(
            export
                .run(
                    new RecordExport.Command(exported.number(), dealer.id(), typed, Map.of()),
                    ISSUER)
                .findings())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.rule()).isEqualTo("state");
              assertThat(refusal.message())
                  .isEqualTo(
                      exported.number()
                          + " left on Mar 2, 2026 by air, including couriers, with Air Example,"
                          + " from 4701. Its export is recorded already; take that back first to"
                          + " change it.");
            });
  }

  @Test
  void wordsThatMixAlphabetsAreAskedForWhenAnExportIsRecorded() {
    Step issued = life.issued(dealer);
    Map<String, String> typed =
        new HashMap<>(LifeForTests.toExport(dealer, issued, "2026-03-02").typed());
    typed.put(FieldNames.CARRIER, "\u0391ir Example");

    assertThat(
            export
                .run(
                    new RecordExport.Command(issued.number(), dealer.id(), typed, Map.of()), ISSUER)
                .findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(tuple("one-alphabet", FieldNames.CARRIER));
  }

  @Test
  void aModeThatIsNoneOfTheListIsTold() {
    Step issued = life.issued(dealer);
    Map<String, String> typed =
        new HashMap<>(LifeForTests.toExport(dealer, issued, "2026-03-02").typed());
    typed.put(FieldNames.MODE, "BY HAND");

    assertThat(
            export
                .run(
                    new RecordExport.Command(issued.number(), dealer.id(), typed, Map.of()), ISSUER)
                .findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(tuple("export-details", FieldNames.MODE));
  }

  @Test
  void aConfirmationThatCameBeforeTheExportWasRecordedLeavesNoneToAwait() {
    Step issued = life.issued(dealer);
    confirmed(issued);

    export.run(LifeForTests.toExport(dealer, issued, "2026-03-02"), ISSUER).orElseThrow();

    CertificateDetail detail = details.of(issued.number());
    assertThat(open(detail)).containsExactly(DutyKind.ADVANCE_NOTICE);
    assertThat(detail.duties())
        .filteredOn(duty -> duty.kind() == DutyKind.FOREIGN_CONFIRMATION)
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo(DutyState.FULFILLED);
              assertThat(duty.way()).isEqualTo("Confirmed by Antwerp Diamond Office");
              assertThat(duty.proof()).isEqualTo("Received on 2026-03-02");
            });
  }

  @Test
  void anotherLicenseesExportIsNotFound() {
    Step exported = life.exported(dealer);
    long other = life.dealer().id();

    assertThatThrownBy(
            () -> takeBack.run(new TakeBackExport.Command(exported.number(), other, "x"), ISSUER))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                voiding.run(
                    new VoidCertificate.Command(exported.number(), other, VoidReason.LOSS, "x"),
                    ISSUER))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void pastItsExpiryACertificateThatNeverLeftIsLateAndCountsNoMore() {
    Step issued = life.issued(dealer);
    Duty owed = owed(issued, DutyKind.RECORD_EXPORT_OR_VOID);

    // Valid through 1 May in New York.
    assertThat(owed.isLate(Instant.parse("2026-05-02T04:00:00Z"))).isFalse();
    assertThat(owed.isLate(Instant.parse("2026-05-02T04:00:01Z"))).isTrue();
    long lastDay = countedOn("2026-05-01");
    assertThat(countedOn("2026-05-02")).isLessThan(lastDay);
  }

  @RepeatedTest(10)
  void ofAVoidAndAnExportAtTheSameMomentOneIsDone() throws Exception {
    Step issued = life.issued(dealer);

    List<Outcome<Step>> outcomes =
        AtOnce.run(
            () -> voided(issued),
            () -> export.run(LifeForTests.toExport(dealer, issued, "2026-03-02"), ISSUER));

    assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.isDone())
        .singleElement()
        .satisfies(refused -> assertThat(rules(refused)).containsExactly("state"));
    CertificateDetail detail = details.of(issued.number());
    assertThat(detail.state())
        .isEqualTo(outcomes.get(0).isDone() ? CertificateState.VOIDED : CertificateState.EXPORTED);
    assertThat(detail.copies()).hasSize(1);
    assertThat(detail.duties())
        .filteredOn(duty -> duty.kind() == DutyKind.RECORD_EXPORT_OR_VOID)
        .noneMatch(duty -> duty.state() == DutyState.OPEN);
  }

  @RepeatedTest(10)
  void recipientsWhoMarkTheirCopiesOfOneCertificateAtTheSameMomentWaitForEachOther()
      throws Exception {
    Step issued = life.issued(dealer);
    Duty notice = owed(issued, DutyKind.ADVANCE_NOTICE);
    beans
        .getBean(FulfilDuty.class)
        .run(
            new FulfilDuty.Command(
                notice.id(), DutyHolder.licensee(dealer.id()), "E-mail", "Message 17"),
            ISSUER)
        .orElseThrow();
    List<InboxCopy> copies = details.of(issued.number()).copies();

    List<Outcome<?>> outcomes =
        AtOnce.<Outcome<?>>run(
            () -> received(copies.get(0)),
            () -> received(copies.get(1)),
            () -> export.run(LifeForTests.toExport(dealer, issued, "2026-03-02"), ISSUER));

    assertThat(outcomes).allMatch(Outcome::isDone);
    CertificateDetail detail = details.of(issued.number());
    assertThat(detail.history())
        .extracting(JournalEntry::action)
        .containsExactlyInAnyOrder(
            "opened", "issued", "duty fulfilled", "copy received", "copy received", "exported");
  }

  private Outcome<MarkReceived.Marked> received(InboxCopy copy) {
    return beans
        .getBean(MarkReceived.class)
        .run(new MarkReceived.Command(copy.recipient(), List.of(copy.id())), ANALYST);
  }

  private long countedOn(String today) {
    return counted
        .in(Period.of(new Quarter(2026, 1)), AsOf.now(EasternTime.startOf(LocalDate.parse(today))))
        .sum(Flow.EXPORT)
        .certificates();
  }

  private static List<DutyKind> open(CertificateDetail detail) {
    return detail.duties().stream()
        .filter(duty -> duty.state() == DutyState.OPEN)
        .map(Duty::kind)
        .toList();
  }

  private Duty owed(Step step, DutyKind kind) {
    return details.of(step.number()).duties().stream()
        .filter(duty -> duty.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private Outcome<Step> voidedOn(Step issued, String on) {
    return voiding.run(
        new VoidCertificate.Command(
            issued.number(), dealer.id(), VoidReason.LOSS, "Lost", LocalDate.parse(on)),
        ISSUER);
  }

  private Outcome<Step> takenBack(Step exported, String words) {
    return takeBack.run(new TakeBackExport.Command(exported.number(), dealer.id(), words), ISSUER);
  }

  private Outcome<Step> voided(Step issued) {
    return voiding.run(
        new VoidCertificate.Command(issued.number(), dealer.id(), VoidReason.LOSS, "Lost"), ISSUER);
  }

  private void confirmed(Step step) {
    confirm
        .run(
            new RecordForeignConfirmation.Command(
                step.number(), LocalDate.of(2026, 3, 2), "Antwerp Diamond Office", null, null, ""),
            ANALYST)
        .orElseThrow();
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }
}
