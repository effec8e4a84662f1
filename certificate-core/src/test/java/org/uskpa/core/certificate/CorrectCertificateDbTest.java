package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.duty.MarkReceived;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedRecord;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.GoodsLine;

/** What left is corrected by a dated row; its paper and its hash stay as they were. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class CorrectCertificateDbTest {

  private static final Actor RELEASER = new Actor("rolf", "Rolf Releaser");
  private static final String CARATS = FieldNames.ofLine(0, FieldNames.CARATS);
  private static final String VALUE = FieldNames.ofLine(0, FieldNames.VALUE_USD);
  private static final String HS = FieldNames.ofLine(0, FieldNames.HS_CODE);
  private static final Period QUARTER = Period.parse("2026Q1");

  @Autowired private BeanFactory beans;
  @Autowired private CorrectCertificate correct;
  @Autowired private CheckCorrection check;
  @Autowired private RecordForeignConfirmation confirm;
  @Autowired private TakeBackExport takeBack;
  @Autowired private RecordExport export;
  @Autowired private MarkReceived marked;
  @Autowired private VoidCertificate voiding;
  @Autowired private CertificateDetails details;
  @Autowired private CertificateList list;
  @Autowired private RecentCorrections recent;
  @Autowired private CountedTrade trade;
  @Autowired private RecordsBehind behind;

  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithStock() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  @Test
  void figuresCountTheCorrectionAndThePaperStays() {
    CertificateNumber number = exported();
    CertificateDetail before = details.of(number);

    correct(number, Map.of(CARATS, "90.00", FieldNames.DESTINATION, "IN")).orElseThrow();
    CertificateDetail after = details.of(number);

    assertThat(after.content()).isEqualTo(before.content());
    assertThat(after.issue()).isEqualTo(before.issue());
    assertThat(after.issue().intact()).isTrue();
    assertThat(after.counting().orElseThrow().lines())
        .extracting(GoodsLine::carats)
        .containsExactly(Carats.of("90.00"));
    assertThat(after.correction().orElseThrow().facts().destinationParticipant()).isEqualTo("IN");
    assertThat(after.corrections())
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.source()).isEqualTo(CorrectionSource.IMPORTING_AUTHORITY);
              assertThat(correction.reference()).isEqualTo("Letter 12/2026");
              assertThat(correction.sourceOn()).isEqualTo("2026-03-10");
              assertThat(correction.reason()).isEqualTo("The parcel weighed less");
              assertThat(correction.recordedBy()).isEqualTo("anna");
            });
    assertThat(sum()).isEqualTo(traded("90", "50000", 1));
    assertThat(partners()).containsExactly("IN");
  }

  @Test
  void theRecordsBehindAFigureSumToIt() {
    life.exported(dealer);
    CertificateNumber corrected = exported();
    correct(corrected, Map.of(CARATS, "90.00")).orElseThrow();

    List<CountedRecord> records =
        behind
            .page(
                Selection.of(Flow.EXPORT, QUARTER),
                RecordsBehind.Place.START,
                10,
                AsOf.now(life.clock().instant()))
            .records();

    assertThat(
            records.stream()
                .flatMap(record -> record.lines().stream())
                .map(line -> line.carats().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(sum().carats());
    assertThat(records)
        .filteredOn(CountedRecord::corrected)
        .extracting(CountedRecord::certificateNumber)
        .containsExactly(corrected.value());
  }

  @Test
  void aListShowsWhatCountsAndFindsItByWhatCounts() {
    CertificateNumber number = exported();
    correct(number, Map.of(CARATS, "90.00", FieldNames.DESTINATION, "IN")).orElseThrow();

    assertThat(list.page(CertificateFilter.all().to(null, "BE"), null, 10).rows()).isEmpty();
    assertThat(list.page(CertificateFilter.all().to("diamant", "in"), null, 10).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.corrected()).isTrue();
              assertThat(row.destination()).isEqualTo("IN");
              assertThat(row.carats()).isEqualTo(Carats.of("90.00"));
            });
    assertThat(recent.of(dealer.id(), LifeForTests.NOW, 5))
        .extracting(RecentCorrections.Corrected::number)
        .containsExactly(number);
    assertThat(recent.of(dealer.id() + 1, LifeForTests.NOW, 5)).isEmpty();
  }

  @Test
  void aPastMomentShowsWhatCountedThen() {
    CertificateNumber number = exported();
    later();
    Instant then = life.clock().instant();
    later();
    correct(number, Map.of(CARATS, "90.00")).orElseThrow();

    assertThat(sum(AsOf.at(then)).carats()).isEqualByComparingTo("100.00");
    assertThat(sum().carats()).isEqualByComparingTo("90.00");
  }

  @Test
  void aLaterCorrectionStandsOnTheOneBefore() {
    CertificateNumber number = exported();
    correct(number, Map.of(CARATS, "90.00")).orElseThrow();
    later();
    correct(number, Map.of(VALUE, "45000.00")).orElseThrow();

    CertificateDetail detail = details.of(number);
    assertThat(detail.corrections())
        .extracting(CertificateCorrection::counts)
        .containsExactly(false, true);
    assertThat(sum()).isEqualTo(traded("90", "45000", 1));
    assertThat(detail.history())
        .filteredOn(entry -> entry.action().equals("corrected"))
        .extracting(entry -> entry.details().get("7102.31"))
        .containsExactly(
            "100.00 ct, US$ 50000.00 → 90.00 ct, US$ 50000.00",
            "90.00 ct, US$ 50000.00 → 90.00 ct, US$ 45000.00");
  }

  @Test
  void anotherDayOfExportMovesTheCertificateToItsQuarter() {
    CertificateNumber number = exported();
    life.clock().set(Instant.parse("2026-04-20T15:00:00Z"));

    correct(number, Map.of(FieldNames.EXPORT_DATE, "2026-04-02")).orElseThrow();

    assertThat(sum().certificates()).isZero();
    assertThat(trade.in(Period.parse("2026Q2"), now()).sum(Flow.EXPORT).certificates()).isOne();
    assertThat(details.of(number).duties())
        .filteredOn(duty -> duty.kind() == DutyKind.FOREIGN_CONFIRMATION)
        .extracting(duty -> duty.state())
        .containsExactly(DutyState.LAPSED, DutyState.OPEN);
    assertThat(details.of(number).export().on()).isEqualTo("2026-03-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lines[0].carats    | ''          | amounts          | missing
          lines[0].carats    | ten         | amounts          | ten
          lines[0].carats    | 0           | amounts          | zero
          lines[0].carats    | 1.234       | amounts          | 1.234
          lines[0].value_usd | -5          | amounts          | -5
          lines[0].hs_code   | 7102.39     | hs-scope         | 7102.39
          lines[0].hs_code   | ''          | hs-scope         | missing
          destination        | ''          | correction       | missing
          destination        | Belgium     | correction       | Belgium
          destination        | ZZ          | correction       | ZZ
          destination        | PR          | not-domestic     | Puerto Rico
          origin             | ''          | correction       | missing
          origin             | QX          | correction       | QX
          origin             | BW,Q1       | correction       | Q1
          export_date        | ''          | corrected-export | missing
          export_date        | soon        | corrected-export | soon
          export_date        | 2026-03-01  | corrected-export | 2026-03-01
          export_date        | 2026-03-13  | corrected-export | 2026-03-13
          source             | ''          | correction       | who found
          source             | SOMEBODY    | correction       | who found
          source_reference   | ''          | correction       | letter
          source_date        | ''          | correction       | day of the source
          source_date        | 2026-03-01  | correction       | 2026-03-01
          source_date        | 2026-03-13  | correction       | 2026-03-13
          source_date        | yesterday   | correction       | yesterday
          reason             | ''          | correction       | sentence
          """)
  void whatCannotStandIsRefusedWithItsField(String field, String text, String rule, String says) {
    CertificateNumber number = exported();
    Map<String, String> changed = new HashMap<>(Map.of(CARATS, "90.00"));
    changed.put(field, text);

    List<Finding> refused = correct(number, changed).findings();

    assertThat(refused)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.field()).isEqualTo(field);
              assertThat(finding.message()).contains(says);
              assertThat(finding.blocks()).isTrue();
            });
    assertThat(details.of(number).corrections()).isEmpty();
    assertThat(sum()).isEqualTo(traded("100", "50000", 1));
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    CertificateNumber number = exported();

    assertThat(
            correct(
                    number,
                    Map.of(
                        CARATS,
                        "ten",
                        FieldNames.DESTINATION,
                        "ZZ",
                        FieldNames.EXPORT_DATE,
                        "soon",
                        CorrectCertificate.REASON,
                        "A\u0000B",
                        CorrectCertificate.REFERENCE,
                        ""))
                .findings())
        .extracting(Finding::field)
        .contains(
            CARATS,
            FieldNames.DESTINATION,
            FieldNames.EXPORT_DATE,
            CorrectCertificate.REASON,
            CorrectCertificate.REFERENCE);
  }

  @Test
  void aCorrectionThatChangesNothingIsRefused() {
    CertificateNumber number = exported();

    assertThat(correct(number, Map.of(CARATS, "100")).findings())
        .extracting(Finding::rule)
        .containsExactly("corrects-something");
  }

  @ParameterizedTest
  @CsvSource({
    "lines[0].value_usd, 9000000.00, price-band",
    "destination, KP, destination-participant",
    "origin, KP, origin",
    "export_date, 2026-05-02, corrected-export"
  })
  void whatBreaksARulePassesWithWordsThatAreKept(String field, String text, String rule) {
    CertificateNumber number = exported();
    life.clock().set(Instant.parse("2026-05-10T15:00:00Z"));
    Map<String, String> changed = Map.of(field, text);

    List<Finding> unanswered = correct(number, changed).findings();
    assertThat(unanswered).extracting(Finding::rule).containsExactly(rule);
    assertThat(unanswered).noneMatch(Finding::blocks);
    Map<String, String> words = Map.of(unanswered.get(0).key(), "So the authority says");
    correct.run(command(number, changed, words), LifeForTests.ANALYST).orElseThrow();

    assertThat(details.of(number).correction().orElseThrow().warnings())
        .extracting(CertificateCorrection.Warning::rule, CertificateCorrection.Warning::words)
        .containsExactly(tuple(rule, "So the authority says"));
  }

  @Test
  void aDigitTooManyInCaratsAndValueAlikeIsAskedForToo() {
    CertificateNumber number = exported();

    assertThat(correct(number, Map.of(CARATS, "300000.00", VALUE, "90000000.00")).findings())
        .extracting(Finding::rule)
        .containsExactly("usual-amounts");
  }

  @Test
  void aCheckSaysWhatCorrectingSays() {
    CertificateNumber number = exported();
    CorrectCertificate.Command command =
        command(number, Map.of(VALUE, "9000000.00", FieldNames.ORIGIN, "XX1"), Map.of());

    assertThat(check.run(command).inTheWay())
        .isEqualTo(correct.run(command, LifeForTests.ANALYST).findings())
        .isNotEmpty();
    assertThat(check.run(command(number, Map.of(CARATS, "90.00"), Map.of())).after())
        .map(CountedFacts::lines)
        .contains(
            List.of(
                new GoodsLine(
                    HsCode.NON_INDUSTRIAL, Carats.of("90.00"), UsDollars.of("50000.00"))));
  }

  @Test
  void whatDidNotLeaveIsNotCorrected() {
    for (CertificateNumber number :
        List.of(
            life.draft(dealer).number(),
            life.issued(dealer).number(),
            life.voided(dealer).number())) {
      CertificateDetail detail = details.of(number);
      assertThat(
              correct
                  .run(
                      new CorrectCertificate.Command(
                          UUID.randomUUID(), number, detail.seen(), source(), Map.of()),
                      LifeForTests.ANALYST)
                  .findings())
          .extracting(Finding::rule)
          .containsExactly("state");
    }
    assertThatThrownBy(
            () ->
                correct.run(
                    new CorrectCertificate.Command(
                        UUID.randomUUID(),
                        new CertificateNumber("US99999"),
                        new CorrectCertificate.Seen(0, 0),
                        source(),
                        Map.of()),
                    LifeForTests.ANALYST))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theSecondOfTwoCorrectorsIsToldWhatTheFirstDid() {
    CertificateNumber number = exported();
    CorrectCertificate.Command second = command(number, Map.of(CARATS, "95.00"), Map.of());
    correct(number, Map.of(CARATS, "90.00")).orElseThrow();

    List<Finding> told = correct.run(second, RELEASER).findings();

    assertThat(told).allMatch(finding -> finding.rule().equals("stale-correction"));
    assertThat(told.get(0).message()).startsWith("anna corrected " + number);
    assertThat(told)
        .filteredOn(finding -> finding.field().equals(CARATS))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo("It counts as “90.00”, you typed “95.00”."));
    assertThat(sum().carats()).isEqualByComparingTo("90.00");
  }

  @Test
  void anExportRecordedAnewMeanwhileIsToldToo() {
    CertificateNumber number = exported();
    CorrectCertificate.Command seen = command(number, Map.of(CARATS, "95.00"), Map.of());
    takeBack(number).orElseThrow();
    export
        .run(
            LifeForTests.toExport(
                dealer, new Step(number, CertificateState.ISSUED, 0), "2026-03-05"),
            LifeForTests.ISSUER)
        .orElseThrow();

    assertThat(correct.run(seen, RELEASER).findings())
        .extracting(Finding::field)
        .contains("", FieldNames.EXPORT_DATE);
  }

  @Test
  void twoAtOnceCorrectOneAfterTheOther() throws Exception {
    CertificateNumber number = exported();
    CorrectCertificate.Command one = command(number, Map.of(CARATS, "95.00"), Map.of());
    CorrectCertificate.Command other = command(number, Map.of(CARATS, "90.00"), Map.of());

    List<Outcome<Step>> outcomes =
        AtOnce.run(
            () -> correct.run(one, LifeForTests.ANALYST), () -> correct.run(other, RELEASER));

    assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.findings().stream()))
        .isNotEmpty()
        .allMatch(finding -> finding.rule().equals("stale-correction"));
    assertThat(details.of(number).corrections()).hasSize(1);
  }

  @Test
  void theSameFormSentTwiceAtOnceCorrectsOnce() throws Exception {
    CertificateNumber number = exported();
    CorrectCertificate.Command command = command(number, Map.of(CARATS, "90.00"), Map.of());

    List<Outcome<Step>> outcomes =
        AtOnce.run(
            () -> correct.run(command, LifeForTests.ANALYST),
            () -> correct.run(command, LifeForTests.ANALYST));

    assertThat(outcomes).allMatch(Outcome::isDone);
    assertThat(details.of(number).corrections()).hasSize(1);
    assertThat(details.of(number).history())
        .extracting(JournalEntry::action)
        .containsOnlyOnce("corrected");
  }

  @Test
  void aTakenBackExportEndsAFindingOfCensus() {
    CertificateNumber number = exported();
    correct(number, Map.of(CARATS, "90.00", CorrectCertificate.SOURCE, "CENSUS_FINDING"))
        .orElseThrow();
    later();

    takeBack(number).orElseThrow();

    CertificateDetail detail = details.of(number);
    assertThat(detail.correction()).isEmpty();
    assertThat(detail.corrections()).hasSize(1);
    assertThat(sum().carats()).isEqualByComparingTo("100.00");
    voiding
        .run(
            new VoidCertificate.Command(number, dealer.id(), VoidReason.OTHER, "Never left"),
            LifeForTests.ISSUER)
        .orElseThrow();
    assertThat(sum().certificates()).isZero();
  }

  @Test
  void whoTakesAnExportBackDoesNotShakeOffACorrectionInSilence() {
    CertificateNumber number = exported();
    correct(number, Map.of(CARATS, "90.00", CorrectCertificate.SOURCE, "CENSUS_FINDING"))
        .orElseThrow();
    later();

    takeBack(number).orElseThrow();

    assertThat(details.of(number).copies())
        .filteredOn(copy -> copy.kind() == CopyKind.CORRECTION_ENDED)
        .singleElement()
        .satisfies(
            copy -> {
              assertThat(copy.recipient()).isEqualTo(DutyOwner.CENSUS);
              assertThat(copy.isWaiting()).isTrue();
              assertThat(copy.withdrawn())
                  .isEqualTo(
                      new InboxCopy.Withdrawn(life.clock().instant(), "It missed the flight"));
            });
    assertThat(
            marked
                .run(
                    new MarkReceived.Command(
                        DutyOwner.CENSUS,
                        details.of(number).copies().stream()
                            .filter(copy -> copy.kind() == CopyKind.CORRECTION_ENDED)
                            .map(InboxCopy::id)
                            .toList()),
                    LifeForTests.ANALYST)
                .orElseThrow())
        .isEqualTo(new MarkReceived.Marked(1, List.of()));
  }

  @Test
  void anExportThatWasNotCorrectedIsTakenBackWithoutAWordOfCorrections() {
    CertificateNumber number = exported();

    takeBack(number).orElseThrow();

    assertThat(details.of(number).copies())
        .extracting(InboxCopy::kind)
        .containsExactly(CopyKind.EXPORT);
  }

  @Test
  void anExportRecordedAgainCountsAsPrintedUntilItIsCorrectedAgain() {
    CertificateNumber number = exported();
    correct(number, Map.of(CARATS, "90.00", CorrectCertificate.SOURCE, "CENSUS_FINDING"))
        .orElseThrow();
    takeBack(number).orElseThrow();
    export
        .run(
            LifeForTests.toExport(
                dealer, new Step(number, CertificateState.ISSUED, 0), "2026-03-05"),
            LifeForTests.ISSUER)
        .orElseThrow();
    assertThat(sum().carats()).isEqualByComparingTo("100.00");

    correct(number, Map.of(CARATS, "80.00")).orElseThrow();

    assertThat(details.of(number).corrections())
        .extracting(CertificateCorrection::correction)
        .containsExactly(1, 2);
    assertThat(sum().carats()).isEqualByComparingTo("80.00");
  }

  @Test
  void whatTheImportingAuthorityAnsweredAboutIsNotTakenBack() {
    CertificateNumber number = exported();
    correct(number, Map.of(CARATS, "90.00")).orElseThrow();

    assertThat(takeBack(number).findings())
        .extracting(Finding::rule)
        .containsExactly("confirmation-stands");
  }

  @Test
  void aConfirmedExportIsCorrectedInItsDay() {
    CertificateNumber number = exported();
    confirm
        .run(
            new RecordForeignConfirmation.Command(
                number, LocalDate.of(2026, 3, 9), "Antwerp", null, null, ""),
            LifeForTests.ANALYST)
        .orElseThrow();

    correct(number, Map.of(FieldNames.EXPORT_DATE, "2026-03-04")).orElseThrow();

    assertThat(details.of(number).counting().map(CountedFacts::exportedOn))
        .contains(LocalDate.of(2026, 3, 4));
    assertThat(details.of(number).confirmations()).hasSize(1);
    assertThat(details.of(number).duties())
        .filteredOn(duty -> duty.kind() == DutyKind.FOREIGN_CONFIRMATION)
        .extracting(duty -> duty.state())
        .containsExactly(DutyState.FULFILLED);
  }

  @Test
  void goodsOfOtherCodesTakeThePlaceOfThosePrinted() {
    CertificateNumber number = exported();
    Map<String, String> changed = new HashMap<>();
    changed.put(HS, "7102.21");
    changed.put(VALUE, "2000.00");
    changed.put(FieldNames.ofLine(1, FieldNames.HS_CODE), "7102.10");
    changed.put(FieldNames.ofLine(1, FieldNames.CARATS), "5.00");
    changed.put(FieldNames.ofLine(1, FieldNames.VALUE_USD), "500.00");

    correct(number, changed).orElseThrow();

    assertThat(codes()).containsExactly("7102.10 5.00", "7102.21 100.00");
  }

  private CertificateNumber exported() {
    CertificateNumber number = life.exported(dealer).number();
    life.clock().set(Instant.parse("2026-03-12T15:00:00Z"));
    return number;
  }

  private void later() {
    life.clock().advance(Duration.ofMinutes(10));
  }

  private Outcome<Step> takeBack(CertificateNumber number) {
    return takeBack.run(
        new TakeBackExport.Command(number, dealer.id(), "It missed the flight"),
        LifeForTests.ISSUER);
  }

  private Outcome<Step> correct(CertificateNumber number, Map<String, String> changed) {
    return correct.run(command(number, changed, Map.of()), LifeForTests.ANALYST);
  }

  private CorrectCertificate.Command command(
      CertificateNumber number, Map<String, String> changed, Map<String, String> words) {
    CertificateDetail detail = details.of(number);
    Map<String, String> typed = new HashMap<>(source());
    typed.putAll(detail.counting().orElseThrow().asTyped());
    typed.putAll(changed);
    return new CorrectCertificate.Command(UUID.randomUUID(), number, detail.seen(), typed, words);
  }

  private static Map<String, String> source() {
    return Map.of(
        CorrectCertificate.SOURCE, "IMPORTING_AUTHORITY",
        CorrectCertificate.REFERENCE, "Letter 12/2026",
        CorrectCertificate.SOURCE_DATE, "2026-03-10",
        CorrectCertificate.REASON, "The parcel weighed less");
  }

  private static Trade traded(String carats, String value, long certificates) {
    return new Trade(new BigDecimal(carats), new BigDecimal(value), certificates);
  }

  private AsOf now() {
    return AsOf.now(life.clock().instant());
  }

  private Trade sum() {
    return sum(now());
  }

  private Trade sum(AsOf asOf) {
    return trade.in(QUARTER, asOf).sum(Flow.EXPORT);
  }

  private List<String> partners() {
    return trade.in(QUARTER, now()).partners(Flow.EXPORT).stream()
        .map(partner -> partner.partner().code())
        .toList();
  }

  private List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (HsCode hs : HsCode.values()) {
      Trade sum = trade.in(QUARTER, now()).sum(Flow.EXPORT, hs);
      Optional.of(sum)
          .filter(traded -> traded.certificates() > 0)
          .ifPresent(traded -> codes.add(hs.code() + " " + traded.carats()));
    }
    return codes;
  }
}
