package org.uskpa.portal.incoming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.participant.Participant;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Choice;

/**
 * Who can have issued a foreign certificate: Participants first, then every other country, for an
 * import from an outsider is a fact to record, not a choice to withhold.
 */
@Component
class Issuers {

  private final KnownRegisters registers;

  Issuers(KnownRegisters registers) {
    this.registers = registers;
  }

  /** All there are to choose from; what was typed and is none of them stands last, as typed. */
  List<Choice> choices(String typed) {
    Participants participants = registers.current().participants();
    List<Choice> choices = new ArrayList<>(participants(participants));
    Set<String> there = choices.stream().map(Choice::value).collect(Collectors.toSet());
    Arrays.stream(Locale.getISOCountries())
        .filter(code -> !there.contains(code) && !code.equals(Participants.UNITED_STATES))
        .map(code -> choice(participants, code))
        .sorted(Comparator.comparing(Choice::label))
        .forEach(choices::add);
    if (!VisibleText.isBlank(typed)
        && choices.stream().noneMatch(choice -> choice.value().equals(typed))) {
      choices.add(new Choice(typed, "“%s”".formatted(typed)));
    }
    return List.copyOf(choices);
  }

  /** The Participants alone, for searching. */
  List<Choice> participants() {
    return participants(registers.current().participants());
  }

  /** {@code Botswana (BW)}. */
  String named(String code) {
    return choice(registers.current().participants(), code).label();
  }

  private static List<Choice> participants(Participants participants) {
    return participants.all().stream()
        .map(Participant::code)
        .filter(code -> !code.equals(Participants.UNITED_STATES))
        .map(code -> choice(participants, code))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  private static Choice choice(Participants participants, String code) {
    return new Choice(code, "%s (%s)".formatted(participants.nameOf(code), code));
  }
}
