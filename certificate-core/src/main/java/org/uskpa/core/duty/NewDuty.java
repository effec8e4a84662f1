package org.uskpa.core.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Subject;

/**
 * A duty that arises.
 *
 * @param licenseeId the licensee that owes it; null when another one does
 * @param dueAt the last moment at which it is in time
 */
public record NewDuty(
    DutyKind kind, Subject subject, DutyOwner owner, @Nullable Long licenseeId, Instant dueAt) {

  /**
   * Refuses a licensee's duty without licensee and the other way round.
   *
   * @throws IllegalArgumentException when owner and licensee do not go together
   */
  public NewDuty {
    if ((owner == DutyOwner.LICENSEE) != (licenseeId != null)) {
      throw new IllegalArgumentException("A licensee's duty names the licensee, another none");
    }
  }

  /** A duty of a licensee. */
  public static NewDuty of(long licenseeId, DutyKind kind, Subject subject, Instant dueAt) {
    return new NewDuty(kind, subject, DutyOwner.LICENSEE, licenseeId, dueAt);
  }

  /** A duty of anybody else. */
  public static NewDuty of(DutyOwner owner, DutyKind kind, Subject subject, Instant dueAt) {
    return new NewDuty(kind, subject, owner, null, dueAt);
  }
}
