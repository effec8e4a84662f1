package org.uskpa.core.participant;

import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/**
 * A country or customs territory while it belongs to a Participant; those of the Participant {@code
 * US} are domestic (31 CFR 592.311).
 *
 * @param country ISO 3166-1 alpha-2, and {@code EU} and {@code XI} (Northern Ireland) beside it
 */
public record Territory(String country, String participant, DateRange during, String note)
    implements Dated {}
