package org.uskpa.core.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One step in a subject's history, chained to the step before by its hash.
 *
 * @param step 1 for the first one of the subject
 * @param actor the username
 * @param recordedAt when the product learned of it, to the microsecond
 * @param previousHash the hash of the step before; null for the first one
 * @param hash the SHA-256 of this step's {@linkplain #canonicalText canonical text}
 */
public record JournalEntry(
    Subject subject,
    int step,
    String action,
    String actor,
    Instant recordedAt,
    LocalDate happenedOn,
    String reason,
    SortedMap<String, String> details,
    @Nullable String previousHash,
    String hash) {

  public JournalEntry {
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /** The entry that follows on another one; {@code previous} is null for a subject's first deed. */
  public static JournalEntry following(
      @Nullable JournalEntry previous, Deed deed, Instant recordedAt) {
    return following(
        previous == null ? 0 : previous.step(),
        previous == null ? null : previous.hash(),
        deed,
        recordedAt);
  }

  static JournalEntry following(
      int lastStep, @Nullable String lastHash, Deed deed, Instant recordedAt) {
    JournalEntry unsealed =
        new JournalEntry(
            deed.subject(),
            lastStep + 1,
            deed.action(),
            deed.actor().username(),
            recordedAt,
            deed.happenedOn(),
            deed.reason(),
            deed.details(),
            lastHash,
            "");
    return new JournalEntry(
        unsealed.subject,
        unsealed.step,
        unsealed.action,
        unsealed.actor,
        unsealed.recordedAt,
        unsealed.happenedOn,
        unsealed.reason,
        unsealed.details,
        unsealed.previousHash,
        unsealed.canonicalText().sha256());
  }

  /**
   * What the hash is made of: form {@code journal-entry/1} with the fields subject, step, action,
   * actor, recorded_at (ISO 8601, UTC), happened_on, reason, each detail as {@code details.NAME} in
   * the order of names, and previous_hash.
   */
  public CanonicalText canonicalText() {
    CanonicalText text =
        CanonicalText.of("journal-entry/1")
            .field("subject", subject)
            .field("step", step)
            .field("action", action)
            .field("actor", actor)
            .field("recorded_at", recordedAt)
            .field("happened_on", happenedOn)
            .field("reason", reason);
    details.forEach((name, value) -> text.field("details." + name, value));
    return text.field("previous_hash", previousHash);
  }

  /** Whether the entry still says what was hashed, and follows on that hash. */
  boolean isSealedAfter(int lastStep, @Nullable String lastHash) {
    return step == lastStep + 1
        && java.util.Objects.equals(previousHash, lastHash)
        && canonicalText().sha256().equals(hash);
  }
}
