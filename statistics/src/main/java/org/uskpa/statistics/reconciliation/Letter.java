package org.uskpa.statistics.reconciliation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter to a partner as it was sent.
 *
 * @param text of paragraphs with an empty line between them
 * @param items how many it asks about
 * @param by user name of who recorded it
 */
public record Letter(
    long id,
    long reconciliation,
    String addressee,
    LocalDate sentOn,
    String text,
    int items,
    Instant recordedAt,
    String by) {}
