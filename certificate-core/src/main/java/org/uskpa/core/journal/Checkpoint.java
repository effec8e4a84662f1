package org.uskpa.core.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All chains of the journal at a moment, sealed onto the checkpoint before.
 *
 * @param number 1 for the first one
 * @param throughId of the last entry that was there
 * @param chains how many subjects had a history
 * @param heads how many of them had moved since the checkpoint before
 * @param headsHash the SHA-256 of those heads, a line each
 * @param previousHash the hash of the checkpoint before; null for the first one
 * @param hash the SHA-256 of this one's {@linkplain #canonicalText canonical text}
 */
public record Checkpoint(
    int number,
    Instant madeAt,
    long throughId,
    long chains,
    long heads,
    String headsHash,
    @Nullable String previousHash,
    String hash) {

  /** The checkpoint that follows on another one; {@code previous} is null for the first. */
  static Checkpoint following(
      @Nullable Checkpoint previous,
      Instant madeAt,
      long throughId,
      long newChains,
      long heads,
      String headsHash) {
    Checkpoint unsealed =
        new Checkpoint(
            previous == null ? 1 : previous.number + 1,
            madeAt,
            throughId,
            (previous == null ? 0 : previous.chains) + newChains,
            heads,
            headsHash,
            previous == null ? null : previous.hash,
            "");
    return new Checkpoint(
        unsealed.number,
        unsealed.madeAt,
        unsealed.throughId,
        unsealed.chains,
        unsealed.heads,
        unsealed.headsHash,
        unsealed.previousHash,
        unsealed.canonicalText().sha256());
  }

  /**
   * What the hash is made of: form {@code journal-checkpoint/1} with the fields number, made_at
   * (ISO 8601, UTC), through_id, chains, heads, heads_hash and previous_hash.
   */
  public CanonicalText canonicalText() {
    return CanonicalText.of("journal-checkpoint/1")
        .field("number", number)
        .field("made_at", madeAt)
        .field("through_id", throughId)
        .field("chains", chains)
        .field("heads", heads)
        .field("heads_hash", headsHash)
        .field("previous_hash", previousHash);
  }

  /** Whether it still says what was hashed, and follows on that one. */
  boolean isSealedAfter(@Nullable Checkpoint previous) {
    return number == (previous == null ? 1 : previous.number + 1)
        && java.util.Objects.equals(previousHash, previous == null ? null : previous.hash)
        && canonicalText().sha256().equals(hash);
  }
}
