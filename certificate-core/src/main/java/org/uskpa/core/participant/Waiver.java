package org.uskpa.core.participant;

import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/**
 * A waiver of the State Department under section 4(b) of the Clean Diamond Trade Act: trade with a
 * country that is on no list is lawful while it holds.
 */
public record Waiver(String country, DateRange during, String citation) implements Dated {}
