package org.uskpa.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.CountedRecord;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.anomaly.Question;
import org.uskpa.statistics.anomaly.Questions;
import org.uskpa.statistics.export.FileFormat;
import org.uskpa.statistics.export.PeriodRecord;
import org.uskpa.statistics.quarter.CompareFigures;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.FindRecords;
import org.uskpa.statistics.quarter.FindStanding;
import org.uskpa.statistics.quarter.Standing;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Table;

/** A quarter from its review to its release, what changes afterwards, and its revision. */
@StatisticsDbTest
class QuarterLifeDbTest {

  private static final Quarter QUARTER = new Quarter(2018, 3);
  private static final Period PERIOD = Period.of(QUARTER);
  private static final LocalDate JULY = LocalDate.of(2018, 7, 10);
  private static final Instant OCTOBER = Instant.parse("2018-10-05T14:00:00Z");

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private SettableClock clock;
  @Autowired private Questions questions;
  @Autowired private FindChanges changes;
  @Autowired private FindStanding standings;
  @Autowired private CompileFigures figures;
  @Autowired private CompareFigures compare;
  @Autowired private FindRecords records;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;

  private QuarterLife life;

  @BeforeEach
  void threeCertificatesAndAnImport() {
    JdbcClient owner = JdbcClient.create(database.owner());
    owner
        .sql(
            "TRUNCATE certificate_line, certificate_content, certificate, stock_number, import_line,"
                + " import_record, quarter_edition, journal_entry CASCADE")
        .update();
    life = new QuarterLife(beans);
    clock.set(Instant.parse("2018-07-10T14:00:00Z"));
    record().certificates(List.of(left("US70001"), left("US70002"), waiting("US70003")));
    record().imports(List.of(TradeOnRecord.imported("E-1", "BW", JULY, JULY.plusDays(1))));
    clock.set(OCTOBER);
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private TradeOnRecord record() {
    return new TradeOnRecord(database.application(), clock.instant());
  }

  private static TradeOnRecord.Certificate left(String number) {
    return TradeOnRecord.exported(number, JULY, TradeOnRecord.GEMS);
  }

  /** Issued in September, valid through November, not gone yet. */
  private static TradeOnRecord.Certificate waiting(String number) {
    return certificate(number, null, null);
  }

  private static TradeOnRecord.Certificate certificate(
      String number, @Nullable LocalDate exportedOn, @Nullable LocalDate voidedOn) {
    LocalDate issued = LocalDate.of(2018, 9, 20);
    return new TradeOnRecord.Certificate(
        number,
        "EU",
        "EU",
        issued,
        issued.plusDays(60),
        exportedOn,
        voidedOn,
        List.of(TradeOnRecord.line("7102.21", "5.00", "100.00")));
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).distinct().toList();
  }

  private Figures shown(AsOf... asOf) {
    Standing standing =
        (asOf.length == 0 ? standings.of(PERIOD) : standings.of(PERIOD, asOf[0])).orElseThrow();
    return figures.of(PERIOD, standing.asOf());
  }

  private static String csv(Figures figures) {
    StringBuilder text = new StringBuilder();
    figures.tables().forEach(table -> text.append(csvOf(table)));
    return text.toString();
  }

  @Test
  void goesFromReviewToReleaseAndItsHistorySaysSo() {
    assertThat(standings.of(PERIOD).orElseThrow().status()).isEqualTo(Status.OPEN);
    Edition opened = life.open(QUARTER);
    assertThat(standings.of(PERIOD).orElseThrow().status()).isEqualTo(Status.IN_REVIEW);
    assertThat(shown().flow(Flow.EXPORT).total().certificates()).isEqualTo(3);
    life.answer(opened);
    Edition submitted = life.submit(opened).orElseThrow();
    clock.advance(Duration.ofHours(3));
    Edition released = life.release(submitted, QuarterLife.RELEASER).orElseThrow();

    assertThat(released.state()).isEqualTo(EditionState.RELEASED);
    assertThat(released.released().orElseThrow().at()).isEqualTo(clock.instant());
    assertThat(standings.of(PERIOD).orElseThrow().firmness().label()).isEqualTo("released");
    assertThat(journal.of(Subject.quarter(QUARTER)))
        .extracting(JournalEntry::action)
        .startsWith("review opened")
        .endsWith("submitted for release", "released");
    assertThat(journal.verify(Subject.quarter(QUARTER)).isWhole()).isTrue();
    assertThat(life.verified(released).stands()).isTrue();
    assertThat(life.verified(released).text())
        .contains(
            "quarter 2018Q3\nedition 1\n",
            "as of 2018-10-05T17:00:00Z\n",
            "figure EXPORT EU 7102.21 5.00 100.00 1\n",
            "total EXPORT 26.00 4300.00 3\n");
    assertThat(life.verified(released).records().lines())
        .hasSize(4)
        .anyMatch(l -> l.endsWith("US70003"));
  }

  @Test
  void isComparedAsOfItsReleaseAndTheTableSaysSo() {
    life.released(QUARTER);
    clock.set(Instant.parse("2019-10-05T15:00:00Z"));
    record()
        .certificates(
            List.of(TradeOnRecord.exported("US70005", JULY.plusYears(1), TradeOnRecord.GEMS)));

    assertThat(
            compare.withYearBefore(Period.parse("2019Q3")).orElseThrow().table(Flow.EXPORT).notes())
        .startsWith(
            "Q3 2019 as of 2019-10-05 11:00:00 EDT against Q3 2018 as of 2018-10-05 10:00:00 EDT.");
  }

  @Test
  void isTheSameAsOfItsReleaseWhateverComesLater() {
    Edition released = life.released(QUARTER);
    String text = csv(shown());
    PeriodRecord json = PeriodRecord.of(shown());
    assertThat(json.status()).isEqualTo("RELEASED");
    assertThat(json.edition()).isEqualTo(1);

    clock.advance(Duration.ofHours(1));
    record().moved(certificate("US70003", null, JULY.plusMonths(3)), Cause.VOIDED);
    record().certificates(List.of(left("US70004")));
    AsOf then = AsOf.at(released.released().orElseThrow().at());

    for (Figures again : List.of(shown(), shown(then), figures.of(PERIOD, then))) {
      assertThat(csv(again)).isEqualTo(text);
      assertThat(PeriodRecord.of(again)).isEqualTo(json);
    }
    assertThat(numbers(AsOf.now(clock.instant())))
        .containsExactly("US70001", "US70002", "US70003")
        .isEqualTo(numbers(then));
    assertThat(standings.of(PERIOD, AsOf.at(OCTOBER.minusSeconds(1))).orElseThrow().status())
        .isEqualTo(Status.OPEN);
  }

  private List<String> numbers(AsOf asOf) {
    return records
        .page(Selection.of(Flow.EXPORT, PERIOD), RecordsBehind.Place.START, 50, asOf)
        .records()
        .stream()
        .map(record -> record.certificateNumber())
        .toList();
  }

  @Test
  void aVoidAfterTheReleaseIsADifferenceAndARevisionTakesItIn() {
    Edition first = life.released(QUARTER);
    assertThat(changes.all()).isEmpty();
    clock.advance(Duration.ofHours(1));
    record().moved(certificate("US70003", null, JULY.plusMonths(3)), Cause.VOIDED);

    assertThat(changes.since(first))
        .containsExactly(
            new RecordChange(
                Flow.EXPORT, "US70003", RecordChange.Way.LEFT, "VOIDED", clock.instant()));
    assertThat(changes.all()).extracting(one -> one.edition().quarter()).containsExactly(QUARTER);
    assertThat(csvOf(changes.difference(first)))
        .contains("line,exports,All,3,2,26.00,21.00,4300.00,4200.00")
        .contains("line,exports,7102.21,1,0,5.00,0.00,100.00,0.00")
        .contains("line,exports,European Union,1,0")
        .doesNotContain("imports,", "India");

    clock.advance(Duration.ofHours(1));
    assertThat(rules(life.open(QUARTER, 2, " "))).containsExactly("quarter-words");
    Edition second = life.released(QUARTER);
    assertThat(second.number()).isEqualTo(2);
    assertThat(shown().firmness().label()).isEqualTo("revision 1");
    assertThat(shown().flow(Flow.EXPORT).total().certificates()).isEqualTo(2);
    assertThat(changes.all()).isEmpty();
    assertThat(life.verified(first).stands()).isTrue();
    assertThat(life.verified(second).stands()).isTrue();
    assertThat(
            shown(AsOf.at(first.released().orElseThrow().at()))
                .flow(Flow.EXPORT)
                .total()
                .certificates())
        .isEqualTo(3);
    Table difference = changes.difference(first, second);
    assertThat(csvOf(difference)).contains("line,exports,All,3,2,");
    assertThat(difference.vintage().standing()).isEqualTo("revision 1");
    assertThat(difference.vintage().asOf()).isEqualTo(second.released().orElseThrow().at());
    assertThat(difference.vintage().source())
        .isEqualTo("2018Q3 as released, and as it was released again: revision 1");
  }

  private static String csvOf(Table table) {
    return new String(FileFormat.CSV.fileOf(table), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "taken back, LEFT, EXPORT_TAKEN_BACK",
    "late, CAME, BACK_ENTRY",
    "moved on, LEFT, EXPORTED",
    "recorded, CHANGED, EXPORTED",
    "expired, LEFT, EXPIRED",
    "'', '', ''"
  })
  void whatChangesARecordOfAReleasedQuarterIsFound(String what, String way, String cause) {
    Edition released = life.released(QUARTER);
    clock.advance(Duration.ofHours(1));
    TradeOnRecord.Certificate gone = left("US70001");
    switch (what) {
      case "taken back" -> {
        // Past its expiry by now, so it counts no more.
        record()
            .moved(
                new TradeOnRecord.Certificate(
                    gone.number(), "IN", "IN", JULY, JULY.plusDays(60), null, null, gone.lines()),
                Cause.EXPORT_TAKEN_BACK);
      }
      case "late" -> record().certificates(List.of(left("US70009")));
      case "moved on" ->
          record().moved(certificate("US70003", LocalDate.of(2018, 10, 4), null), Cause.EXPORTED);
      case "recorded" ->
          record().moved(certificate("US70003", LocalDate.of(2018, 9, 25), null), Cause.EXPORTED);
      case "expired" -> clock.advance(Duration.ofDays(60));
      default -> {
        // Records of other quarters change nothing here.
        record()
            .certificates(
                List.of(
                    TradeOnRecord.exported(
                        "US70010", LocalDate.of(2018, 10, 1), TradeOnRecord.GEMS)));
      }
    }

    List<RecordChange> found = changes.since(released);
    if (way.isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).hasSize(1);
      assertThat(found.get(0).way().name()).isEqualTo(way);
      assertThat(found.get(0).cause()).isEqualTo(cause);
    }
    assertThat(shown().flow(Flow.EXPORT).total().certificates()).isEqualTo(3);
  }

  @Test
  void aChangeOfTheVeryMomentOfTheReleaseIsFoundToo() {
    Edition released = life.released(QUARTER);
    record().moved(certificate("US70003", null, JULY.plusMonths(3)), Cause.VOIDED);

    assertThat(changes.since(released)).extracting(RecordChange::key).containsExactly("US70003");
    assertThat(shown().flow(Flow.EXPORT).total().certificates()).isEqualTo(3);
  }

  @Test
  void isNotReleasedByTheOneWhoSubmittedIt() {
    Edition submitted = life.submitted(QUARTER);

    assertThat(rules(life.release(submitted, QuarterLife.ANALYST))).containsExactly("two-people");
    assertThat(standings.of(PERIOD).orElseThrow().status()).isEqualTo(Status.IN_REVIEW);
    assertThatThrownBy(
            () ->
                JdbcClient.create(database.owner())
                    .sql(
                        """
                        UPDATE quarter_edition SET state = 'RELEASED', released_at = submitted_at,
                          released_by = submitted_by, imports_by = 'a', exports_by = 'b', query_version = 1,
                          records_sha256 = repeat('0', 64), sha256 = repeat('0', 64)""")
                    .update())
        .hasMessageContaining("quarter_edition_two_people");
  }

  @Test
  void isNotReleasedWhenRecordsChangedSinceItsSubmission() {
    Edition submitted = life.submitted(QUARTER);
    clock.advance(Duration.ofMinutes(5));
    record().moved(certificate("US70003", null, JULY.plusMonths(3)), Cause.VOIDED);
    record().certificates(List.of(left("US70004")));

    Outcome<Edition> refused = life.release(submitted, QuarterLife.RELEASER);

    assertThat(rules(refused)).containsExactly("same-records");
    assertThat(refused.findings().get(0).message())
        .contains("US70003 counts no more", "US70004 came");
    Edition back = life.sendBack(submitted, "Look at the void").orElseThrow();
    assertThat(back.state()).isEqualTo(EditionState.IN_REVIEW);
    assertThat(life.sendBack(submitted, "Look at the void").isDone()).isTrue();
    life.answer(back);
    Edition again = life.submit(back).orElseThrow();
    assertThat(rules(life.release(submitted, QuarterLife.RELEASER)))
        .containsExactly("quarter-step");
    assertThat(life.release(again, QuarterLife.RELEASER).isDone()).isTrue();
  }

  @Test
  void isNotSubmittedWhileAQuestionIsOpenAndEachOneIsNamed() {
    Edition edition = life.open(QUARTER);
    List<Question> open = questions.of(edition.id()).stream().filter(Question::isOpen).toList();
    assertThat(open).isNotEmpty();

    Outcome<Edition> refused = life.submit(edition);

    assertThat(rules(refused)).containsExactly("review-answers");
    assertThat(refused.findings())
        .extracting(Finding::field)
        .containsExactlyElementsOf(open.stream().map(Question::field).toList());
    assertThat(rules(life.answer(edition, open.get(0), " "))).containsExactly("quarter-words");
  }

  @Test
  void isNotSubmittedWhileItRuns() {
    clock.set(Instant.parse("2018-09-28T14:00:00Z"));
    Edition edition = life.open(QUARTER);
    life.answer(edition);

    assertThat(rules(life.submit(edition))).containsExactly("quarter-over");
  }

  @Test
  void answersStayWhenItIsAskedAnewAndWhatIsNoLongerSoIsSettled() {
    Edition edition = life.open(QUARTER);
    life.answer(edition);
    Question waiting = question(edition, "NOT_EXPORTED");
    assertThat(waiting.asked()).contains("US70003");

    record().certificates(List.of(waiting("US70005")));
    assertThat(beans.getBean(AskAnew.class).run(QUARTER).isDone()).isTrue();
    assertThat(question(edition, "NOT_EXPORTED").asked()).contains("US70003, US70005");
    assertThat(question(edition, "NOT_EXPORTED").readsOtherwiseNow()).isTrue();
    assertThat(question(edition, "NOT_EXPORTED").isOpen()).isFalse();

    clock.advance(Duration.ofMinutes(1));
    for (String number : List.of("US70003", "US70005")) {
      record().moved(certificate(number, LocalDate.of(2018, 9, 25), null), Cause.EXPORTED);
    }
    assertThat(beans.getBean(AskAnew.class).run(QUARTER).isDone()).isTrue();
    assertThat(question(edition, "NOT_EXPORTED").isSettled()).isTrue();
  }

  private Question question(Edition edition, String kind) {
    return questions.of(edition.id()).stream()
        .filter(one -> one.kind().name().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsSentTwiceIsDoneOnce() {
    Edition edition = life.open(QUARTER);
    assertThat(life.open(QUARTER, 1, "").orElseThrow()).isEqualTo(edition);
    life.answer(edition);
    Edition submitted = life.submit(edition).orElseThrow();
    assertThat(life.submit(edition).orElseThrow()).isEqualTo(submitted);
    Edition released = life.release(submitted, QuarterLife.RELEASER).orElseThrow();
    clock.advance(Duration.ofMinutes(1));
    assertThat(life.release(submitted, QuarterLife.RELEASER).orElseThrow()).isEqualTo(released);

    assertThat(rules(life.open(QUARTER, 1, "Another"))).containsExactly("quarter-step");
    assertThat(rules(life.sendBack(submitted, "Too late"))).containsExactly("quarter-step");
  }

  @Test
  void aQuarterInWhichNothingWasTradedIsReleasedWithZerosOnceRecordsAreKept() {
    Quarter empty = new Quarter(2018, 4);
    clock.set(Instant.parse("2019-01-10T14:00:00Z"));
    assertThat(standings.of(Period.of(empty)).orElseThrow().status()).isEqualTo(Status.NO_RECORDS);

    Edition released = life.released(empty);

    assertThat(life.verified(released).stands()).isTrue();
    Standing standing = standings.of(Period.of(empty)).orElseThrow();
    assertThat(standing.firmness().label()).isEqualTo("released");
    Figures shown = figures.of(Period.of(empty), standing.asOf());
    for (Flow flow : Flow.values()) {
      assertThat(shown.flow(flow).total().certificates()).isZero();
    }
    assertThat(rules(life.open(new Quarter(2018, 2), 1, ""))).containsExactly("quarter-records");
  }

  @Test
  void aQuarterOfThePastWithoutBackEntriesIsNotReviewed() {
    jdbc.sql("UPDATE certificate SET back_entry = 'Loaded later'").update();
    JdbcClient.create(database.owner())
        .sql("ALTER TABLE import_record DISABLE TRIGGER USER")
        .update();
    JdbcClient.create(database.owner())
        .sql("UPDATE import_record SET back_entry = 'Loaded later'")
        .update();
    JdbcClient.create(database.owner())
        .sql("ALTER TABLE import_record ENABLE TRIGGER USER")
        .update();
    clock.set(Instant.parse("2019-01-10T14:00:00Z"));

    assertThat(rules(life.open(new Quarter(2018, 4), 1, ""))).containsExactly("quarter-records");
  }

  @Test
  void aQuarterWithoutRecordsIsNotReviewed() {
    assertThat(rules(life.open(new Quarter(2010, 1), 1, ""))).containsExactly("quarter-records");
    assertThat(rules(life.open(new Quarter(2030, 1), 1, ""))).containsExactly("quarter-records");
  }

  /** Neither the application nor the owner changes what was released. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE edition_figure SET carats = carats + 1",
        "UPDATE edition_partner SET certificates = 9",
        "DELETE FROM edition_record",
        "DELETE FROM edition_figure",
        "UPDATE quarter_edition SET sha256 = repeat('0', 64)",
        "UPDATE quarter_edition SET state = 'IN_REVIEW'",
        "DELETE FROM quarter_edition",
        "UPDATE review_question SET answer = 'Another'",
        "DELETE FROM review_question",
        "INSERT INTO edition_partner SELECT edition_id, flow, 'ZZ', name, counted, 1 FROM edition_partner LIMIT 1",
        "INSERT INTO quarter_edition (quarter, edition, state, reason, opened_at, opened_by) VALUES ('2018Q3', 3, 'IN_REVIEW', 'x', now(), 'a')"
      })
  void whatIsReleasedIsNeverChanged(String sql) {
    Edition released = life.released(QUARTER);

    assertThatThrownBy(() -> JdbcClient.create(database.owner()).sql(sql).update())
        .hasStackTraceContaining("PSQLException: ERROR");
    assertThat(life.verified(released).stands()).isTrue();
  }

  @Test
  void aChangeBehindTheBackOfTheTriggersIsSeenByTheHash() {
    Edition released = life.released(QUARTER);
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("ALTER TABLE edition_figure DISABLE TRIGGER edition_figure_is_kept").update();
    owner.sql("ALTER TABLE edition_record DISABLE TRIGGER edition_record_is_kept").update();
    try {
      owner.sql("UPDATE edition_figure SET carats = carats + 0.01 WHERE partner = 'EU'").update();
      assertThat(life.verified(released).figuresStand()).isFalse();
      assertThat(life.verified(released).recordsStand()).isTrue();
      owner.sql("UPDATE edition_record SET version = 7 WHERE key = 'US70001'").update();
      assertThat(life.verified(released).recordsStand()).isFalse();
    } finally {
      owner.sql("ALTER TABLE edition_figure ENABLE TRIGGER edition_figure_is_kept").update();
      owner.sql("ALTER TABLE edition_record ENABLE TRIGGER edition_record_is_kept").update();
    }
  }

  @Test
  void aYearIsReleasedWhenAllItsQuartersAre() {
    Period year = Period.ofYear(2018);
    for (int number = 1; number <= 4; number++) {
      if (number != 3) {
        record()
            .certificates(
                List.of(
                    TradeOnRecord.exported(
                        "US7100" + number,
                        new Quarter(2018, number).firstDay(),
                        TradeOnRecord.GEMS)));
      }
    }
    clock.set(Instant.parse("2019-02-01T15:00:00Z"));
    String open = sums(year);
    for (Quarter quarter : Quarter.ofYear(2018)) {
      assertThat(standings.of(year).orElseThrow().status()).isNotEqualTo(Status.RELEASED);
      clock.advance(Duration.ofHours(1));
      life.released(quarter);
      // The one that waited has expired: it counted nowhere from the first look on.
      assertThat(sums(year)).isEqualTo(open);
    }

    assertThat(standings.of(year).orElseThrow().status()).isEqualTo(Status.RELEASED);
    assertThat(figures.of(year).asOf()).isEqualTo(clock.instant());
    clock.advance(Duration.ofHours(1));
    record().certificates(List.of(left("US70009")));
    life.released(QUARTER);
    assertThat(standings.of(year).orElseThrow().firmness().label()).isEqualTo("revised");
  }

  private String sums(Period period) {
    Figures own = figures.of(period);
    return "%s %s".formatted(own.flow(Flow.EXPORT).total(), own.flow(Flow.IMPORT).total());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 50})
  void whatLeftAfterTheReleaseStandsInBothQuartersAndEndsNoList(int size) {
    life.released(QUARTER);
    record().moved(certificate("US70003", LocalDate.of(2018, 10, 4), null), Cause.EXPORTED);
    record()
        .certificates(
            List.of(
                TradeOnRecord.exported("US70010", LocalDate.of(2018, 10, 4), TradeOnRecord.GEMS)));
    Selection exports = Selection.of(Flow.EXPORT, Period.ofYear(2018));
    AsOf now = AsOf.now(clock.instant());
    List<CountedRecord> read = new ArrayList<>();
    Optional<RecordsBehind.Place> place = Optional.of(RecordsBehind.Place.START);
    while (place.isPresent()) {
      RecordsBehind.Page page = records.page(exports, place.get(), size, now);
      assertThat(page.records()).hasSizeBetween(1, size);
      read.addAll(page.records());
      place = page.next();
    }

    assertThat(read)
        .extracting(CountedRecord::certificateNumber, one -> one.lines().size())
        .containsExactly(
            tuple("US70001", 1),
            tuple("US70002", 1),
            tuple("US70003", 1),
            tuple("US70003", 1),
            tuple("US70010", 1));
    Trade behind =
        read.stream()
            .map(CountedRecord::lines)
            .map(lines -> lines.get(0))
            .map(line -> new Trade(line.carats().value(), line.value().value(), 1))
            .reduce(Trade.NONE, Trade::plus);
    assertThat(figures.of(Period.ofYear(2018)).flow(Flow.EXPORT).total()).isEqualTo(behind);
    assertThat(changes.all()).extracting(one -> one.edition().quarter()).containsExactly(QUARTER);
  }

  @Test
  void theDutyIsFulfilledByTheRelease() {
    jdbc.sql(
            """
            INSERT INTO duty (kind, subject, owner, due_at, opened_at, state)
            VALUES ('QUARTER_RELEASE', 'quarter:2018Q3', 'CENSUS', '2018-12-01', '2018-10-01', 'OPEN')""")
        .update();

    Edition released = life.released(QUARTER);

    assertThat(
            jdbc.sql("SELECT state || ' ' || proof FROM duty WHERE subject = 'quarter:2018Q3'")
                .query(String.class)
                .single())
        .isEqualTo("FULFILLED Edition 1, SHA-256 " + released.released().orElseThrow().sha256());
  }
}
