package org.uskpa.core.admission;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the board decided on an application.
 *
 * @param metOn the day of its meeting
 * @param recordedBy the user name
 */
public record BoardDecision(
    Verdict verdict, LocalDate metOn, String words, Instant recordedAt, String recordedBy) {}
