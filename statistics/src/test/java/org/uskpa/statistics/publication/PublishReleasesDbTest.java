package org.uskpa.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.export.Report;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.release.QuarterLife;
import org.uskpa.statistics.suppression.Interval;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.Reason;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/** What comes out for everybody when quarters are released and revised. */
@StatisticsDbTest
class PublishReleasesDbTest {

  private static final AtomicInteger YEAR = new AtomicInteger(2018);

  @Autowired private TestDatabase database;
  @Autowired private SettableClock clock;
  @Autowired private BeanFactory beans;
  @Autowired private Publications publications;
  @Autowired private OpenFigures figures;
  @Autowired private FindWithheld withheld;
  @Autowired private CompileFigures compiled;
  @Autowired private PublishReleases publish;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;

  private int year;
  private int numbered;
  private final Map<String, String> exporters = new HashMap<>();

  @BeforeEach
  void aYearOfItsOwn() {
    year = YEAR.incrementAndGet();
    numbered = 0;
    clock.set(Instant.parse("2030-02-20T17:00:00Z"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private Quarter quarter(int number) {
    return new Quarter(year, number);
  }

  /** An export of a trader to a Participant. */
  private void exported(int quarter, String partner, String hs, String trader, String carats) {
    String number = "US%d%04d".formatted(year - 2000, numbered++);
    LocalDate day = quarter(quarter).firstDay().plusDays(5);
    exporters.put(number, trader);
    new TradeOnRecord(database.application(), clock.instant().minus(Duration.ofDays(1)))
        .exportedBy(certificate -> exporters.get(certificate.number()))
        .certificates(
            List.of(
                new TradeOnRecord.Certificate(
                    number,
                    partner,
                    partner,
                    day,
                    day.plusDays(60),
                    day,
                    null,
                    List.of(TradeOnRecord.line(hs, carats, carats)))));
  }

  private void byThree(int quarter, String partner, String hs) {
    for (String trader : List.of("Ada Inc.", "Bob LLC", "Cy Ltd.")) {
      // Equal figures in two years would be asked about.
      exported(quarter, partner, hs, trader, "1%02d.00".formatted(year % 100));
    }
  }

  /** One trader to India in unsorted diamonds, three each to everywhere else. */
  private void recorded(int quarter) {
    exported(quarter, "IN", "7102.10", "Dee Inc.", "50.00");
    byThree(quarter, "IN", "7102.31");
    byThree(quarter, "BW", "7102.10");
    byThree(quarter, "BW", "7102.31");
    byThree(quarter, "EU", "7102.10");
  }

  private void released(int quarter) {
    new QuarterLife(beans).released(quarter(quarter));
    clock.advance(Duration.ofDays(1));
  }

  private Publication newest(Period period) {
    return publications.of(period).get(0);
  }

  private static Table named(Report report, String ending) {
    return report.tables().stream()
        .filter(table -> table.name().endsWith(ending))
        .findFirst()
        .orElseThrow();
  }

  private static Row row(Table table, String... words) {
    return table.allRows().stream()
        .filter(
            row ->
                java.util.Arrays.stream(words)
                    .allMatch(word -> row.cells().contains(Cell.text(word))))
        .findFirst()
        .orElseThrow();
  }

  private static Cell cell(Table table, Row row, String key) {
    for (int place = 0; place < table.columns().size(); place++) {
      if (table.columns().get(place).key().equals(key)) {
        return row.cells().get(place);
      }
    }
    throw new AssertionError(key);
  }

  @Test
  void aReleaseIsPublishedWithWhatWouldRevealATraderWithheld() {
    recorded(1);
    released(1);

    Publication publication = newest(Period.of(quarter(1)));
    assertThat(publication.edition()).isEqualTo(1);
    assertThat(publications.withheld(publication.id()))
        .hasSize(4)
        .containsEntry(new Place(Flow.EXPORT, "IN", "7102.10"), Reason.PRIMARY)
        .containsEntry(new Place(Flow.EXPORT, "IN", "7102.31"), Reason.COMPLEMENTARY);
    assertThat(publications.audit(publication)).hasSize(12).allMatch(Interval::isProtected);

    Report report = figures.of(publication);
    Table cross = named(report, "by-participant-and-hs-code");
    Row dee = row(cross, "IN", "7102.10");
    for (String key :
        List.of(
            "export_certificates", "export_carats", "export_value_usd", "export_usd_per_carat")) {
      assertThat(cell(cross, dee, key)).as(key).isEqualTo(Cell.WITHHELD);
    }
    assertThat(cell(cross, row(cross, "EU", "7102.10"), "export_carats"))
        .isInstanceOf(Cell.Figure.class);
    assertThat(cross.notes()).anyMatch(note -> note.startsWith("D: withheld"));
    assertThat(journal.of(Subject.quarter(quarter(1))))
        .anyMatch(
            entry ->
                entry.action().equals("published")
                    && publication.sha256().equals(entry.details().get("sha256")));
  }

  /** Three shipments of one importer, and one each of three; a correction names somebody else. */
  @Test
  void importsAreJudgedByTheImporterInTheVersionThatCounts() {
    imported("BW", "Ada Inc.", "ADA, INC", "Ada");
    imported("CA", "Ada Inc.", "Bob LLC", "Cy Ltd.");
    imported("EU", "Ada Inc.", "Bob LLC", "Cy Ltd.");
    imported("ZA", "Ada Inc.", "Bob LLC", "Cy Ltd.");
    LocalDate day = quarter(1).firstDay().plusDays(3);
    new TradeOnRecord(database.application(), clock.instant().minus(Duration.ofHours(1)))
        .importedBy(any -> "Ada Inc.")
        .corrected(TradeOnRecord.imported(year + "-ZA-1", "ZA", day, day));
    released(1);

    Publication publication = newest(Period.of(quarter(1)));
    assertThat(publications.withheld(publication.id()))
        .containsEntry(new Place(Flow.IMPORT, "BW", "7102.31"), Reason.PRIMARY)
        .containsEntry(new Place(Flow.IMPORT, "ZA", "7102.31"), Reason.PRIMARY)
        .doesNotContainKey(new Place(Flow.IMPORT, "EU", "7102.31"))
        .as("the two together are Ada's for the most part")
        .containsEntry(new Place(Flow.IMPORT, "CA", "7102.31"), Reason.COMPLEMENTARY);
  }

  private void imported(String issuer, String... importers) {
    LocalDate day = quarter(1).firstDay().plusDays(3);
    for (int number = 0; number < importers.length; number++) {
      String importer = importers[number];
      new TradeOnRecord(database.application(), clock.instant().minus(Duration.ofDays(1)))
          .importedBy(any -> importer)
          .imports(
              List.of(
                  TradeOnRecord.imported(
                      "%d-%s-%d".formatted(year, issuer, number), issuer, day, day)));
    }
  }

  /** A partner whose sum is withheld has no place in a ranking, and moves nobody else's. */
  @Test
  void aRankingTellsNothingOfAPartnerThatIsWithheld() {
    exported(1, "IN", "7102.10", "Dee Inc.", "350.00");
    exported(1, "ZA", "7102.10", "Eve Inc.", "40.00");
    byThree(1, "BW", "7102.10");
    byThree(1, "EU", "7102.10");
    released(1);

    Publication publication = newest(Period.of(quarter(1)));
    assertThat(publications.withheld(publication.id()))
        .containsKeys(
            new Place(Flow.EXPORT, "IN", Place.ALL), new Place(Flow.EXPORT, "ZA", Place.ALL));
    Report report = figures.of(publication);
    Table all = named(report, "exports-by-participant-and-volume");
    assertThat(all.rows().get(all.rows().size() - 1).cells().get(0)).isEqualTo(Cell.WITHHELD);
    Table top = named(report, "exports-by-volume-top-3");
    assertThat(top.rows())
        .allMatch(row -> !row.cells().contains(Cell.WITHHELD))
        .noneMatch(row -> row.cells().contains(Cell.text("India")));
  }

  @Test
  void theYearFollowsItsLastQuarterAndRevealsNoQuarter() {
    for (int number = 1; number <= 4; number++) {
      recorded(number);
    }
    for (int number = 2; number <= 4; number++) {
      byThree(number, "IN", "7102.10");
    }
    for (int number = 1; number <= 3; number++) {
      released(number);
    }
    Period whole = Period.ofYear(year);
    assertThat(publications.of(whole)).isEmpty();

    released(4);

    Publication published = newest(whole);
    assertThat(published.madeOf())
        .containsExactly(year + "Q1/1", year + "Q2/1", year + "Q3/1", year + "Q4/1");
    assertThat(publications.withheld(published.id()))
        .containsKey(new Place(Flow.EXPORT, "IN", "7102.10"));
    assertThat(publications.audit(newest(Period.of(quarter(1))))).allMatch(Interval::isProtected);
    assertThat(publications.audit(published)).allMatch(Interval::isProtected);
    assertThat(figures.of(published).tables()).isNotEmpty();
  }

  /** A record that went from one quarter to another would count in both, or in neither. */
  @Test
  void theYearWaitsWhileARevisionOfOneOfItsQuartersIsDue() {
    for (int number = 1; number <= 4; number++) {
      byThree(number, "BW", "7102.31");
    }
    for (int number = 1; number <= 4; number++) {
      released(number);
    }
    Period whole = Period.ofYear(year);
    assertThat(publications.of(whole)).hasSize(1);
    byThree(3, "EU", "7102.31");
    byThree(4, "IN", "7102.31");

    released(3);
    assertThat(newest(Period.of(quarter(3))).edition()).isEqualTo(2);
    assertThat(publications.of(whole)).as("Q4 is to be revised").hasSize(1);
    // The year's figures are others than those of which it was decided what is withheld.
    assertThat(withheld.at(AsOf.now(clock.instant())).withholds(Selection.of(Flow.EXPORT, whole)))
        .as("nobody has looked at what the year would reveal now")
        .isTrue();
    assertThat(withheld.isWhole(whole, AsOf.now(clock.instant()))).isFalse();

    released(4);
    assertThat(publications.of(whole)).hasSize(2);
    assertThat(withheld.at(AsOf.now(clock.instant())).withholds(Selection.of(Flow.EXPORT, whole)))
        .isFalse();
    assertThat(newest(whole).madeOf())
        .containsExactly(year + "Q1/1", year + "Q2/1", year + "Q3/2", year + "Q4/2");
  }

  @Test
  void aRevisionKeepsWhatWasWithheldAndTheFirstEditionStays() {
    recorded(1);
    released(1);
    Publication first = newest(Period.of(quarter(1)));
    Report before = figures.of(first);
    exported(1, "IN", "7102.10", "Eve Inc.", "60.00");
    exported(1, "IN", "7102.10", "Flo Inc.", "70.00");

    released(1);

    Publication second = newest(Period.of(quarter(1)));
    assertThat(second.edition()).isEqualTo(2);
    assertThat(publications.withheld(second.id()))
        .containsEntry(new Place(Flow.EXPORT, "IN", "7102.10"), Reason.CARRIED);
    assertThat(figures.of(first)).isEqualTo(before);
    assertThat(publications.audit(first)).allMatch(Interval::isProtected);
  }

  /** The years that the government printed in full are shown in full. */
  @Test
  void nothingIsWithheldOfATimeToWhichTheSettingDoesNotApply() {
    year = 2016;
    recorded(2);
    released(2);

    Publication publication = newest(Period.of(quarter(2)));
    assertThat(publication.rule().applies()).isFalse();
    assertThat(publications.withheld(publication.id())).isEmpty();
    assertThat(figures.of(publication).tables())
        .contains(compiled.of(Period.of(quarter(2)), AsOf.at(publication.asOf())).crossTable());
  }

  @Test
  void whatIsPublishedIsPublishedOnceAndNeverChanged() {
    recorded(1);
    released(1);
    Publication publication = newest(Period.of(quarter(1)));

    assertThat(publish.run(Actor.CLOCKWORK).published()).isEmpty();
    assertThat(newest(Period.of(quarter(1)))).isEqualTo(publication);
    Map.of(
            "UPDATE publication SET sha256 = repeat('0', 64)", "permission denied",
            "DELETE FROM publication_withheld", "permission denied",
            "INSERT INTO publication_withheld SELECT max(id), 'IMPORT', 'NA', '', 'CARRIED' FROM publication",
                "never added to")
        .forEach(
            (change, refused) ->
                assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining(refused));
  }
}
