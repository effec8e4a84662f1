package org.uskpa.core.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.duty.CopyList;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedRecord;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ForeignNumber;

/** An import is corrected by another version of it; the one before stays as it was. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class CorrectImportDbTest {

  private static final Actor ANALYST = new Actor("anna", "Anna Analyst");
  private static final Actor RELEASER = new Actor("rolf", "Rolf Releaser");
  private static final Period QUARTER = Period.parse("2026Q1");
  private static final String CARATS = FieldNames.ofLine(0, FieldNames.CARATS);
  private static final String WHY = "The entry was misread";

  @Autowired private RecordImport recordImport;
  @Autowired private CorrectImport correct;
  @Autowired private CheckImportCorrection check;
  @Autowired private ImportDetails details;
  @Autowired private ImportList list;
  @Autowired private Inbox inbox;
  @Autowired private CopyList copies;
  @Autowired private CountedTrade trade;
  @Autowired private RecordsBehind behind;
  @Autowired private SettableClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestDatabase database;
  @Autowired private KnownRegisters registers;

  @BeforeEach
  void tenInTheMorning() {
    clock.set(Instant.parse("2026-03-02T15:00:00Z"));
  }

  @Test
  void theLastVersionIsReadAndCountedAndTheFirstOneStays() {
    EntryNumber entry = recorded(1);
    ImportDetail before = details.of(entry);
    later();

    correct(entry, Map.of(CARATS, "90.00", FieldNames.IMPORTER_NAME, "Other Inc.")).orElseThrow();

    ImportDetail after = details.of(entry);
    assertThat(after.content().lines().get(0).carats()).isEqualTo(Carats.of("90.00"));
    assertThat(after.content().importer().name()).isEqualTo("Other Inc.");
    assertThat(after.recordedAt()).isEqualTo(before.recordedAt());
    assertThat(after.versions()).hasSize(2);
    assertThat(after.versions().get(0)).isEqualTo(before.versions().get(0));
    assertThat(after.versions().get(1))
        .satisfies(
            version -> {
              assertThat(version.recordedBy()).isEqualTo("anna");
              assertThat(version.reason()).isEqualTo(WHY);
              assertThat(version.recordedAt()).isEqualTo("2026-03-02T15:10:00Z");
            });
    assertThat(sum(now())).isEqualTo(traded("90.00", 1));
    assertThat(after.history())
        .last()
        .satisfies(
            entryOf -> {
              assertThat(entryOf.action()).isEqualTo("import corrected");
              assertThat(entryOf.reason()).isEqualTo(WHY);
              assertThat(entryOf.details())
                  .containsEntry("importer name", "Importer Inc. → Other Inc.");
            });
  }

  @Test
  void listsAndSearchesGoByTheLastVersion() {
    EntryNumber entry = recorded(1);
    correct(
            entry,
            Map.of(
                FieldNames.CERTIFICATE_NUMBER, "ZA0000009",
                FieldNames.ISSUING_PARTICIPANT, "ZA",
                FieldNames.IMPORTER_NAME, "Other Inc.",
                FieldNames.IMPORT_DATE, "2026-03-01"))
        .orElseThrow();

    assertThat(found(filter(entry, null, null, null))).containsExactly(entry);
    assertThat(found(filter(null, "ZA9", null, null))).containsExactly(entry);
    assertThat(found(filter(null, "BW1", null, null))).isEmpty();
    assertThat(found(filter(null, null, "ZA", null))).containsExactly(entry);
    assertThat(found(filter(null, null, "BW", null))).isEmpty();
    assertThat(found(filter(null, null, null, "other"))).containsExactly(entry);
    assertThat(found(filter(null, null, null, "importer"))).isEmpty();
    assertThat(list.page(ImportFilter.all(), null, 10).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.corrected()).isTrue();
              assertThat(row.enteredOn()).isEqualTo("2026-03-01");
            });
  }

  @Test
  void aNumberThatWasCorrectedAwayIsNotSeenBefore() {
    EntryNumber entry = recorded(1);
    correct(entry, Map.of(FieldNames.CERTIFICATE_NUMBER, "BW0000099")).orElseThrow();
    Map<String, String> again = ImportsForTests.inOrder(2);
    again.put(FieldNames.CERTIFICATE_NUMBER, "BW0000001");
    Map<String, String> taken = ImportsForTests.inOrder(3);
    taken.put(FieldNames.CERTIFICATE_NUMBER, "BW99");

    assertThat(record(again).orElseThrow().findings()).isEmpty();
    assertThat(record(taken).orElseThrow().findings())
        .extracting(Finding::rule)
        .containsExactly("seen-before");
  }

  @Test
  void anotherDayOfEntryMovesItToItsQuarterAndAPastMomentKeepsIt() {
    EntryNumber entry = recorded(1);
    later();
    Instant then = clock.instant();
    later();

    correct(
            entry,
            Map.of(FieldNames.IMPORT_DATE, "2025-12-30", FieldNames.ARRIVAL_DATE, "2025-12-29"))
        .orElseThrow();

    assertThat(sum(now()).certificates()).isZero();
    assertThat(trade.in(Period.parse("2025Q4"), now()).sum(Flow.IMPORT).certificates()).isOne();
    assertThat(sum(AsOf.at(then))).isEqualTo(traded("100.00", 1));
  }

  @Test
  void theParticipantStaysWhileIssuerAndDayOfEntryDoWhateverTheRegisterSaysByNow() {
    EntryNumber entry = recorded(1);
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("UPDATE territory SET participant = 'ZA' WHERE country = 'BW'").update();
    registers.refresh();
    try {
      correct(entry, Map.of(CARATS, "90.00")).orElseThrow();
      assertThat(details.of(entry).content().issuingParticipant()).isEqualTo("BW");

      correct(entry, Map.of(FieldNames.IMPORT_DATE, "2026-03-01")).orElseThrow();
      assertThat(details.of(entry).content().issuingParticipant()).isEqualTo("ZA");
    } finally {
      owner.sql("UPDATE territory SET participant = 'BW' WHERE country = 'BW'").update();
      registers.refresh();
    }
  }

  @Test
  void recordsBehindAFigureAreThoseOfItsMoment() {
    EntryNumber entry = recorded(1);
    later();
    Instant then = clock.instant();
    later();
    correct(entry, Map.of(CARATS, "90.00", FieldNames.IMPORTER_NAME, "Other Inc.")).orElseThrow();

    assertThat(behind(now()))
        .extracting(CountedRecord::usParty, CountedRecord::corrected)
        .containsExactly(tuple("Other Inc.", true));
    assertThat(behind(AsOf.at(then)))
        .extracting(CountedRecord::usParty, CountedRecord::corrected)
        .containsExactly(tuple("Importer Inc.", false));
    assertThat(behind(now()).get(0).id()).isEqualTo(behind(AsOf.at(then)).get(0).id());
  }

  @Test
  void theReportOfReceiptIsDueByTheCorrectedArrival() {
    EntryNumber entry = recorded(1);

    correct(entry, Map.of(FieldNames.ARRIVAL_DATE, "2026-02-20")).orElseThrow();

    assertThat(reports(entry))
        .extracting(Duty::state, Duty::dueAt)
        .containsExactly(
            tuple(DutyState.LAPSED, Instant.parse("2026-03-15T04:00:00Z")),
            tuple(DutyState.OPEN, Instant.parse("2026-03-08T05:00:00Z")));
  }

  @Test
  void theReportOfReceiptStaysWhereTheArrivalStays() {
    EntryNumber entry = recorded(1);

    correct(entry, Map.of(CARATS, "90.00")).orElseThrow();

    assertThat(reports(entry)).extracting(Duty::state).containsExactly(DutyState.OPEN);
  }

  @Test
  void cbpIsToldWhatTheRulesFindAndWhatTheyNoLongerFind() {
    EntryNumber entry = recorded(1);
    assertThat(inbox.countWaiting(DutyOwner.CBP)).isZero();

    correct(entry, Map.of(FieldNames.EXPIRY_DATE, "2026-02-20")).orElseThrow();
    assertThat(inbox.countWaiting(DutyOwner.CBP)).isEqualTo(1);
    assertThat(details.of(entry).findings())
        .extracting(found -> found.finding().rule())
        .containsExactly("expired-on-arrival");
    correct(entry, Map.of(FieldNames.EXPIRY_DATE, "2026-04-10")).orElseThrow();

    assertThat(inbox.countWaiting(DutyOwner.CBP)).isEqualTo(2);
    assertThat(details.of(entry).findings()).isEmpty();
    assertThat(details.of(entry).versions().get(1).findings()).hasSize(1);
    assertThat(copies.page(DutyOwner.CBP, CopyList.Sought.waiting(), null, 10).rows()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lines[0].carats     | none
          lines[0].hs_code    | 7102.39
          certificate_number  | ''
          issuing_participant | Botswana
          import_date         | 2026-03-03
          arrival_date        | soon
          port_code           | JFK
          origin              | Q1
          parcels             | 0
          importer_name       | ''
          """)
  void whatIsMalformedIsRefused(String field, String text) {
    EntryNumber entry = recorded(1);

    assertThat(correct(entry, Map.of(field, text)).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.field()).isEqualTo(field);
              assertThat(finding.blocks()).isTrue();
            });
    assertThat(details.of(entry).versions()).hasSize(1);
  }

  @Test
  void aCorrectionHasAReasonAndChangesSomething() {
    EntryNumber entry = recorded(1);
    Map<String, String> same = details.of(entry).content().asTyped();

    assertThat(
            correct
                .run(
                    new CorrectImport.Command(
                        UUID.randomUUID(), entry, 1, same, Map.of(), "\u200B"),
                    ANALYST)
                .findings())
        .extracting(Finding::rule)
        .containsExactly("import-reason");
    assertThat(correct(entry, Map.of()).findings())
        .extracting(Finding::rule)
        .containsExactly("import-changes");
    assertThat(correct(entry, Map.of(FieldNames.PARCELS, "x", CARATS, "y")).findings())
        .extracting(Finding::field)
        .containsExactlyInAnyOrder(FieldNames.PARCELS, CARATS);
  }

  @Test
  void linesEndedInAnotherWayAreNoChange() {
    Map<String, String> typed = ImportsForTests.inOrder(1);
    typed.put(FieldNames.IMPORTER_ADDRESS, "51 Fifth Avenue\nNew York, NY 10017");
    EntryNumber entry = record(typed).orElseThrow().entry();

    assertThat(
            correct(
                    entry,
                    Map.of(FieldNames.IMPORTER_ADDRESS, "51 Fifth Avenue\r\nNew York, NY 10017"))
                .findings())
        .extracting(Finding::rule)
        .containsExactly("import-changes");
  }

  @Test
  void theEntryNumberIsNotCorrected() {
    EntryNumber entry = recorded(1);

    correct(entry, Map.of(FieldNames.ENTRY_NUMBER, "K69-0000002-1", CARATS, "90.00")).orElseThrow();

    assertThat(details.of(entry).versions()).hasSize(2);
    assertThatThrownBy(() -> details.of(new EntryNumber("K69-0000002-1")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                correct.run(
                    new CorrectImport.Command(
                        UUID.randomUUID(),
                        new EntryNumber("K69-0000002-1"),
                        1,
                        ImportsForTests.inOrder(2),
                        Map.of(),
                        WHY),
                    ANALYST))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anImportThatWasCorrectedIsOnRecordStill() {
    EntryNumber entry = recorded(1);
    correct(entry, Map.of(CARATS, "90.00")).orElseThrow();

    assertThat(record(ImportsForTests.inOrder(1)).findings())
        .extracting(Finding::rule)
        .containsExactly("entry-recorded");
    assertThat(details.of(entry).versions()).hasSize(2);
  }

  @Test
  void aCheckSaysWhatCorrectingSays() {
    EntryNumber entry = recorded(1);
    CorrectImport.Command command = command(entry, Map.of(FieldNames.PARCELS, "none", CARATS, "x"));

    assertThat(check.run(command).refusals())
        .isEqualTo(correct.run(command, ANALYST).findings())
        .isNotEmpty();
  }

  @Test
  void theSecondOfTwoCorrectorsIsToldWhatTheFirstDid() {
    EntryNumber entry = recorded(1);
    CorrectImport.Command second = command(entry, Map.of(CARATS, "95.00"));
    correct(entry, Map.of(CARATS, "90.00")).orElseThrow();

    List<Finding> told = correct.run(second, RELEASER).findings();

    assertThat(told).allMatch(finding -> finding.rule().equals("stale-import"));
    assertThat(told.get(0).message()).startsWith("anna corrected import " + entry);
    assertThat(told)
        .filteredOn(finding -> finding.field().equals(CARATS))
        .extracting(Finding::message)
        .containsExactly("It now says “90.00”, you typed “95.00”.");
  }

  @Test
  void twoAtOnceCorrectOneAfterTheOther() throws Exception {
    EntryNumber entry = recorded(1);
    CorrectImport.Command one = command(entry, Map.of(CARATS, "95.00"));
    CorrectImport.Command other = command(entry, Map.of(CARATS, "90.00"));

    List<Outcome<RecordImport.Recorded>> outcomes =
        AtOnce.run(() -> correct.run(one, ANALYST), () -> correct.run(other, RELEASER));

    assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.findings().stream()))
        .isNotEmpty()
        .allMatch(finding -> finding.rule().equals("stale-import"));
    assertThat(details.of(entry).versions()).hasSize(2);
  }

  @Test
  void theSameFormSentTwiceAtOnceCorrectsOnce() throws Exception {
    EntryNumber entry = recorded(1);
    CorrectImport.Command command = command(entry, Map.of(CARATS, "90.00"));

    List<Outcome<RecordImport.Recorded>> outcomes =
        AtOnce.run(() -> correct.run(command, ANALYST), () -> correct.run(command, ANALYST));

    assertThat(outcomes).allMatch(Outcome::isDone);
    assertThat(details.of(entry).versions()).hasSize(2);
  }

  @Test
  void whatCountedIsClosedByTheCorrection() {
    EntryNumber entry = recorded(1);
    later();
    correct(entry, Map.of(CARATS, "90.00")).orElseThrow();

    assertThat(
            jdbc.sql(
                    """
                    SELECT concat_ws(' ', v.version, v.cause,
                      to_char(v.recorded_from AT TIME ZONE 'UTC', 'HH24:MI'),
                      coalesce(to_char(v.recorded_until AT TIME ZONE 'UTC', 'HH24:MI'), 'on'),
                      (SELECT string_agg(l.carats::text, ' ') FROM counted_version_line l WHERE l.version_id = v.id))
                    FROM counted_version v ORDER BY v.version""")
                .query(String.class)
                .list())
        .containsExactly("1 RECORDED 15:00 15:10 100.00", "2 CORRECTED 15:10 on 90.00");
  }

  private EntryNumber recorded(int count) {
    return record(ImportsForTests.inOrder(count)).orElseThrow().entry();
  }

  private Outcome<RecordImport.Recorded> record(Map<String, String> typed) {
    return recordImport.run(new RecordImport.Command(UUID.randomUUID(), typed, Map.of()), ANALYST);
  }

  private Outcome<RecordImport.Recorded> correct(EntryNumber entry, Map<String, String> changed) {
    return correct.run(command(entry, changed), ANALYST);
  }

  private CorrectImport.Command command(EntryNumber entry, Map<String, String> changed) {
    ImportDetail detail = details.of(entry);
    Map<String, String> typed = new HashMap<>(detail.content().asTyped());
    typed.putAll(changed);
    return new CorrectImport.Command(
        UUID.randomUUID(), entry, detail.version(), typed, Map.of(), WHY);
  }

  private void later() {
    clock.advance(Duration.ofMinutes(10));
  }

  private AsOf now() {
    return AsOf.now(clock.instant());
  }

  private Trade sum(AsOf asOf) {
    return trade.in(QUARTER, asOf).sum(Flow.IMPORT);
  }

  private static Trade traded(String carats, long certificates) {
    return new Trade(new BigDecimal(carats), new BigDecimal("50000.00"), certificates);
  }

  private List<CountedRecord> behind(AsOf asOf) {
    return behind
        .page(Selection.of(Flow.IMPORT, QUARTER), RecordsBehind.Place.START, 10, asOf)
        .records();
  }

  private List<Duty> reports(EntryNumber entry) {
    return details.of(entry).duties().stream()
        .filter(duty -> duty.kind() == DutyKind.RECEIPT_REPORT)
        .toList();
  }

  private List<EntryNumber> found(ImportFilter filter) {
    return list.page(filter, null, 10).rows().stream().map(ImportRow::entry).toList();
  }

  private static ImportFilter filter(
      @Nullable EntryNumber entry,
      @Nullable String number,
      @Nullable String participant,
      @Nullable String importer) {
    return new ImportFilter(
        entry,
        number == null ? null : ForeignNumber.of(number),
        participant,
        importer,
        null,
        null,
        false);
  }
}
