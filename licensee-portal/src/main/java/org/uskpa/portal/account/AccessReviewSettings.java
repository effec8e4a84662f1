package org.uskpa.portal.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.uskpa.core.measure.EasternTime;

/**
 * When accounts are gone through, set as {@code kp.access-review.*}.
 *
 * @param every how long after an account was opened or last gone through it is due
 * @param notice how long before that people are told
 * @param unused after how long without a use an account is marked
 */
@ConfigurationProperties("kp.access-review")
record AccessReviewSettings(
    @DefaultValue("365d") Duration every,
    @DefaultValue("30d") Duration notice,
    @DefaultValue("90d") Duration unused) {

  /** From when on an account is told to be due that was last gone through at a moment. */
  Instant soon(Instant since) {
    return EasternTime.endOf(dueOn(since)).minus(notice);
  }

  /** The last day of an account that was last gone through at a moment. */
  LocalDate dueOn(Instant since) {
    return EasternTime.dateOf(since.plus(every));
  }
}
