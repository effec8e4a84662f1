package org.uskpa.portal.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the journal as pages show it.
 *
 * @param number its place in the history of its subject
 * @param what what was done, beginning with a capital
 * @param who the name of whoever did it
 * @param username the name in the records
 * @param at when it was recorded
 * @param on the day it happened; null where that is the day of recording
 * @param why the reason given; empty where none was
 * @param facts further facts
 * @param hash which seals the step after the one before
 */
record StepTaken(
    int number,
    String what,
    String who,
    String username,
    Instant at,
    @Nullable LocalDate on,
    String why,
    List<FactWords.Fact> facts,
    String hash) {

  public StepTaken {
    facts = List.copyOf(facts);
  }
}
