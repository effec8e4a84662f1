package org.uskpa.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.calendar.SealJournal;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;

/** What a chain does not tell of itself: that its end is cut off, or all of it gone. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class JournalCheckpointsDbTest {

  private static final Actor IVAN = new Actor("ivan", "Ivan Issuer");
  private static final Subject ONE = Subject.certificate("US41001");
  private static final Subject OTHER = Subject.certificate("US41002");

  @Autowired private Journal journal;
  @Autowired private JournalCheckpoints checkpoints;
  @Autowired private SealJournal seal;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TestDatabase database;
  @Autowired private SettableClock clock;

  @BeforeEach
  void twoHistories() {
    clock.set(Instant.parse("2026-03-02T15:00:00Z"));
    write(ONE, "opened", "issued", "exported");
    write(OTHER, "opened");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private void write(Subject subject, String... actions) {
    for (String action : actions) {
      transaction.executeWithoutResult(
          status ->
              journal.write(
                  new Deed(subject, action, IVAN, LocalDate.of(2026, 3, 2)), clock.instant()));
    }
  }

  private void anHourLater() {
    clock.advance(Duration.ofHours(1));
  }

  @Test
  void aCheckpointKeepsTheHeadsThatMovedAndIsSealedOntoTheOneBefore() {
    Checkpoint first = seal.run().orElseThrow();
    anHourLater();
    assertThat(seal.run()).isEmpty();
    write(OTHER, "issued");
    write(Subject.licensee("L005"), "admitted");
    Checkpoint second = seal.run().orElseThrow();

    assertThat(first.number()).isOne();
    assertThat(first.chains()).isEqualTo(2);
    assertThat(first.heads()).isEqualTo(2);
    assertThat(first.previousHash()).isNull();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.chains()).isEqualTo(3);
    assertThat(second.heads()).isEqualTo(2);
    assertThat(second.previousHash()).isEqualTo(first.hash());
    assertThat(checkpoints.last()).contains(second);
    assertThat(checkpoints.check())
        .isEqualTo(new JournalCheckpoints.Checked(second, null, List.of()));
    assertThat(journal.verify(ONE)).isEqualTo(new Verification(3, null));
  }

  @Test
  void withoutACheckpointNothingIsToldOfIt() {
    assertThat(checkpoints.check())
        .isEqualTo(new JournalCheckpoints.Checked(null, null, List.of()));
  }

  @ParameterizedTest(name = "{0} steps left: step {1} is missed")
  @CsvSource({"2, 3", "1, 2", "0, 1"})
  void aChainThatLostItsEndOrAllOfItIsFound(int left, int missed) {
    seal.run();
    asOwnerWithoutTriggers(
        "journal_entry",
        "DELETE FROM journal_entry WHERE subject = '%s' AND step > %d".formatted(ONE, left));

    assertThat(journal.verify(ONE)).isEqualTo(new Verification(left, missed));
    assertThat(journal.verify(OTHER).isWhole()).isTrue();
    assertThat(checkpoints.check().broken()).containsExactly(ONE);
  }

  @Test
  void anotherEndInTheSamePlaceIsFoundThoughItsOwnChainIsWhole() {
    seal.run();
    asOwnerWithoutTriggers(
        "journal_entry",
        "DELETE FROM journal_entry WHERE subject = '%s' AND step = 3".formatted(ONE));
    write(ONE, "voided", "destroyed");
    anHourLater();
    seal.run();

    assertThat(journal.verify(ONE)).isEqualTo(new Verification(4, 3));
    assertThat(checkpoints.check().broken()).containsExactly(ONE);
  }

  @Test
  void whatCameAfterTheLastCheckpointIsNotMissed() {
    seal.run();
    write(ONE, "corrected");

    assertThat(journal.verify(ONE)).isEqualTo(new Verification(4, null));
    assertThat(checkpoints.check().isWhole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE journal_head SET step = 2 WHERE subject = 'certificate:US41001'",
        "DELETE FROM journal_head WHERE subject = 'certificate:US41001'",
        "INSERT INTO journal_head SELECT 'stock:US1', 1, hash, 1 FROM journal_head LIMIT 1"
      })
  void headsThatWereTamperedWithBreakTheirCheckpoint(String sql) {
    seal.run();
    asOwnerWithoutTriggers("journal_head", sql);

    assertThat(checkpoints.check().brokenCheckpoint()).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE journal_checkpoint SET chains = 1 WHERE number = 2 | 2",
        "UPDATE journal_checkpoint SET made_at = made_at - interval '1 us' WHERE number = 1 | 1",
        "UPDATE journal_checkpoint SET previous_hash = repeat('a', 64) WHERE number = 3 | 3",
        "UPDATE journal_checkpoint SET hash = repeat('a', 64) WHERE number = 2 | 2"
      })
  void aCheckpointThatWasTamperedWithIsFound(String sql, int broken) {
    seal.run();
    anHourLater();
    write(ONE, "corrected");
    seal.run();
    anHourLater();
    write(OTHER, "issued");
    seal.run();
    asOwnerWithoutTriggers("journal_checkpoint", sql);

    assertThat(checkpoints.check().brokenCheckpoint()).isEqualTo(broken);
  }

  @Test
  void aStepThatWasStillBeingWrittenIsKeptByTheNextCheckpoint() {
    transaction.executeWithoutResult(
        writing -> {
          journal.write(
              new Deed(ONE, "corrected", IVAN, LocalDate.of(2026, 3, 2)), clock.instant());
          // Another one, with a later id, is done first and sealed.
          meanwhile(() -> write(OTHER, "issued"));
          meanwhile(() -> assertThat(seal.run().orElseThrow().chains()).isEqualTo(2));
        });
    anHourLater();

    assertThat(seal.run().orElseThrow().heads()).isOne();
    asOwnerWithoutTriggers("journal_entry", "DELETE FROM journal_entry WHERE step = 4");
    assertThat(journal.verify(ONE)).isEqualTo(new Verification(3, 4));
  }

  private static void meanwhile(Runnable deed) {
    CompletableFuture.runAsync(deed).join();
  }

  @Test
  void twoAtOnceMakeOne() throws Exception {
    List<Optional<Checkpoint>> made = AtOnce.run(seal::run, seal::run);

    assertThat(made.stream().flatMap(Optional::stream)).hasSize(1);
    assertThat(checkpoints.check().isWhole()).isTrue();
  }

  private void asOwnerWithoutTriggers(String table, String sql) {
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("ALTER TABLE %s DISABLE TRIGGER USER".formatted(table)).update();
    try {
      assertThat(owner.sql(sql).update()).isPositive();
    } finally {
      owner.sql("ALTER TABLE %s ENABLE TRIGGER USER".formatted(table)).update();
    }
  }
}
