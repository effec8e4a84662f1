package org.uskpa.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.release.QuarterLife;
import org.uskpa.statistics.suppression.Interval;
import org.uskpa.statistics.suppression.Place;

/** What an earlier edition told too much of comes out by somebody's word, or not at all. */
@StatisticsDbTest
class WordsToPublishDbTest {

  private static final AtomicInteger YEAR = new AtomicInteger(2018);
  private static final List<String> THREE = List.of("Ada Inc.", "Bob LLC", "Cy Ltd.");
  private static final String WHY = "The importer asked for it to be told.";

  @Autowired private TestDatabase database;
  @Autowired private SettableClock clock;
  @Autowired private BeanFactory beans;
  @Autowired private Publications publications;
  @Autowired private PublishReleases publish;
  @Autowired private FindUnpublished unpublished;
  @Autowired private Waitings waitings;
  @Autowired private GiveWord giveWord;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;

  private int year;

  @BeforeEach
  void aYearOfItsOwn() {
    year = YEAR.incrementAndGet();
    clock.set(Instant.parse("2035-02-20T17:00:00Z"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private Quarter quarter(int number) {
    return new Quarter(year, number);
  }

  private Period period(int number) {
    return Period.of(quarter(number));
  }

  private void importedByEach(int quarter, String issuer, String... importers) {
    for (int number = 0; number < importers.length; number++) {
      imported(quarter, issuer, number, importers[number]);
    }
  }

  private void imported(int quarter, String issuer, int number, String importer) {
    new TradeOnRecord(database.application(), clock.instant().minus(Duration.ofHours(1)))
        .importedBy(any -> importer)
        .imports(List.of(entered(quarter, issuer, number)));
  }

  private TradeOnRecord.Import entered(int quarter, String issuer, int number) {
    LocalDate day = quarter(quarter).firstDay().plusDays(3);
    return new TradeOnRecord.Import(
        "%d%d-%s-%d".formatted(year, quarter, issuer, number),
        issuer + "1",
        issuer,
        issuer,
        day,
        day,
        List.of(TradeOnRecord.line("7102.31", carats(), carats().replace(".", "00."))));
  }

  /** Equal figures in two years would be asked about. */
  private String carats() {
    return "1%02d.00".formatted(year % 100);
  }

  /** Three importers each of three Participants: nobody is revealed, nothing withheld. */
  private void recorded(int quarter) {
    for (String issuer : List.of("BW", "CA", "EU")) {
      importedByEach(quarter, issuer, THREE.toArray(String[]::new));
    }
  }

  /** An import turns out to be somebody else's; no amount changes. */
  private void renamed(int quarter, String issuer, int number, String importer) {
    new TradeOnRecord(database.application(), clock.instant().minus(Duration.ofHours(1)))
        .importedBy(any -> importer)
        .corrected(entered(quarter, issuer, number));
  }

  private void released(int quarter) {
    new QuarterLife(beans).released(quarter(quarter));
    clock.advance(Duration.ofDays(1));
  }

  /** The second edition of a quarter: all from Botswana was one importer's, as the first told. */
  private void revisedToOneImporter(int quarter) {
    renamed(quarter, "BW", 1, "Ada Inc.");
    renamed(quarter, "BW", 2, "Ada Inc.");
    released(quarter);
  }

  private List<Integer> editions(Period period) {
    return publications.of(period).stream().map(Publication::edition).toList();
  }

  private List<Obstacle> obstacles(Period period, int edition) {
    return unpublished.find(period, edition).orElseThrow().obstacles();
  }

  private Waiting waiting(Period period, int edition) {
    return waitings.last(period, edition).orElseThrow();
  }

  private Outcome<Waiting> word(Period period, int edition, String words) {
    return giveWord.run(
        new GiveWord.Command(period, edition, waiting(period, edition).sha256(), words),
        QuarterLife.RELEASER);
  }

  private void published(Period period, int edition) {
    word(period, edition, WHY).orElseThrow();
    assertThat(publish.run(QuarterLife.RELEASER).published())
        .extracting(Publication::name)
        .contains("%s/%d".formatted(period, edition));
  }

  @Test
  void whatCannotBeProtectedIsNotPublishedByItself() {
    recorded(1);
    released(1);
    revisedToOneImporter(1);

    assertThat(editions(period(1))).containsExactly(1);
    assertThat(obstacles(period(1), 2))
        .extracting(Obstacle::kind)
        .containsExactly(Obstacle.Kind.WORD);
    Waiting waiting = waiting(period(1), 2);
    assertThat(waitings.unprotected(waiting).intervals())
        .anyMatch(
            one ->
                one.statement().equals(waiting.name())
                    && one.place().equals(new Place(Flow.IMPORT, "BW", "7102.31")))
        .noneMatch(Interval::isProtected);
    assertThat(waitings.unprotected(waiting).remainders()).allMatch(one -> one.reveals());
    clock.advance(Duration.ofHours(1));
    assertThat(publish.run(Actor.CLOCKWORK).published()).isEmpty();
    assertThat(waiting(period(1), 2)).as("it is decided once").isEqualTo(waiting);
    assertThat(unpublished.waiting()).contains(waiting);
  }

  @Test
  void aWordPublishesItAsItWasDecided() {
    recorded(1);
    released(1);
    revisedToOneImporter(1);
    Waiting waiting = waiting(period(1), 2);

    published(period(1), 2);

    Publication publication = publications.of(period(1)).get(0);
    assertThat(publication.edition()).isEqualTo(2);
    Waiting kept = waitings.of(publication).orElseThrow();
    assertThat(kept.sha256()).isEqualTo(waiting.sha256());
    assertThat(kept.word().orElseThrow().words()).isEqualTo(WHY);
    assertThat(kept.word().orElseThrow().givenBy()).isEqualTo(QuarterLife.RELEASER.username());
    assertThat(publications.withheld(publication.id()))
        .containsKey(new Place(Flow.IMPORT, "BW", "7102.31"));
    assertThat(publications.audit(publication)).anyMatch(one -> !one.isProtected());
    assertThat(waitings.of(publications.of(period(1)).get(1)))
        .as("the first needed none")
        .isEmpty();
    assertThat(journal.of(Subject.quarter(quarter(1))))
        .anyMatch(
            entry ->
                entry.action().equals("word given to publish")
                    && entry.reason().equals(WHY)
                    && waiting.sha256().equals(entry.details().get("sha256")));
    assertThat(unpublished.find(period(1), 2)).isEmpty();
    assertThat(unpublished.waiting()).extracting(Waiting::name).doesNotContain(waiting.name());
  }

  @Test
  void aWordIsRefusedWithoutReasonAndForAnotherDecision() {
    recorded(1);
    released(1);
    revisedToOneImporter(1);
    Waiting waiting = waiting(period(1), 2);

    for (String words : List.of("", "  ", "Fine", "so be", "\u200B \u200B \u200B")) {
      assertThat(word(period(1), 2, words).findings())
          .as(words)
          .isNotEmpty()
          .allMatch(one -> one.field().equals(GiveWord.WORDS));
    }
    assertRefused(new GiveWord.Command(period(1), 2, "0".repeat(64), WHY), "decided anew");
    assertRefused(
        new GiveWord.Command(period(1), 3, waiting.sha256(), WHY), "There is no edition 3");
    GiveWord.Command right = new GiveWord.Command(period(1), 2, waiting.sha256(), WHY);
    assertThat(giveWord.run(right, QuarterLife.RELEASER).isDone()).isTrue();
    assertThat(giveWord.run(right, QuarterLife.RELEASER).isDone())
        .as("the same form again")
        .isTrue();
    assertRefused(right, "was given on", new Actor("other", "Another"));
  }

  private void assertRefused(GiveWord.Command command, String says) {
    assertRefused(command, says, QuarterLife.RELEASER);
  }

  private void assertRefused(GiveWord.Command command, String says, Actor actor) {
    assertThat(giveWord.run(command, actor).findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.rule()).isEqualTo(PublicationRules.STEP.name());
              assertThat(one.message()).contains(says);
            });
  }

  /** Census did not give its word, and corrected once more. */
  @Test
  void anEditionThatWaitsIsPassedOverOnceALaterOneIsReleased() {
    recorded(1);
    released(1);
    revisedToOneImporter(1);
    assertThat(obstacles(period(1), 2))
        .extracting(Obstacle::kind)
        .containsExactly(Obstacle.Kind.WORD);
    importedByEach(1, "ZA", "Ada Inc.", "Bob LLC", "Cy Ltd.");
    released(1);

    assertThat(obstacles(period(1), 2))
        .extracting(Obstacle::kind)
        .containsExactly(Obstacle.Kind.LATER_EDITION);
    assertThat(obstacles(period(1), 3))
        .extracting(Obstacle::kind)
        .containsExactly(Obstacle.Kind.WORD);
    published(period(1), 3);

    assertThat(editions(period(1))).containsExactly(3, 1);
    assertThat(unpublished.all()).extracting(Unpublished::period).doesNotContain(period(1));
  }

  /** One certificate with two codes turns out to be two with one each, of the same importer. */
  @Test
  void aChangeThatEvensOutWithinEachTraderIsNobodys() {
    recorded(1);
    for (int number = 0; number < THREE.size(); number++) {
      enter(THREE.get(number), withCodes(entered(1, "ZA", number), "7102.21", "7102.31"));
    }
    released(1);
    new TradeOnRecord(database.application(), clock.instant().minus(Duration.ofHours(1)))
        .importedBy(any -> THREE.get(0))
        .corrected(withCodes(entered(1, "ZA", 0), "7102.21"));
    enter(THREE.get(0), withCodes(entered(1, "ZA", 9), "7102.31"));
    released(1);

    Publication second = publications.of(period(1)).get(0);
    assertThat(second.edition()).isEqualTo(2);
    assertThat(publications.differences(second))
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.carats()).isZero();
              assertThat(one.certificates()).isEqualTo(1);
              assertThat(one.traders()).isZero();
              assertThat(one.reveals()).isFalse();
            });
  }

  private void enter(String importer, TradeOnRecord.Import entered) {
    new TradeOnRecord(database.application(), clock.instant().minus(Duration.ofHours(1)))
        .importedBy(any -> importer)
        .imports(List.of(entered));
  }

  private TradeOnRecord.Import withCodes(TradeOnRecord.Import one, String... codes) {
    return new TradeOnRecord.Import(
        one.entry(),
        one.certificate(),
        one.issuer(),
        one.participant(),
        one.arrivedOn(),
        one.enteredOn(),
        Stream.of(codes)
            .map(code -> TradeOnRecord.line(code, carats(), carats().replace(".", "00.")))
            .toList());
  }

  @Test
  void aYearWaitsWhileOneOfItsQuartersDoes() {
    for (int number = 1; number <= 4; number++) {
      recorded(number);
    }
    for (int number = 1; number <= 3; number++) {
      released(number);
    }
    Period whole = Period.ofYear(year);
    assertThat(obstacles(whole, 1))
        .containsExactly(new Obstacle(Obstacle.Kind.NOT_RELEASED, List.of(quarter(4))));
    released(4);
    assertThat(editions(whole)).containsExactly(1);
    renamed(1, "BW", 1, "Ada Inc.");
    renamed(1, "BW", 2, "Ada Inc.");
    assertThat(unpublished.find(whole, 2)).as("the year is out as it was released").isEmpty();

    released(1);

    assertThat(editions(whole)).containsExactly(1);
    assertThat(obstacles(whole, 2))
        .containsExactly(new Obstacle(Obstacle.Kind.QUARTER_UNPUBLISHED, List.of(quarter(1))));
    renamed(2, "CA", 1, "Dee Inc.");
    assertThat(obstacles(whole, 2))
        .contains(new Obstacle(Obstacle.Kind.REVISION_DUE, List.of(quarter(2))));
    released(2);

    published(period(1), 2);
    assertThat(unpublished.all()).noneMatch(one -> one.period().equals(period(1)));
    assertThat(editions(whole)).as("nothing new comes out with the year").containsExactly(2, 1);
  }

  /** What an edition may tell depends on what lies beside it. */
  @Test
  void whatWaitsIsDecidedAnewWhenAnotherEditionOfTheYearComesOut() {
    recorded(1);
    released(1);
    revisedToOneImporter(1);
    Waiting before = waiting(period(1), 2);
    recorded(2);
    released(2);

    Waiting after = waiting(period(1), 2);
    assertThat(editions(period(2))).containsExactly(1);
    assertThat(after.sha256()).isNotEqualTo(before.sha256());
    assertRefused(new GiveWord.Command(period(1), 2, before.sha256(), WHY), "decided anew");
    published(period(1), 2);
  }

  /** What was known when the word was given is not asked of every edition of the year. */
  @Test
  void whatComesNoCloserNeedsNoOtherWord() {
    recorded(1);
    released(1);
    revisedToOneImporter(1);
    published(period(1), 2);
    recorded(2);

    released(2);

    assertThat(editions(period(2))).containsExactly(1);
    assertThat(publications.audit(publications.of(period(1)).get(0)))
        .anyMatch(one -> !one.isProtected());
  }

  @Test
  void whatFailsUndoesNothingElseAndIsTriedAgain() throws SQLException {
    recorded(1);
    recorded(2);
    owner(
        "ALTER TABLE publication ADD CONSTRAINT stuck CHECK (period <> '%s') NOT VALID"
            .formatted(quarter(1)));
    try {
      released(1);
      assertThat(editions(period(1))).isEmpty();
      released(2);
      assertThat(editions(period(2))).as("published all the same").containsExactly(1);
      assertThat(publish.run(Actor.CLOCKWORK).failed()).containsExactly(quarter(1) + "/1");
    } finally {
      owner("ALTER TABLE publication DROP CONSTRAINT stuck");
    }

    PublishReleases.Run run = publish.run(Actor.CLOCKWORK);
    assertThat(run.failed()).isEmpty();
    assertThat(run.published()).extracting(Publication::name).containsExactly(quarter(1) + "/1");
  }

  @Test
  void twoRunsAtOncePublishOnce() throws Exception {
    recorded(1);
    recorded(2);
    owner(
        "ALTER TABLE publication ADD CONSTRAINT stuck CHECK (left(period, 4) <> '%d') NOT VALID"
            .formatted(year));
    try {
      released(1);
      released(2);
    } finally {
      owner("ALTER TABLE publication DROP CONSTRAINT stuck");
    }

    List<Publication> published = new ArrayList<>();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<PublishReleases.Run> run = () -> publish.run(Actor.CLOCKWORK);
      for (Future<PublishReleases.Run> each : two.invokeAll(List.of(run, run))) {
        published.addAll(outcome(each).published());
      }
    } finally {
      two.shutdownNow();
    }
    assertThat(published)
        .extracting(Publication::name)
        .containsExactlyInAnyOrder(quarter(1) + "/1", quarter(2) + "/1");
  }

  private static PublishReleases.Run outcome(Future<PublishReleases.Run> run)
      throws InterruptedException, ExecutionException {
    PublishReleases.Run done = run.get();
    assertThat(done.failed()).isEmpty();
    return done;
  }

  private void owner(String sql) throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void theAuditTellsWhatSumsLeaveOver() {
    recorded(1);
    importedByEach(1, "ZA", "Dee Inc.");
    released(1);

    Publication publication = publications.of(period(1)).get(0);
    assertThat(publications.remainders(publication))
        .isNotEmpty()
        .allMatch(one -> !one.reveals() && one.traders() >= 3)
        .allMatch(one -> one.carats().signum() > 0 && one.valueUsd().signum() > 0);
    assertThat(publications.differences(publication)).isEmpty();
  }

  /**
   * A late import of one trader follows from the two editions; it is said, and holds nothing up.
   */
  @Test
  void theAuditTellsWhatTwoEditionsDifferBy() {
    recorded(1);
    released(1);
    imported(1, "BW", 3, "Ada Inc.");
    imported(1, "CA", 3, "Dee Inc.");
    imported(1, "CA", 4, "Eve Inc.");
    imported(1, "CA", 5, "Fay Inc.");
    released(1);

    Publication publication = publications.of(period(1)).get(0);
    assertThat(publication.edition()).isEqualTo(2);
    assertThat(publications.differences(publication))
        .anySatisfy(
            one -> {
              assertThat(one.place()).isEqualTo(new Place(Flow.IMPORT, "BW", "7102.31"));
              assertThat(one.toEdition()).isEqualTo(1);
              assertThat(one.carats()).isEqualByComparingTo(carats());
              assertThat(one.certificates()).isEqualTo(1);
              assertThat(one.traders()).isEqualTo(1);
              assertThat(one.reveals()).isTrue();
            })
        .anySatisfy(
            one -> {
              assertThat(one.place()).isEqualTo(new Place(Flow.IMPORT, "CA", "7102.31"));
              assertThat(one.traders()).isEqualTo(3);
              assertThat(one.reveals()).isFalse();
            })
        .noneMatch(one -> one.place().partner().equals("EU"));
  }

  @Test
  void wordsAndWhatTheyWereGivenForStay() {
    recorded(1);
    released(1);
    revisedToOneImporter(1);
    published(period(1), 2);
    long id = waiting(period(1), 2).id();

    for (String change :
        List.of(
            "UPDATE publication_word SET words = 'Something else was said'",
            "DELETE FROM publication_waiting",
            "INSERT INTO publication_word VALUES (%d, 'Said once more', now(), 'somebody')"
                .formatted(id),
            "INSERT INTO publication_waiting_remainder VALUES (%d, 'IMPORT', '', '', 'CODES', 1, 1, 1, true)"
                .formatted(id),
            "INSERT INTO publication_remainder SELECT max(id), 'IMPORT', '', '', 'CODES', 1, 1, 9, false FROM publication",
            "INSERT INTO publication_difference SELECT max(id), 1, 'IMPORT', 'ZA', '', 1, 1, 1, 9, false FROM publication")) {
      assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isNotNull();
    }
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        WITH p AS (INSERT INTO publication (period, edition, as_of, made_of, published_at, published_by,
                            suppressed, least_traders, p_percent, protection_percent, sha256)
                          VALUES ('2999Q1', 1, now(), '{2999Q1/1}', now(), 'x', true, 3, 10, 10, repeat('0', 64))
                          RETURNING id)
                        INSERT INTO publication_audit SELECT id, '2999Q1/1', 'IMPORT', 'BW', '7102.31', 'CARATS', 1, 1, 1,
                          true, false FROM p""")
                    .update())
        .rootCause()
        .hasMessageContaining("waits for a word");
  }
}
