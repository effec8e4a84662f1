package org.uskpa.core.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a licensee when the next review is chosen; counts are of the last twelve months.
 *
 * @param lastReviewOn in this programme; null before the first one
 * @param dueOn five years (setting) after that, or after the admission
 * @param certificates how many it issued
 * @param voids how many it voided
 * @param lateDuties duties of its own that were late or are, and acknowledgments never given
 * @param openFindings of any review, not settled
 * @param warningsPassed warnings that stood at the issue of its certificates and were passed with
 *     words of its own
 */
public record RiskFacts(
    @Nullable LocalDate lastReviewOn,
    LocalDate dueOn,
    long certificates,
    long voids,
    long lateDuties,
    long openFindings,
    long warningsPassed) {}
