package org.uskpa.core.admission;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody found on a point of the checklist.
 *
 * @param words what was looked at, and what is wanting
 * @param recordedBy the user name
 */
public record PointFinding(
    Point point,
    PointResult result,
    LocalDate foundOn,
    String words,
    Instant recordedAt,
    String recordedBy) {}
