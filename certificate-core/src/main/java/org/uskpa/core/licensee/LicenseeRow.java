package org.uskpa.core.licensee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A licensee in a list.
 *
 * @param standing as it is now; null when it has none
 * @param agreementThrough the last day that its agreements cover without a gap, or covered where
 *     none is in force; null when none ever did, or the cover has no end
 * @param acknowledgedThisYear whether this year's written acknowledgment is on file
 * @param lastReviewOn the USKPA's latest review, or null
 * @param reviewDueOn the day by which the USKPA reviews it next
 * @param freeNumbers how many numbers it may still open drafts on
 */
public record LicenseeRow(
    Licensee licensee,
    @Nullable Standing standing,
    boolean agreementInForce,
    @Nullable LocalDate agreementThrough,
    boolean acknowledgedThisYear,
    @Nullable LocalDate lastReviewOn,
    LocalDate reviewDueOn,
    long freeNumbers) {}
