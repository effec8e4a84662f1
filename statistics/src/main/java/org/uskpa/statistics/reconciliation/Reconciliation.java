package org.uskpa.statistics.reconciliation;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;

/**
 * A list that was compared with the records of a period, or waits for it.
 *
 * @param with the partner it is about; null for all
 * @param file under which its file waits
 * @param done what came of it; null before
 * @param stated the directions that it was said to be about, as the United States sees it; none: it
 *     is about those of its rows
 * @param flows the directions that it is about: those stated, or else those of its rows; none
 *     before these are read
 * @param replacedBy a later list of all that this one is about, which counts in its place; null
 *     while this one stands
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
    @Nullable Done done,
    Set<Flow> stated,
    Set<Flow> flows,
    @Nullable Long replacedBy) {

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
   * @param at when
   * @param asOf of this moment the records are that it was compared with
   * @param theirs records, or cells of figures, in the list
   * @param matched those that agree with the records
   */
  public record Done(Instant at, Instant asOf, int theirs, int matched) {}

  public Reconciliation {
    stated = Set.copyOf(stated);
    flows = Set.copyOf(flows);
  }

  /** The partner it is about; none for all. */
  public Optional<String> partner() {
    return Optional.ofNullable(with);
  }

  /** What came of it. */
  public Optional<Done> result() {
    return Optional.ofNullable(done);
  }

  /** The later list that counts in its place; none while it stands. */
  public Optional<Long> replacement() {
    return Optional.ofNullable(replacedBy);
  }

  /**
   * Whether a list is about all that another one is about: the same kind, its quarters, its
   * directions, and its partner or all of them.
   */
  boolean covers(Reconciliation other) {
    return source == other.source
        && (with == null || with.equals(other.with))
        && flows.containsAll(other.flows)
        && period.quarters().containsAll(other.period.quarters());
  }

  /** The same, with the directions of its rows where the form stated none. */
  Reconciliation withRowsOf(Set<Flow> directions) {
    if (!stated.isEmpty()) {
      return this;
    }
    return new Reconciliation(
        id,
        source,
        with,
        period,
        file,
        fileName,
        state,
        openedAt,
        openedBy,
        done,
        stated,
        directions,
        replacedBy);
  }

  /** Whether anything could stand in both. */
  boolean meets(Reconciliation other) {
    return source == other.source
        && (with == null || other.with == null || with.equals(other.with))
        && !Collections.disjoint(flows, other.flows)
        && !Collections.disjoint(period.quarters(), other.period.quarters());
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
