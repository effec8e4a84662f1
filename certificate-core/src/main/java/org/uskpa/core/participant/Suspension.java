package org.uskpa.core.participant;

import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/** A time in which a Participant stood on the U.S. list, marked as suspended. */
public record Suspension(String participant, DateRange during, String citation) implements Dated {}
