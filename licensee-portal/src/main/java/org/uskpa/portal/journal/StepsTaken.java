package org.uskpa.portal.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.account.PeopleNames;

/**
 * Makes steps of the journal ready for a page, with the names of those who took them. Templates
 * call it by its name, {@code @stepsTaken}.
 */
@Component("stepsTaken")
class StepsTaken {

  private final PeopleNames people;
  private final FactWords facts;

  StepsTaken(PeopleNames people, FactWords facts) {
    this.people = people;
    this.facts = facts;
  }

  /** The steps in their order; the names are fetched at once. */
  public List<StepTaken> of(List<JournalEntry> entries) {
    Map<String, String> names = people.of(entries.stream().map(JournalEntry::actor).toList());
    return entries.stream()
        .map(entry -> step(entry, names.getOrDefault(entry.actor(), entry.actor())))
        .toList();
  }

  private StepTaken step(JournalEntry entry, String who) {
    LocalDate recordedOn = EasternTime.dateOf(entry.recordedAt());
    return new StepTaken(
        entry.step(),
        entry.action().substring(0, 1).toUpperCase(Locale.ROOT) + entry.action().substring(1),
        who,
        entry.actor(),
        entry.recordedAt(),
        entry.happenedOn().equals(recordedOn) ? null : entry.happenedOn(),
        entry.reason(),
        facts.of(entry),
        entry.hash());
  }
}
