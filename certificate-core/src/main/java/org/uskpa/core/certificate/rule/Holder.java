package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.Standing;

/**
 * The licensee whose certificate is judged, as it stood on the date of issue (a draft: today).
 *
 * @param number such as {@code L005}
 * @param name as admitted
 * @param standing null when it had none on that date: not yet admitted
 * @param agreementInForce whether a licence agreement was in force on that date
 * @param acknowledged when that year's written acknowledgment was given, or null
 * @param lastReview the latest review of the USKPA before that date, or null
 */
public record Holder(
    String number,
    String name,
    String address,
    LicenseeKind kind,
    LocalDate admittedOn,
    @Nullable Standing standing,
    boolean agreementInForce,
    @Nullable LocalDate acknowledged,
    @Nullable LocalDate lastReview) {

  public Optional<LocalDate> acknowledgedOn() {
    return Optional.ofNullable(acknowledged);
  }

  public Optional<LocalDate> lastReviewOn() {
    return Optional.ofNullable(lastReview);
  }
}
