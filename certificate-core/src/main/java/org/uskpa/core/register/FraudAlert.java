package org.uskpa.core.register;

import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/**
 * A foreign certificate that was reported false, lost or revoked.
 *
 * @param issuer the two letters its number begins with
 * @param digits its digits without leading zeros
 */
public record FraudAlert(String issuer, String digits, DateRange during, String citation)
    implements Dated {}
