package org.uskpa.core.journal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was done to a subject, before the journal gives it its place.
 *
 * @param action a word or two in the past tense, such as {@code issued} or {@code sent back}
 * @param happenedOn the day it happened, which for a back-entry is not the day it was recorded
 * @param reason why, in the actor's words; empty where the step needs none
 * @param details further facts by their {@linkplain FactNames name}
 */
public record Deed(
    Subject subject,
    String action,
    Actor actor,
    LocalDate happenedOn,
    String reason,
    SortedMap<String, String> details) {

  public Deed {
    FactNames.require(details.keySet());
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  public Deed(
      Subject subject,
      String action,
      Actor actor,
      LocalDate happenedOn,
      String reason,
      Map<String, String> details) {
    this(subject, action, actor, happenedOn, reason, new TreeMap<>(details));
  }

  /** A deed that needs no reason and has no further facts. */
  public Deed(Subject subject, String action, Actor actor, LocalDate happenedOn) {
    this(subject, action, actor, happenedOn, "", new TreeMap<>());
  }
}
