package org.uskpa.statistics.world;

import java.time.Instant;

/**
 * A vintage of a year's global summary that was loaded.
 *
 * @param vintage the month or day of its publication, such as {@code 2019-07}
 * @param source where it was read
 * @param file the name of the file it came in
 * @param words what passed the warnings; empty where there were none
 */
public record WorldVintage(
    long id,
    int year,
    String vintage,
    String source,
    String file,
    String words,
    Instant loadedAt,
    String loadedBy) {}
