package org.uskpa.portal.reconciliation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.uskpa.core.participant.KnownParticipants;
import org.uskpa.core.participant.Participant;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.record.Flow;
import org.uskpa.portal.page.Choice;
import org.uskpa.statistics.reconciliation.Reconciliation;

/** The words that controllers of reconciliations put into a page. */
@Component
class ReconciliationWords {

  private static final String BOTH = "BOTH";

  private final MessageSource words;
  private final KnownParticipants participants;

  ReconciliationWords(MessageSource words, KnownParticipants participants) {
    this.words = words;
    this.participants = participants;
  }

  /** The words of a key in {@code messages/reconciliation.properties}. */
  String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }

  /** {@code India (IN)}; for none, that all partners are meant. */
  String partner(@Nullable String code) {
    return code == null
        ? say("reconciliation.partner.all")
        : "%s (%s)".formatted(participants.current().nameOf(code), code);
  }

  /** {@code Partner’s certificates, India (IN), Q3 2018}. */
  String title(Reconciliation reconciliation) {
    return say(
        "reconciliation.name",
        reconciliation.source().label(),
        partner(reconciliation.partner().orElse(null)),
        reconciliation.period().label());
  }

  /** All partners, by name. */
  List<Choice> partners() {
    return participants.current().all().stream()
        .map(Participant::code)
        .filter(code -> !code.equals(Participants.UNITED_STATES))
        .map(code -> new Choice(code, partner(code)))
        .sorted(java.util.Comparator.comparing(Choice::label))
        .toList();
  }

  /** What a list can be said to be about. */
  List<Choice> directions() {
    return Stream.of(Flow.EXPORT.name(), Flow.IMPORT.name(), BOTH)
        .map(value -> new Choice(value, say("reconciliation.directions." + value)))
        .toList();
  }

  /** The directions of such a choice; none for no choice. */
  static Set<Flow> flows(String chosen) {
    return Arrays.stream(Flow.values())
        .filter(flow -> chosen.equals(BOTH) || chosen.equals(flow.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The choice that means these directions; empty when none were chosen. */
  static String chosen(Set<Flow> directions) {
    return switch (directions.size()) {
      case 0 -> "";
      case 1 -> directions.iterator().next().name();
      default -> BOTH;
    };
  }

  /** What a list is about, and whether the form or its rows say so. */
  String directions(Reconciliation reconciliation) {
    Set<Flow> flows = reconciliation.flows();
    if (flows.isEmpty()) {
      return say("reconciliation.directions.unread");
    }
    String about =
        say("reconciliation.directions." + (flows.size() > 1 ? BOTH : flows.iterator().next()));
    return reconciliation.stated().isEmpty() ? say("reconciliation.directions.rows", about) : about;
  }

  /** {@code 1,234.50}. */
  static String amount(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US))
        .format(amount);
  }
}
