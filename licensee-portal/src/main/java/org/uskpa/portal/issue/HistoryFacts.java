package org.uskpa.portal.issue;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.portal.journal.FactWords;

/** Says in a line what the journal keeps with a step of a certificate. */
@Component
class HistoryFacts {

  /** What the page shows in a part of its own. */
  private static final Set<String> ELSEWHERE = Set.of("sha256", "warnings passed", "from");

  private final FactWords facts;
  private final PageWords words;

  HistoryFacts(FactWords facts, PageWords words) {
    this.facts = facts;
    this.words = words;
  }

  /** All facts of a step in one line; empty for none. */
  String of(JournalEntry entry) {
    return facts.of(entry).stream()
        .filter(fact -> !ELSEWHERE.contains(fact.key()))
        .map(fact -> words.say("certificate.fact", fact.name(), fact.value()))
        .collect(Collectors.joining("; "));
  }
}
