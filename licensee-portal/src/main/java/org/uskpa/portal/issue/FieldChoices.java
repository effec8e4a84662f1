package org.uskpa.portal.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Port;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.TransportMode;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Choice;

/** What there is to choose from in the lists of a draft. */
@Component
class FieldChoices {

  /** Where shipments leave the United States, from the largest market on. */
  private static final List<Choice> ZONES =
      List.of(
          new Choice("America/New_York", "Eastern Time (New York)"),
          new Choice("America/Chicago", "Central Time (Chicago)"),
          new Choice("America/Denver", "Mountain Time (Denver)"),
          new Choice("America/Phoenix", "Mountain Time without daylight saving (Phoenix)"),
          new Choice("America/Los_Angeles", "Pacific Time (Los Angeles)"),
          new Choice("America/Anchorage", "Alaska Time (Anchorage)"),
          new Choice("Pacific/Honolulu", "Hawaii Time (Honolulu)"),
          new Choice("America/Puerto_Rico", "Atlantic Time (San Juan)"),
          new Choice("Pacific/Guam", "Chamorro Time (Guam)"),
          new Choice("Pacific/Pago_Pago", "Samoa Time (Pago Pago)"));

  private final KnownRegisters registers;
  private final Clock clock;

  FieldChoices(KnownRegisters registers, Clock clock) {
    this.registers = registers;
    this.clock = clock;
  }

  /**
   * The day by whose registers a draft or a record is shown: its planned departure, else its issue,
   * else today.
   */
  LocalDate dayOf(Declaration declared) {
    return declared
        .departureDate()
        .read()
        .or(() -> declared.issuedOn().read())
        .orElseGet(() -> EasternTime.dateOf(clock.instant()));
  }

  /** The three kinds of rough diamonds. */
  List<Choice> hsCodes(String typed) {
    return withTyped(
        Arrays.stream(HsCode.values())
            .map(
                hs ->
                    new Choice(hs.code(), "%s – %s".formatted(hs.code(), capital(hs.described()))))
            .toList(),
        HsCode.of(typed).map(HsCode::code).orElse(typed));
  }

  /**
   * Every country by name, Participant or not: a wrong destination is refused with its reason
   * rather than being missing from the list.
   */
  List<Choice> countries(String typed) {
    Participants participants = registers.current().participants();
    return withTyped(
        Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("EU", "XI"))
            .distinct()
            .map(code -> new Choice(code, "%s (%s)".formatted(participants.nameOf(code), code)))
            .sorted(Comparator.comparing(Choice::label))
            .toList(),
        typed.toUpperCase(Locale.ROOT));
  }

  /** Kinds of packaging of a day, those that do not qualify last; a rule refuses them by name. */
  List<Choice> containerTypes(String typed, LocalDate on) {
    return withTyped(
        registers.current().containerTypes().on(on).stream()
            .map(type -> new Choice(type.code(), type.label()))
            .toList(),
        typed.toUpperCase(Locale.ROOT));
  }

  List<Choice> modes(String typed) {
    return withTyped(
        Arrays.stream(TransportMode.values())
            .map(mode -> new Choice(mode.name(), mode.label()))
            .toList(),
        typed.toUpperCase(Locale.ROOT));
  }

  /** The ports of a day, to choose from while any text can be typed. */
  List<Choice> ports(LocalDate on) {
    return registers.current().ports().on(on).stream()
        .map(port -> new Choice(port.code(), port.name()))
        .toList();
  }

  /** A port's code with its name on a day, or the text itself where none is known. */
  String port(String text, LocalDate on) {
    return registers.current().ports().named(text, on).map(Port::spoken).orElse(text);
  }

  List<Choice> zones(String typed) {
    return withTyped(ZONES, typed);
  }

  /** A country's name with its code: {@code Belgium (BE)}; empty for an empty code. */
  String country(String code) {
    String known = code.toUpperCase(Locale.ROOT);
    return known.isEmpty()
        ? ""
        : "%s (%s)".formatted(registers.current().participants().nameOf(known), known);
  }

  /** The longest validity of a certificate issued on a day. */
  int validityDays(LocalDate issuedOn) {
    return registers.current().settings().certificateValidityDays(issuedOn);
  }

  /** What a kind of packaging is called on a day, or the text itself where none is known. */
  String containerType(String code, LocalDate on) {
    return registers.current().containerTypes().labelOf(code, on);
  }

  // What came from a file or a program may be none of the choices; it is shown, never dropped.
  private static List<Choice> withTyped(List<Choice> known, String typed) {
    if (VisibleText.isBlank(typed)
        || known.stream().anyMatch(choice -> choice.value().equals(typed))) {
      return known;
    }
    List<Choice> all = new ArrayList<>(known);
    all.add(new Choice(typed, "“%s”".formatted(typed)));
    return List.copyOf(all);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
