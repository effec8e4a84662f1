package org.uskpa.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checkpoints over all chains of the journal, and what they show: a chain tells of itself whether a
 * step in it was changed, a checkpoint that its end or all of it is gone.
 */
@Repository
public class JournalCheckpoints {

  // Any number, as long as nothing else in the product takes the same.
  private static final int ONE_AT_A_TIME = 592_307_035;

  /**
   * A step is written under an id and seen later. Steps that another checkpoint may have missed for
   * that are looked for this far back; no transaction stays open so long.
   */
  private static final Duration LOOKED_BACK = Duration.ofDays(1);

  private static final int MOST_TOLD = 100;
  private static final int ROWS_AT_ONCE = 5_000;

  private static final String COLUMNS =
      """
      SELECT number, made_at, through_id, chains, heads, heads_hash, previous_hash, hash
      FROM journal_checkpoint
      """;

  private final JdbcClient jdbc;

  JournalCheckpoints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How the journal stands against all checkpoints.
   *
   * @param last the last one; null while there is none
   * @param brokenCheckpoint the first checkpoint that was changed, or stands after one that is
   *     missing; null when all stand
   * @param broken subjects of which a checkpoint kept a step that is gone or says something else
   *     now, in the order of their names; no more than a hundred
   */
  public record Checked(
      @Nullable Checkpoint last, @Nullable Integer brokenCheckpoint, List<Subject> broken) {

    public Checked {
      broken = List.copyOf(broken);
    }

    public boolean isWhole() {
      return brokenCheckpoint == null && broken.isEmpty();
    }
  }

  /** The last checkpoint; empty while there is none. */
  public Optional<Checkpoint> last() {
    return jdbc.sql(COLUMNS + "ORDER BY number DESC LIMIT 1")
        .query((row, index) -> read(row))
        .optional();
  }

  /**
   * Makes one, where a chain moved since the last.
   *
   * @return empty when none moved
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Checkpoint> make(Instant now) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)::text")
        .param("key", ONE_AT_A_TIME)
        .query(String.class)
        .single();
    Checkpoint last = last().orElse(null);
    int number = last == null ? 1 : last.number() + 1;
    long throughId =
        jdbc.sql("SELECT coalesce(max(id), 0) FROM journal_entry").query(Long.class).single();
    long newChains = keepHeads(number, seenBefore(now), throughId);
    HeadsDigest heads = headsOf(List.of(number)).getOrDefault(number, new HeadsDigest());
    if (heads.heads() == 0) {
      return Optional.empty();
    }
    Checkpoint made =
        Checkpoint.following(
            last,
            now.truncatedTo(ChronoUnit.MICROS),
            throughId,
            newChains,
            heads.heads(),
            heads.sha256());
    insert(made);
    return Optional.of(made);
  }

  /** Up to which entry everything was seen for certain. */
  private long seenBefore(Instant now) {
    return jdbc.sql(
            "SELECT coalesce(max(through_id), 0) FROM journal_checkpoint WHERE made_at <= :before")
        .param("before", utc(now.minus(LOOKED_BACK)))
        .query(Long.class)
        .single();
  }

  /**
   * Keeps the heads of chains that moved.
   *
   * @return how many of these subjects had none before
   */
  private long keepHeads(int number, long seen, long throughId) {
    return jdbc.sql(
            """
            WITH moved AS (
              SELECT DISTINCT ON (subject) subject, step, hash FROM journal_entry
              WHERE id > :seen AND id <= :through ORDER BY subject, step DESC),
            kept AS (
              INSERT INTO journal_head (subject, step, hash, checkpoint)
              SELECT subject, step, hash, :number FROM moved
              ON CONFLICT (subject, step) DO NOTHING
              RETURNING subject)
            SELECT count(*) FROM kept
            WHERE NOT EXISTS (SELECT FROM journal_head h WHERE h.subject = kept.subject)
            """)
        .param("seen", seen)
        .param("through", throughId)
        .param("number", number)
        .query(Long.class)
        .single();
  }

  private void insert(Checkpoint made) {
    jdbc.sql(
            """
            INSERT INTO journal_checkpoint
              (number, made_at, through_id, chains, heads, heads_hash, previous_hash, hash)
            VALUES (:number, :madeAt, :throughId, :chains, :heads, :headsHash, :previousHash, :hash)
            """)
        .param("number", made.number())
        .param("madeAt", utc(made.madeAt()))
        .param("throughId", made.throughId())
        .param("chains", made.chains())
        .param("heads", made.heads())
        .param("headsHash", made.headsHash())
        .param("previousHash", made.previousHash())
        .param("hash", made.hash())
        .update();
  }

  /** Checks the checkpoints themselves, and each head that they kept. It reads all of them. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Checked check() {
    List<Checkpoint> all =
        jdbc.sql(COLUMNS + "ORDER BY number").query((row, index) -> read(row)).list();
    return new Checked(all.isEmpty() ? null : all.get(all.size() - 1), broken(all), gone());
  }

  private @Nullable Integer broken(List<Checkpoint> all) {
    Map<Integer, HeadsDigest> heads = headsOf(all.stream().map(Checkpoint::number).toList());
    Checkpoint previous = null;
    for (Checkpoint checkpoint : all) {
      HeadsDigest kept = heads.getOrDefault(checkpoint.number(), new HeadsDigest());
      if (!checkpoint.isSealedAfter(previous)
          || checkpoint.heads() != kept.heads()
          || !checkpoint.headsHash().equals(kept.sha256())) {
        return checkpoint.number();
      }
      previous = checkpoint;
    }
    return null;
  }

  private List<Subject> gone() {
    return jdbc
        .sql(
            """
            SELECT DISTINCT h.subject FROM journal_head h
            LEFT JOIN journal_entry e ON (e.subject, e.step) = (h.subject, h.step)
            WHERE e.hash IS DISTINCT FROM h.hash ORDER BY h.subject LIMIT :most
            """)
        .param("most", MOST_TOLD)
        .query(String.class)
        .list()
        .stream()
        .map(Subject::parse)
        .toList();
  }

  /** The heads that each of these checkpoints kept. */
  private Map<Integer, HeadsDigest> headsOf(List<Integer> numbers) {
    Map<Integer, HeadsDigest> digests = new HashMap<>();
    jdbc.sql(
            """
            SELECT checkpoint, subject, step, hash FROM journal_head WHERE checkpoint = ANY (:numbers)
            ORDER BY checkpoint, subject COLLATE "C", step
            """)
        .withFetchSize(ROWS_AT_ONCE)
        .param("numbers", numbers.toArray(Integer[]::new))
        .query(
            row -> {
              digests
                  .computeIfAbsent(row.getInt("checkpoint"), first -> new HeadsDigest())
                  .add(row.getString("subject"), row.getInt("step"), row.getString("hash"));
            });
    return digests;
  }

  private static Checkpoint read(ResultSet row) throws SQLException {
    return new Checkpoint(
        row.getInt("number"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getLong("through_id"),
        row.getLong("chains"),
        row.getLong("heads"),
        row.getString("heads_hash"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
