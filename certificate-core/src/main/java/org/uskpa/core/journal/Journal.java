package org.uskpa.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.listing.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only history. Each subject has a chain of its own; whoever writes to it holds the
 * subject's lock, and the key (subject, step) refuses a writer that does not.
 */
@Repository
public class Journal {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  Journal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes one deed; only within the transaction that does it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Deed deed, Instant recordedAt) {
    writeAll(List.of(deed), recordedAt);
  }

  /**
   * Writes deeds in their order with two statements, however many they are; a subject may have
   * several.
   *
   * @param recordedAt kept, and hashed, to the microsecond: what is finer is dropped
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void writeAll(List<Deed> deeds, Instant recordedAt) {
    if (deeds.isEmpty()) {
      return;
    }
    Instant kept = recordedAt.truncatedTo(ChronoUnit.MICROS);
    Map<Subject, Head> heads = heads(deeds);
    List<JournalEntry> entries = new ArrayList<>(deeds.size());
    for (Deed deed : deeds) {
      Head head = heads.get(deed.subject());
      JournalEntry entry =
          JournalEntry.following(
              head == null ? 0 : head.step(), head == null ? null : head.hash(), deed, kept);
      heads.put(deed.subject(), new Head(entry.step(), entry.hash()));
      entries.add(entry);
    }
    insert(entries, kept);
  }

  /** A subject's history, first step first. */
  public List<JournalEntry> of(Subject subject) {
    return jdbc.sql(
            """
            SELECT step, action, actor, recorded_at, happened_on, reason, details, previous_hash, hash
            FROM journal_entry WHERE subject = :subject ORDER BY step
            """)
        .param("subject", subject.toString())
        .query((row, index) -> entry(subject, row))
        .list();
  }

  /**
   * A page of a subject's history that may be long, the last step first.
   *
   * @param before the step that the page before ended with; null for the first page
   */
  public Page<JournalEntry> latest(Subject subject, @Nullable String before, int size) {
    return Page.of(
        jdbc.sql(
                """
                SELECT step, action, actor, recorded_at, happened_on, reason, details, previous_hash, hash
                FROM journal_entry WHERE subject = :subject AND step < :before ORDER BY step DESC LIMIT :most
                """)
            .param("subject", subject.toString())
            .param("before", before == null ? Integer.MAX_VALUE : step(before))
            .param("most", size + 1)
            .query((row, index) -> entry(subject, row))
            .list(),
        size,
        entry -> Integer.toString(entry.step()));
  }

  private static int step(String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("history before “" + written + "”");
    }
  }

  /**
   * How many of these deeds are done: the last step of the subject is the same action, by the same
   * person and for the same reason. By one statement, however many they are.
   */
  public long countLast(List<Deed> deeds) {
    return jdbc.sql(
            """
            SELECT count(*) FROM unnest(:subjects, :actions, :actors, :reasons)
              AS asked (subject, action, actor, reason)
            CROSS JOIN LATERAL (SELECT action, actor, reason FROM journal_entry
                                WHERE subject = asked.subject ORDER BY step DESC LIMIT 1) AS last
            WHERE (last.action, last.actor, last.reason) = (asked.action, asked.actor, asked.reason)
            """)
        .param(
            "subjects",
            deeds.stream().map(deed -> deed.subject().toString()).toArray(String[]::new))
        .param("actions", deeds.stream().map(Deed::action).toArray(String[]::new))
        .param("actors", deeds.stream().map(deed -> deed.actor().username()).toArray(String[]::new))
        .param("reasons", deeds.stream().map(Deed::reason).toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /**
   * Whether a subject's history is as it was written, and still has what checkpoints kept of it.
   */
  public Verification verify(Subject subject) {
    List<JournalEntry> entries = of(subject);
    int lastStep = 0;
    String lastHash = null;
    for (JournalEntry entry : entries) {
      if (!entry.isSealedAfter(lastStep, lastHash)) {
        return new Verification(entries.size(), entry.step());
      }
      lastStep = entry.step();
      lastHash = entry.hash();
    }
    return new Verification(entries.size(), missedSinceCheckpoint(subject, entries));
  }

  /** A chain that is whole may lack its end, or be another one than was there. */
  private @Nullable Integer missedSinceCheckpoint(Subject subject, List<JournalEntry> whole) {
    return jdbc
        .sql("SELECT step, hash FROM journal_head WHERE subject = :subject ORDER BY step")
        .param("subject", subject.toString())
        .query((row, index) -> new Head(row.getInt("step"), row.getString("hash")))
        .list()
        .stream()
        .filter(
            kept ->
                kept.step() > whole.size()
                    || !whole.get(kept.step() - 1).hash().equals(kept.hash()))
        .findFirst()
        .map(kept -> Math.min(kept.step(), whole.size() + 1))
        .orElse(null);
  }

  private record Head(int step, String hash) {}

  private Map<Subject, Head> heads(List<Deed> deeds) {
    String[] subjects =
        deeds.stream().map(deed -> deed.subject().toString()).distinct().toArray(String[]::new);
    Map<Subject, Head> heads = new HashMap<>();
    jdbc.sql(
            """
            SELECT asked.subject, head.step, head.hash
            FROM unnest(:subjects) AS asked (subject)
            CROSS JOIN LATERAL (SELECT step, hash FROM journal_entry
                                WHERE subject = asked.subject ORDER BY step DESC LIMIT 1) AS head
            """)
        .param("subjects", subjects)
        .query(
            row -> {
              heads.put(
                  Subject.parse(row.getString("subject")),
                  new Head(row.getInt("step"), row.getString("hash")));
            });
    return heads;
  }

  private void insert(List<JournalEntry> entries, Instant recordedAt) {
    jdbc.sql(
            """
            INSERT INTO journal_entry (subject, step, action, actor, recorded_at, happened_on, reason,
                                       details, previous_hash, hash)
            SELECT subject, step, action, actor, :recordedAt, happened_on, reason, details, previous_hash, hash
            FROM unnest(:subjects, :steps, :actions, :actors, :dates::date[], :reasons, :details::jsonb[],
                        :previousHashes, :hashes)
              AS entry (subject, step, action, actor, happened_on, reason, details, previous_hash, hash)
            """)
        .param("recordedAt", OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
        .param("subjects", column(entries, entry -> entry.subject().toString()))
        .param("steps", entries.stream().map(JournalEntry::step).toArray(Integer[]::new))
        .param("actions", column(entries, JournalEntry::action))
        .param("actors", column(entries, JournalEntry::actor))
        .param("dates", column(entries, entry -> entry.happenedOn().toString()))
        .param("reasons", column(entries, JournalEntry::reason))
        .param("details", column(entries, entry -> JSON.writeValueAsString(entry.details())))
        .param("previousHashes", column(entries, JournalEntry::previousHash))
        .param("hashes", column(entries, JournalEntry::hash))
        .update();
  }

  private static @Nullable String[] column(
      List<JournalEntry> entries, Function<JournalEntry, @Nullable String> value) {
    @Nullable String[] column = new String[entries.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(entries.get(i));
    }
    return column;
  }

  private static JournalEntry entry(Subject subject, ResultSet row) throws SQLException {
    SortedMap<String, String> details = JSON.readValue(row.getString("details"), DETAILS);
    return new JournalEntry(
        subject,
        row.getInt("step"),
        row.getString("action"),
        row.getString("actor"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("happened_on", LocalDate.class),
        row.getString("reason"),
        details,
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
