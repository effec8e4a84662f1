package org.uskpa.statistics.reconciliation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.Period;

/**
 * A list that was compared with the records of a period, or waits for it.
 *
 * @param with the partner it is about; null for all
 * @param file under which its file waits
 * @param done what came of it; null before
 */
public record Reconciliation(
    long id,
    ListSource source,
    @Nullable String with,
    Period period,
    UUID file,
    String fileName,
    State state,
    Instant openedAt,
    String openedBy,
    @Nullable Done done) {

  /** How far it is. */
  public enum State {
    /** Its file is read and compared, or waits for its turn. */
    AT_WORK,
    /** Something in the file stands in the way; nothing of it was loaded. */
    REFUSED,
    /** The work was cut off; nothing was loaded. */
    CUT_OFF,
    /** Its items are there. */
    DONE
  }

  /**
   * What came of it.
   *
   * @param at of this moment the records were
   * @param theirs records, or cells of figures, in the list
   * @param matched those that agree with the records
   */
  public record Done(Instant at, int theirs, int matched) {}

  /** The partner it is about; none for all. */
  public Optional<String> partner() {
    return Optional.ofNullable(with);
  }

  /** What came of it. */
  public Optional<Done> result() {
    return Optional.ofNullable(done);
  }

  public boolean isDone() {
    return state == State.DONE;
  }

  /** What the journal says of it stands under this. */
  public Subject subject() {
    return subject(id);
  }

  static Subject subject(long id) {
    return new Subject("reconciliation", Long.toString(id));
  }
}
