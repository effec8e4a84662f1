package org.uskpa.core.licensee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a licensee stood at a moment.
 *
 * @param standing null when it had none: not yet admitted
 * @param agreementInForce whether a licence agreement was in force on that day
 * @param acknowledgedOn when that year's written acknowledgment was given by that day, or null
 * @param lastReviewOn the USKPA's latest review by that day, or null
 * @param lastAgencyReviewOn the latest review by any of the agencies by that day, or null
 */
public record LicenseeAsOf(
    Licensee licensee,
    @Nullable Standing standing,
    boolean agreementInForce,
    @Nullable LocalDate acknowledgedOn,
    @Nullable LocalDate lastReviewOn,
    @Nullable LocalDate lastAgencyReviewOn) {

  /** The latest review by the USKPA or by the agencies by that day, or null. */
  @Nullable LocalDate lastReviewBy(Reviewers reviewers) {
    return reviewers == Reviewers.USKPA ? lastReviewOn : lastAgencyReviewOn;
  }
}
