package org.uskpa.portal.issue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CorrectionSource;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.shipment.TransportMode;
import org.uskpa.portal.page.Moments;

/**
 * Says what the journal keeps with a step as the forms say it: under the field's label, with the
 * choice's words, the day as pages write days.
 */
@Component
class HistoryFacts {

  /** What the page shows in a part of its own. */
  private static final Set<String> ELSEWHERE = Set.of("sha256", "warnings passed", "from");

  private final PageWords words;
  private final Map<String, UnaryOperator<String>> values;

  HistoryFacts(PageWords words, Moments moments) {
    this.words = words;
    UnaryOperator<String> day = text -> moments.day(LocalDate.parse(text));
    this.values =
        Map.of(
            "expires on", day,
            "exported on", day,
            "source of", day,
            "source", text -> CorrectionSource.valueOf(text).label(),
            "mode", text -> TransportMode.valueOf(text).label(),
            "reason", text -> VoidReason.valueOf(text).label(),
            "duty", text -> DutyKind.valueOf(text).label(),
            "recipient", text -> DutyOwner.valueOf(text).label(),
            "copy", text -> CopyKind.valueOf(text).label());
  }

  /** All facts of a step in one line; empty for none. */
  String of(JournalEntry entry) {
    return entry.details().entrySet().stream()
        .filter(fact -> !ELSEWHERE.contains(fact.getKey()) && !fact.getValue().isEmpty())
        .map(
            fact ->
                words.say(
                    "certificate.fact",
                    label(fact.getKey()),
                    value(fact.getKey(), fact.getValue())))
        .collect(Collectors.joining("; "));
  }

  private String label(String name) {
    return words.sayOr("certificate.fact." + name.replace(' ', '-'), name);
  }

  /** What another release wrote in another way stands as it was written. */
  private String value(String name, String written) {
    try {
      return values.getOrDefault(name, UnaryOperator.identity()).apply(written);
    } catch (IllegalArgumentException | DateTimeException unknown) {
      return written;
    }
  }
}
