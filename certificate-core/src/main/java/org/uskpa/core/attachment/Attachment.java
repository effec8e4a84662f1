package org.uskpa.core.attachment;

import java.time.Instant;
import java.util.UUID;
import org.uskpa.core.journal.Subject;

/**
 * A document that is kept.
 *
 * @param subject what it is about
 * @param name of the file as it was sent
 * @param size in bytes
 * @param sha256 of the whole file, in small hexadecimal digits
 * @param addedBy the user name
 */
public record Attachment(
    UUID id,
    Subject subject,
    AttachmentKind kind,
    String name,
    long size,
    String sha256,
    Instant addedAt,
    String addedBy) {}
