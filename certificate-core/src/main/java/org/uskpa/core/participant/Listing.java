package org.uskpa.core.participant;

import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/**
 * A Participant's time on the U.S. list, which decides whether trade with it is lawful (31 CFR
 * 592.308).
 *
 * @param citation the Federal Register notice, and what is known of it
 */
public record Listing(String participant, DateRange during, String citation, Certainty certainty)
    implements Dated {

  /** How well a date is known. */
  public enum Certainty {
    READ,
    INFERRED,
    MEMORY
  }
}
