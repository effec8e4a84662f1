package org.uskpa.statistics.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.Period;

/**
 * An edition as it was decided, of which not everything is protected. It never changes; decided
 * anew, it is another one.
 *
 * @param ground the hash of what the decision rests on
 * @param sha256 of the decision: a word is for this one
 * @param given the word; null while it waits for one
 */
public record Waiting(
    long id,
    Period period,
    int edition,
    List<String> madeOf,
    Instant decidedAt,
    String ground,
    String sha256,
    @Nullable Word given) {

  public Waiting {
    madeOf = List.copyOf(madeOf);
  }

  /** As the publication will be named. */
  public String name() {
    return Publication.name(period, edition);
  }

  /** The word, once it was given. */
  public Optional<Word> word() {
    return Optional.ofNullable(given);
  }
}
