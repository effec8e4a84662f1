package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.SettableClock;

/** A question about a moment and a writer under it, each on a connection of its own. */
@CoreDbTest
class RecordedTimeDbTest {

  private static final Instant NOON = Instant.parse("2026-03-02T17:00:30.000001Z");

  @Autowired private RecordedTime time;
  @Autowired private TransactionTemplate transaction;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private SettableClock clock;
  @Autowired private JdbcClient jdbc;

  private final CountDownLatch done = new CountDownLatch(1);

  @BeforeEach
  void noon() {
    clock.set(NOON);
  }

  @AfterEach
  void letTheWriterGo() {
    done.countDown();
    clock.release();
  }

  @Test
  void isTakenInATransactionOnly() {
    assertThatThrownBy(time::toRecord).isInstanceOf(IllegalTransactionStateException.class);
    assertThat(transaction.<Instant>execute(status -> time.toRecord())).isEqualTo(NOON);
  }

  @Test
  void isSettledWhenNobodyWrites() {
    assertThat(time.isSettled(NOON)).isTrue();
  }

  @Test
  void aMomentBeforeTheWritersIsSettledAndNobodyWaits() throws Exception {
    CompletableFuture<Void> writer = writer();

    assertThat(time.isSettled(NOON.minus(Duration.ofMinutes(1)))).isTrue();
    assertThat(writer).isNotDone();
  }

  @Test
  void aWriterThatStaysAtWorkLeavesTheMomentOpen() throws Exception {
    CompletableFuture<Void> writer = writer();

    assertThat(time.isSettled(NOON)).isFalse();
    assertThat(time.isSettled(NOON.plus(Duration.ofDays(1)))).isFalse();
    assertThat(writer).isNotDone();
  }

  @Test
  void theLastSettledMomentLiesBeforeALoadThatStaysAtWork() throws Exception {
    assertThat(time.lastSettled()).isEqualTo(NOON);
    CompletableFuture<Void> writer = writer();
    clock.advance(Duration.ofMinutes(5));

    Instant settled = time.lastSettled();

    assertThat(settled).isEqualTo(Instant.parse("2026-03-02T16:59:59.999999Z"));
    assertThat(time.isSettled(settled)).isTrue();
    done.countDown();
    writer.get(10, TimeUnit.SECONDS);
    assertThat(time.lastSettled()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
  }

  @Test
  void aQuestionWaitsForTheWriterBeforeIt() throws Exception {
    CompletableFuture<Void> writer = writer();
    CompletableFuture<Boolean> question = CompletableFuture.supplyAsync(() -> time.isSettled(NOON));
    awaitAQuestionInTheQueue(question);

    done.countDown();

    assertThat(question.get(10, TimeUnit.SECONDS)).isTrue();
    writer.get(10, TimeUnit.SECONDS);
  }

  @Test
  void writersOfALaterMinuteDoNotWaitForAQuestion() throws Exception {
    CompletableFuture<Void> writer = writer();
    CompletableFuture<Boolean> question = CompletableFuture.supplyAsync(() -> time.isSettled(NOON));
    awaitAQuestionInTheQueue(question);
    clock.advance(Duration.ofMinutes(1));

    assertThat(transaction.<Instant>execute(status -> time.toRecord()))
        .isEqualTo(NOON.plus(Duration.ofMinutes(1)));

    done.countDown();
    assertThat(question.get(10, TimeUnit.SECONDS)).isTrue();
    writer.get(10, TimeUnit.SECONDS);
  }

  @Test
  void aLoadThatBeginsWhileALineIsDrawnLeavesNoneAndTheTransactionGoesOn() throws Exception {
    Instant later = NOON.plus(Duration.ofMinutes(1));
    clock.set(later);
    CompletableFuture<Void> writer = writer();
    // When it is asked whether all is settled the writer's minute has not come; then it has.
    AtomicBoolean asked = new AtomicBoolean();
    Clock passing =
        new Clock() {
          @Override
          public Instant instant() {
            return asked.getAndSet(true) ? later : NOON;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    RecordedTime drawing = new RecordedTime(jdbc, transactions, passing);

    transaction.executeWithoutResult(
        status -> {
          assertThat(drawing.toDrawALine()).isEmpty();
          assertThat(jdbc.sql("SHOW lock_timeout").query(String.class).single()).isEqualTo("0");
        });

    assertThat(writer).isNotDone();
  }

  @Test
  void aLineIsDrawnWhenNobodyWrites() {
    assertThat(transaction.<Optional<Instant>>execute(status -> time.toDrawALine())).contains(NOON);
  }

  /** Somebody who has taken the moment and is not done. */
  private CompletableFuture<Void> writer() throws InterruptedException {
    CountDownLatch taken = new CountDownLatch(1);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      time.toRecord();
                      taken.countDown();
                      await(done);
                    }));
    await(taken);
    return writer;
  }

  private void awaitAQuestionInTheQueue(CompletableFuture<Boolean> question) {
    while (!question.isDone()
        && jdbc.sql(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
            .query(Integer.class)
            .single()
            .equals(0)) {
      Thread.onSpinWait();
    }
    assertThat(question).isNotDone();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
