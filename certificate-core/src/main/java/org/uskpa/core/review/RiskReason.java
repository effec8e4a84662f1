package org.uskpa.core.review;

/**
 * One reason why a licensee comes sooner in the order of reviews.
 *
 * @param said what was counted, in words
 * @param points what it adds
 */
public record RiskReason(String said, int points) {}
