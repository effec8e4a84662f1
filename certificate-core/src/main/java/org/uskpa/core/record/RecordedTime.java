package org.uskpa.core.record;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.measure.EasternTime;

/**
 * The moments at which the product learns a thing. A step that changes what counts takes its moment
 * here and holds a lock until it is done, so that a question about a past moment can wait for those
 * who are still writing under it: its answer never changes afterwards.
 */
@Component
public class RecordedTime {

  // Any number, as long as nothing else in the product takes the same.
  private static final int WRITERS = 592_307_002;
  private static final int SECONDS_A_MINUTE = 60;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final Clock clock;

  RecordedTime(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * The moment under which the running transaction records, to the microsecond. Whoever asks about
   * it or a later one waits until the transaction ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Instant toRecord() {
    // Locked before the moment is taken: whoever sees no lock is sure that none will be earlier.
    jdbc.sql("SELECT pg_advisory_xact_lock_shared(:writers, :minute)::text")
        .param("writers", WRITERS)
        .param("minute", minute(clock.instant()))
        .query(String.class)
        .single();
    return EasternTime.now(clock);
  }

  /**
   * A moment at which the running transaction draws a line: all that is on record of it is there to
   * be read, and nothing will come under it or an earlier one. Who records waits until the
   * transaction ends, and so does whoever asks about this moment.
   *
   * @return empty while a long load is at work, whether it began before or just now; the
   *     transaction can go on all the same
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Instant> toDrawALine() {
    if (!isSettled(clock.instant())) {
      return Optional.empty();
    }
    // A load may begin right now. Where that makes the waiting fail, the transaction goes on.
    jdbc.sql("SAVEPOINT before_the_line").update();
    try {
      Instant line = draw();
      jdbc.sql("RELEASE SAVEPOINT before_the_line").update();
      return Optional.of(line);
    } catch (DataAccessException failed) {
      if (!isLockTimeout(failed)) {
        throw failed;
      }
      jdbc.sql("ROLLBACK TO SAVEPOINT before_the_line").update();
      return Optional.empty();
    }
  }

  private Instant draw() {
    jdbc.sql("SET LOCAL lock_timeout = '2s'").update();
    Instant line;
    int minute;
    do {
      minute = minute(clock.instant());
      await(minute);
      line = EasternTime.now(clock);
      // Nobody else holds this minute. Who holds one before it may have taken an earlier moment;
      // who takes one from here on takes its moment after this one.
      writing(line).forEach(this::await);
    } while (minute(line) != minute);
    jdbc.sql("SET LOCAL lock_timeout = DEFAULT").update();
    return line;
  }

  /**
   * Waits, two seconds at most, until nobody writes under a moment that is not in the future.
   * Writers of later minutes do not wait for the question.
   *
   * @return whether what is on record of the moment stands for good; false while a long load that
   *     began before it is still running
   */
  public boolean isSettled(Instant moment) {
    try {
      apart.executeWithoutResult(
          briefly -> {
            List<Integer> writing = writing(moment);
            if (!writing.isEmpty()) {
              jdbc.sql("SET LOCAL lock_timeout = '2s'").update();
              writing.forEach(this::await);
            }
          });
      return true;
    } catch (DataAccessException failed) {
      if (isLockTimeout(failed)) {
        return false;
      }
      throw failed;
    }
  }

  /**
   * The last moment of which all is on record and nothing more will come: this one, once those who
   * write under it are done; while a long load is at work, the one before its minute. Several
   * statements that ask about it answer as one, whatever is recorded between them.
   */
  public Instant lastSettled() {
    Instant now = EasternTime.now(clock);
    if (isSettled(now)) {
      return now;
    }
    return writing(now).stream()
        .min(Integer::compare)
        .map(
            minute ->
                Instant.ofEpochSecond((long) minute * SECONDS_A_MINUTE).minus(1, ChronoUnit.MICROS))
        .orElse(now);
  }

  private static boolean isLockTimeout(DataAccessException failed) {
    return failed.getRootCause() instanceof SQLException cause
        && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
  }

  private List<Integer> writing(Instant moment) {
    return jdbc.sql(
            """
            SELECT DISTINCT objid::bigint FROM pg_locks
            WHERE locktype = 'advisory' AND objsubid = 2 AND classid::bigint = :writers
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND granted AND pid <> pg_backend_pid() AND objid::bigint <= :minute
            """)
        .param("writers", WRITERS)
        .param("minute", minute(moment))
        .query(Integer.class)
        .list();
  }

  private void await(int minute) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:writers, :minute)::text")
        .param("writers", WRITERS)
        .param("minute", minute)
        .query(String.class)
        .single();
  }

  private static int minute(Instant moment) {
    return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), SECONDS_A_MINUTE));
  }
}
