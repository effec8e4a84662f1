package org.uskpa.core.standards;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The review of a year, as it was recorded.
 *
 * @param version from 1 on; the latest counts
 * @param examined what was examined, and how
 * @param found what was found
 * @param recommendations empty where there are none
 * @param reason why it was recorded anew; empty in the first version
 * @param recordedBy the user name
 * @param recordedName the name of the account as it was then
 */
public record StandardsReview(
    int year,
    int version,
    LocalDate reviewedOn,
    Conclusion conclusion,
    String examined,
    String found,
    String recommendations,
    String reason,
    Instant recordedAt,
    String recordedBy,
    String recordedName) {}
