package org.uskpa.portal.census;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.Quarter;

/**
 * A quarter in the list of quarters.
 *
 * @param tone of its tag
 * @param status how far it is, in words
 * @param work what of it is in work besides; empty for nothing
 * @param dueAt by when it is to be released; null where that is not owed
 * @param open how many questions wait for an answer
 * @param changed how many records changed since its release
 */
record QuarterLine(
    Quarter quarter,
    String label,
    String tone,
    String status,
    String work,
    @Nullable Instant dueAt,
    boolean late,
    long open,
    int changed) {}
