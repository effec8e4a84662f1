package org.uskpa.core.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ForeignNumber;
import org.uskpa.core.text.VisibleText;

@CoreDbTest
class RecordImportDbTest {

  private static final Actor ANALYST = new Actor("anna", "Anna Analyst");
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired private RecordImport recordImport;
  @Autowired private CheckImport checkImport;
  @Autowired private ImportDetails details;
  @Autowired private ImportList list;
  @Autowired private Inbox inbox;
  @Autowired private SettableClock clock;

  @BeforeEach
  void tenInTheMorning() {
    clock.set(Instant.parse("2026-03-02T15:00:00Z"));
  }

  @Test
  void anImportInOrderIsRecordedWithItsDuties() {
    Map<String, String> typed = inOrder();

    RecordImport.Recorded recorded = record(typed).orElseThrow();
    ImportDetail detail = details.of(recorded.entry());

    assertThat(recorded.findings()).isEmpty();
    assertThat(detail.content().number())
        .isEqualTo(ForeignNumber.of(typed.get(FieldNames.CERTIFICATE_NUMBER)));
    assertThat(detail.content().issuingParticipant()).isEqualTo("BW");
    assertThat(detail.content().lines()).hasSize(1);
    assertThat(detail.duties())
        .extracting(duty -> Map.entry(duty.kind(), duty.state()))
        .containsExactlyInAnyOrder(
            Map.entry(DutyKind.COPY_OF_IMPORT, DutyState.FULFILLED),
            Map.entry(DutyKind.RECEIPT_REPORT, DutyState.OPEN));
    assertThat(detail.duties())
        .filteredOn(duty -> duty.kind() == DutyKind.RECEIPT_REPORT)
        .singleElement()
        .satisfies(
            duty -> {
              // Arrived on 27 February: due through 14 March, in New York, after the clock change.
              assertThat(duty.dueAt()).isEqualTo("2026-03-15T04:00:00Z");
              assertThat(duty.owner()).isEqualTo(DutyOwner.CENSUS);
            });
    assertThat(detail.copies()).isEmpty();
    assertThat(detail.history()).hasSize(1);
  }

  @Test
  void theCopyOfAnImportRecordedLaterWasDueAtTheEndOfItsDayOfEntry() {
    Map<String, String> typed = inOrder();
    typed.put(FieldNames.IMPORT_DATE, "2026-02-28");

    assertThat(details.of(record(typed).orElseThrow().entry()).duties())
        .filteredOn(duty -> duty.kind() == DutyKind.COPY_OF_IMPORT)
        .singleElement()
        .satisfies(duty -> assertThat(duty.dueAt()).isEqualTo("2026-03-01T05:00:00Z"));
  }

  @Test
  void aBreachIsRecordedAndGoesToCbp() {
    Map<String, String> typed = inOrder();
    typed.put(FieldNames.EXPIRY_DATE, "2026-02-20");
    long before = inbox.countWaiting(DutyOwner.CBP);

    RecordImport.Recorded recorded = record(typed).orElseThrow();
    ImportDetail detail = details.of(recorded.entry());

    assertThat(detail.findings())
        .extracting(found -> found.finding().rule())
        .contains("expired-on-arrival");
    assertThat(inbox.countWaiting(DutyOwner.CBP)).isEqualTo(before + 1);
    assertThat(checkImport.run(typed, Map.of()).findings()).isNotEmpty();
  }

  @Test
  void aCertificateSeenBeforeIsAFindingAndNoCollision() {
    Map<String, String> first = inOrder();
    Map<String, String> second = inOrder();
    first.put(FieldNames.CERTIFICATE_NUMBER, "BW0076543");
    second.put(FieldNames.CERTIFICATE_NUMBER, "BW76543");
    record(first).orElseThrow();

    assertThat(record(second).orElseThrow().findings())
        .extracting(Finding::rule)
        .containsExactly("seen-before");
  }

  static Stream<Arguments> textsThatCannotBeRecorded() {
    return Stream.of(
            FieldNames.CERTIFICATE_NUMBER,
            FieldNames.ISSUING_PARTICIPANT,
            FieldNames.ISSUE_DATE,
            FieldNames.ENTRY_NUMBER,
            FieldNames.PORT_CODE,
            FieldNames.IMPORTER_NAME,
            FieldNames.IMPORTER_ADDRESS,
            FieldNames.EXPORTER_NAME,
            FieldNames.ORIGIN,
            FieldNames.PARCELS,
            FieldNames.CONTAINER_SEALS,
            FieldNames.ofLine(0, FieldNames.CARATS))
        .flatMap(
            field ->
                Stream.of(
                        "x".repeat(10_000), "A\u0000B", "A\u0007B", "A\uD83D", "\u200B", " ", null)
                    .map(text -> Arguments.of(field, text)));
  }

  @ParameterizedTest
  @MethodSource("textsThatCannotBeRecorded")
  void aCheckSaysWhatRecordingSays(String field, @Nullable String text) {
    Map<String, String> typed = inOrder();
    typed.put(field, text);

    CheckImport.Checked checked = checkImport.run(typed, Map.of());
    Outcome<RecordImport.Recorded> outcome = record(typed);

    assertThat(checked.malformed()).isEqualTo(outcome.findings());
    assertThat(outcome.isDone())
        .isEqualTo(
            field.equals(FieldNames.CONTAINER_SEALS)
                && (text == null || VisibleText.isBlank(text)));
  }

  @Test
  void aCheckSaysThatTheEntryIsOnRecord() {
    Map<String, String> typed = inOrder();
    record(typed).orElseThrow();

    assertThat(checkImport.run(typed, Map.of()).malformed())
        .isEqualTo(record(typed).findings())
        .extracting(Finding::rule)
        .containsExactly("entry-recorded");
  }

  @Test
  void aCheckLooksAtTheWordsAsRecordingDoes() {
    Map<String, String> typed = inOrder();
    typed.put(FieldNames.EXPIRY_DATE, "2026-02-20");
    Map<String, String> words =
        Map.of(
            "expired-on-arrival:" + FieldNames.ARRIVAL_DATE, "x".repeat(4_001),
            "seen-before:" + FieldNames.CERTIFICATE_NUMBER, "y".repeat(4_001));

    Outcome<RecordImport.Recorded> outcome =
        recordImport.run(new RecordImport.Command(UUID.randomUUID(), typed, words), ANALYST);

    assertThat(checkImport.run(typed, words).malformed())
        .isEqualTo(outcome.findings())
        .extracting(Finding::field)
        .containsExactly("words.expired-on-arrival:" + FieldNames.ARRIVAL_DATE);
  }

  @Test
  void whatIsMalformedIsRefusedAllAtOnceAndNothingIsRecorded() {
    Map<String, String> typed = inOrder();
    typed.put(FieldNames.PARCELS, "none");
    typed.remove(FieldNames.PORT_CODE);

    Outcome<RecordImport.Recorded> refused = record(typed);

    assertThat(refused.findings()).extracting(Finding::field).contains("parcels", "port_code");
    assertThatThrownBy(() -> details.of(EntryNumber.of(typed.get(FieldNames.ENTRY_NUMBER))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theSameFormIsRecordedOnceAndTheSameEntryInAnotherFormIsRefused() {
    Map<String, String> typed = inOrder();
    RecordImport.Command command = new RecordImport.Command(UUID.randomUUID(), typed, Map.of());

    EntryNumber first = recordImport.run(command, ANALYST).orElseThrow().entry();
    EntryNumber again = recordImport.run(command, ANALYST).orElseThrow().entry();

    assertThat(again).isEqualTo(first);
    assertThat(record(typed).findings())
        .extracting(Finding::rule)
        .containsExactly("entry-recorded");
  }

  @RepeatedTest(5)
  void ofSeveralWhoRecordOneEntryAtOnceOneDoesAndTheOthersReadThatItIsOnRecord() throws Exception {
    Map<String, String> typed = inOrder();

    List<Outcome<RecordImport.Recorded>> outcomes =
        AtOnce.run(() -> record(typed), () -> record(typed), () -> record(typed));

    assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.isDone())
        .hasSize(2)
        .allSatisfy(
            refused ->
                assertThat(refused.findings())
                    .isEqualTo(checkImport.run(typed, Map.of()).malformed())
                    .extracting(Finding::rule)
                    .containsExactly("entry-recorded"));
    ImportDetail detail = details.of(EntryNumber.of(typed.get(FieldNames.ENTRY_NUMBER)));
    assertThat(detail.history()).hasSize(1);
    assertThat(detail.duties()).hasSize(2);
  }

  @Test
  void theListNarrows() {
    Map<String, String> typed = inOrder();
    typed.put(FieldNames.IMPORTER_NAME, "Sought_100% Inc.");
    EntryNumber sought = record(typed).orElseThrow().entry();
    record(inOrder()).orElseThrow();
    ImportFilter filter =
        new ImportFilter(
            sought,
            ForeignNumber.of(typed.get(FieldNames.CERTIFICATE_NUMBER)),
            "bw",
            "sought_100%",
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 2),
            false);

    assertThat(list.page(filter, null, 10).rows())
        .extracting(ImportRow::entry)
        .containsExactly(sought);
    assertThat(list.page(ImportFilter.all(), null, 1).next()).isPresent();
  }

  private Outcome<RecordImport.Recorded> record(Map<String, String> typed) {
    return recordImport.run(new RecordImport.Command(UUID.randomUUID(), typed, Map.of()), ANALYST);
  }

  private static Map<String, String> inOrder() {
    return ImportsForTests.inOrder(COUNT.incrementAndGet());
  }
}
