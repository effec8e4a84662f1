package org.uskpa.core.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Subject;

/**
 * A copy in an agency's inbox.
 *
 * @param receivedAt when the recipient marked it; null while it waits
 * @param receivedBy the username of whoever marked it; null while it waits
 */
public record InboxCopy(
    long id,
    DutyOwner recipient,
    CopyKind kind,
    Subject subject,
    Instant deliveredAt,
    @Nullable Instant receivedAt,
    @Nullable String receivedBy) {

  public boolean isWaiting() {
    return receivedAt == null;
  }
}
