package org.uskpa.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.RecordedTime;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.StatisticsDbTest;

/** Two people release the same quarter, and a void comes at the moment of a release. */
@StatisticsDbTest
class RivalReleasesDbTest {

  private static final Quarter QUARTER = new Quarter(2018, 3);
  private static final LocalDate JULY = LocalDate.of(2018, 7, 10);
  private static final Actor OTHER = new Actor("second-releaser", "Sam Second");

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private Editions editions;
  @Autowired private FindChanges changes;
  @Autowired private RecordedTime time;
  @Autowired private TransactionTemplate transaction;

  private QuarterLife life;
  private Edition submitted;

  @BeforeEach
  void aSubmittedQuarter() {
    JdbcClient.create(database.owner())
        .sql(
            "TRUNCATE certificate_line, certificate_content, certificate, stock_number, quarter_edition,"
                + " journal_entry CASCADE")
        .update();
    new TradeOnRecord(database.application())
        .certificates(List.of(certificate("US70001", null), certificate("US70002", null)));
    life = new QuarterLife(beans);
    submitted = life.submitted(QUARTER);
  }

  private static TradeOnRecord.Certificate certificate(
      String number, @Nullable LocalDate voidedOn) {
    return new TradeOnRecord.Certificate(
        number,
        "IN",
        "IN",
        JULY,
        JULY.plusDays(60),
        voidedOn == null ? JULY : null,
        voidedOn,
        TradeOnRecord.GEMS);
  }

  @RepeatedTest(5)
  void ofTwoReleasersAtOnceOneReleasesAndTheOtherIsTold() throws Exception {
    List<Outcome<Edition>> outcomes =
        AtOnce.run(
            () -> life.release(submitted, QuarterLife.RELEASER),
            () -> life.release(submitted, OTHER));

    assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(outcomes)
        .flatExtracting(Outcome::findings)
        .extracting(Finding::rule)
        .containsExactly("quarter-step");
    assertThat(editions.of(QUARTER)).hasSize(1);
    assertThat(life.verified(editions.of(QUARTER).get(0)).stands()).isTrue();
  }

  /** It was there before the release, which is refused, or it is a change since. */
  @RepeatedTest(10)
  void aVoidAtTheMomentOfAReleaseIsSeenByItOrIsADifference() throws Exception {
    Callable<Boolean> release = () -> life.release(submitted, QuarterLife.RELEASER).isDone();
    Callable<Boolean> voiding =
        () -> {
          transaction.executeWithoutResult(
              together -> {
                Instant moment = time.toRecord();
                new TradeOnRecord(database.application(), moment)
                    .moved(certificate("US70002", JULY.plusDays(1)), Cause.VOIDED);
              });
          return true;
        };

    boolean released = AtOnce.run(release, voiding).get(0);

    Edition edition = editions.of(QUARTER).get(0);
    assertThat(edition.isReleased()).isEqualTo(released);
    if (released) {
      assertThat(changes.since(edition)).extracting(RecordChange::key).containsExactly("US70002");
      assertThat(life.verified(edition).records().lines()).hasSize(2);
    } else {
      assertThat(life.release(submitted, QuarterLife.RELEASER).findings())
          .extracting(Finding::rule)
          .containsExactly("same-records");
    }
  }
}
