package org.uskpa.portal.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When accounts are gone through, set as {@code kp.access-review.*}.
 *
 * @param every how long after the last review of access the next is due
 * @param notice how long before that the first page says so
 * @param unused after how long without a use an account is marked
 */
@ConfigurationProperties("kp.access-review")
record AccessReviewSettings(
    @DefaultValue("365d") Duration every,
    @DefaultValue("30d") Duration notice,
    @DefaultValue("90d") Duration unused) {}
