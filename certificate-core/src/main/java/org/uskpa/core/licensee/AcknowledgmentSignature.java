package org.uskpa.core.licensee;

import java.time.Instant;

/**
 * The signature under a year's acknowledgment that was given in the portal.
 *
 * @param textVersion the wording that was shown
 * @param textSha256 its hash
 * @param signedBy the user name
 * @param signedName the name of the account as it was then
 */
public record AcknowledgmentSignature(
    int year,
    int textVersion,
    String textSha256,
    Instant signedAt,
    String signedBy,
    String signedName) {}
