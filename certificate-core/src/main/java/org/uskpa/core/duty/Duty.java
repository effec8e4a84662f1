package org.uskpa.core.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Subject;

/**
 * Something owed by a moment.
 *
 * @param licenseeNumber the licensee that owes it; null when another one does
 * @param lateAt when it is shown late: its due time, for what is due at once some hours after it
 * @param closedBy the username; null while open
 * @param way how it was fulfilled; null unless it was
 * @param proof what shows it; null unless it was fulfilled
 */
public record Duty(
    long id,
    DutyKind kind,
    Subject subject,
    DutyOwner owner,
    @Nullable String licenseeNumber,
    Instant dueAt,
    Instant lateAt,
    Instant openedAt,
    DutyState state,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Nullable String way,
    @Nullable String proof) {

  public boolean isLate(Instant now) {
    return state == DutyState.OPEN && now.isAfter(lateAt);
  }
}
