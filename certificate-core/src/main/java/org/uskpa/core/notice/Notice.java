package org.uskpa.core.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Subject;

/**
 * A notice on record.
 *
 * @param username whose it is
 * @param displayName the name by which people know that person
 * @param address where its mail goes; null when it stands in the portal only
 * @param attempts to send it, since it was written or last given to be sent again
 * @param nextAttemptAt when it is tried next; null unless it waits
 * @param lastError why the last attempt came to nothing; null when none did
 * @param sentAt when the mail server took it; null before
 */
public record Notice(
    long id,
    String username,
    String displayName,
    NoticeKind kind,
    Subject about,
    String subject,
    String body,
    Instant writtenAt,
    @Nullable String address,
    MailState state,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable String lastError,
    @Nullable Instant sentAt) {}
