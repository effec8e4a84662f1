package org.uskpa.portal.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.certificate.CorrectionSource;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.review.FindingSeverity;
import org.uskpa.core.shipment.TransportMode;
import org.uskpa.core.stock.StockState;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.Role;

/**
 * Says what the journal keeps with a step as the forms say it: under the field's label, with the
 * choice's words, the day as pages write days.
 */
@Component
public class FactWords {

  private final MessageSource words;
  private final Map<String, UnaryOperator<String>> values;

  /** Where a thing came from and went to: one of the states that a subject of the kind has. */
  private final Map<String, UnaryOperator<String>> states;

  FactWords(MessageSource words, Moments moments) {
    this.words = words;
    UnaryOperator<String> day = text -> moments.day(LocalDate.parse(text));
    this.values =
        Map.ofEntries(
            Map.entry("body", text -> ReviewBody.valueOf(text).label()),
            Map.entry("copy", text -> CopyKind.valueOf(text).label()),
            Map.entry("due on", day),
            Map.entry("duty", text -> DutyKind.valueOf(text).label()),
            Map.entry("effective on", day),
            Map.entry("expires on", day),
            Map.entry("exported on", day),
            Map.entry("good until", text -> moments.at(Instant.parse(text))),
            Map.entry("kind", text -> LicenseeKind.valueOf(text).label()),
            Map.entry("last day", day),
            Map.entry("mode", text -> TransportMode.valueOf(text).label()),
            Map.entry("on site on", day),
            Map.entry("reason", text -> VoidReason.valueOf(text).label()),
            Map.entry("recipient", text -> DutyOwner.valueOf(text).label()),
            Map.entry("role", text -> Role.valueOf(text).label()),
            Map.entry("severity", text -> FindingSeverity.valueOf(text).label()),
            Map.entry("source", text -> CorrectionSource.valueOf(text).label()),
            Map.entry("source of", day),
            Map.entry("through", day),
            Map.entry("warnings passed", FactWords::rules));
    this.states =
        Map.of(
            "account",
            text -> Role.valueOf(text).label(),
            "certificate",
            text -> CertificateState.valueOf(text).label(),
            "stock",
            text -> StockState.valueOf(text).label(),
            "licensee",
            text -> Character.isDigit(text.charAt(0)) ? day.apply(text) : standing(text));
  }

  /**
   * A fact of a step.
   *
   * @param key its name in the journal
   * @param name its name as pages say it
   * @param value in words where it is a choice
   */
  public record Fact(String key, String name, String value) {}

  /** The facts of a step that say anything, in the order of their keys. */
  public List<Fact> of(JournalEntry entry) {
    return entry.details().entrySet().stream()
        .filter(fact -> !fact.getValue().isEmpty())
        .map(
            fact ->
                new Fact(
                    fact.getKey(),
                    name(fact.getKey()),
                    value(entry.subject().kind(), fact.getKey(), fact.getValue())))
        .toList();
  }

  private String name(String key) {
    String none = key.replace('_', ' ');
    return String.valueOf(
        words.getMessage("fact." + key.replace(' ', '-'), new Object[0], none, Locale.US));
  }

  /** What another release wrote in another way stands as it was written. */
  private String value(String kind, String key, String written) {
    UnaryOperator<String> say =
        key.equals("from") || key.equals("to")
            ? states.getOrDefault(kind, UnaryOperator.identity())
            : values.getOrDefault(key, UnaryOperator.identity());
    try {
      return say.apply(written);
    } catch (IllegalArgumentException | DateTimeException unknown) {
      return written;
    }
  }

  private static String standing(String text) {
    return Standing.valueOf(text).label();
  }

  /** The rules alone: in which field each of them warned stands with the certificate. */
  private static String rules(String keys) {
    return Arrays.stream(keys.split(", "))
        .map(key -> key.replaceFirst(":.*", ""))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
