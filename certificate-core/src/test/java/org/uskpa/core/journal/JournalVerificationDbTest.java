package org.uskpa.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.TestDatabase;

/** Even who owns the tables and switches the triggers off leaves traces in a chain of hashes. */
@CoreDbTest
class JournalVerificationDbTest {

  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final Actor IVAN = new Actor("ivan", "Ivan Issuer");
  private static final AtomicInteger COUNT = new AtomicInteger(41000);

  @Autowired private Journal journal;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TestDatabase database;
  private Subject subject;

  @BeforeEach
  void threeSteps() {
    subject = Subject.certificate("US" + COUNT.incrementAndGet());
    for (String action : new String[] {"opened", "issued", "exported"}) {
      transaction.executeWithoutResult(
          status ->
              journal.write(
                  new Deed(
                      subject,
                      action,
                      IVAN,
                      LocalDate.of(2026, 3, 2),
                      "because",
                      Map.of("itn", "X20260301123456")),
                  NOW));
    }
  }

  @Test
  void whatWasWrittenIsWhole() {
    assertThat(journal.verify(subject)).isEqualTo(new Verification(3, null));
    assertThat(journal.verify(Subject.certificate("US99999"))).isEqualTo(new Verification(0, null));
  }

  @Test
  void momentsFinerThanTheDatabaseKeepsAreHashedAsTheyAreKept() {
    Subject precise = Subject.certificate("US" + COUNT.incrementAndGet());
    transaction.executeWithoutResult(
        status ->
            journal.write(
                new Deed(precise, "opened", IVAN, LocalDate.of(2026, 3, 2)),
                NOW.plusNanos(123_456_789)));

    assertThat(journal.verify(precise)).isEqualTo(new Verification(1, null));
    assertThat(journal.of(precise).get(0).recordedAt()).isEqualTo(NOW.plusNanos(123_456_000));
  }

  @ParameterizedTest(name = "{0}: broken at {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE journal_entry SET actor = 'olga' WHERE step = 2                          | 2
          UPDATE journal_entry SET reason = 'another' WHERE step = 1                      | 1
          UPDATE journal_entry SET action = 'voided' WHERE step = 3                       | 3
          UPDATE journal_entry SET happened_on = '2026-03-01' WHERE step = 2              | 2
          UPDATE journal_entry SET recorded_at = recorded_at - interval '1 us' WHERE step = 2 | 2
          UPDATE journal_entry SET details = '{"itn": "X20260301123457"}' WHERE step = 2  | 2
          UPDATE journal_entry SET details = '{}' WHERE step = 3                          | 3
          UPDATE journal_entry SET hash = repeat('a', 64) WHERE step = 1                  | 1
          UPDATE journal_entry SET previous_hash = repeat('a', 64) WHERE step = 3         | 3
          DELETE FROM journal_entry WHERE step = 1                                        | 2
          DELETE FROM journal_entry WHERE step = 2                                        | 3
          """)
  void whatWasTamperedWithIsFound(String sql, int brokenAt) {
    asOwnerWithoutTriggers(sql + " AND subject = '" + subject + "'");

    assertThat(journal.verify(subject).brokenAt()).isEqualTo(brokenAt);
  }

  @Test
  void anEntryThatWasMovedToAnotherSubjectIsFound() {
    asOwnerWithoutTriggers(
        "UPDATE journal_entry SET subject = 'certificate:US77777' WHERE subject = '%s'"
            .formatted(subject));

    assertThat(journal.verify(Subject.certificate("US77777")).brokenAt()).isEqualTo(1);
  }

  @Test
  void aStepIsWrittenOnlyWithinTheTransactionThatDoesIt() {
    assertThatThrownBy(
            () -> journal.write(new Deed(subject, "voided", IVAN, LocalDate.of(2026, 3, 2)), NOW))
        .hasMessageContaining("transaction");
  }

  /** Hashes stand in records for good: this one is written out, made by another program. */
  @Test
  void theHashOfAStepIsFixed() {
    JournalEntry entry =
        JournalEntry.following(
            null,
            new Deed(
                Subject.certificate("US41001"),
                "issued",
                IVAN,
                LocalDate.of(2026, 3, 2),
                "Wörds",
                Map.of("sha256", "ab", "itn", "X20260301123456")),
            NOW);

    assertThat(entry.hash())
        .isEqualTo("35b41c128599342eaadaee3aab18694ad0a3e54b0dfc971b649bea9759b0b6dc");
  }

  private void asOwnerWithoutTriggers(String sql) {
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("ALTER TABLE journal_entry DISABLE TRIGGER USER").update();
    try {
      assertThat(owner.sql(sql).update()).isPositive();
    } finally {
      owner.sql("ALTER TABLE journal_entry ENABLE TRIGGER USER").update();
    }
  }
}
