package org.uskpa.core.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.uskpa.core.period.Timeline;
import org.uskpa.core.text.VisibleText;

/** The ports of all times, by the codes of Schedule D. */
public final class Ports {

  /** A code, alone or before a name, as lists show ports. */
  private static final Pattern CODED = Pattern.compile("(\\d{4})(?!\\d).*");

  private final Map<String, Timeline<Port>> byCode;

  /**
   * Takes the rows as they are.
   *
   * @throws IllegalArgumentException when two rows of one code hold on one day
   */
  public Ports(Collection<Port> all) {
    this.byCode = Timeline.byKey(all, Port::code);
  }

  /** The port that a text names on a day: by its code, with or without more behind, or by name. */
  public Optional<Port> named(String text, LocalDate on) {
    String typed = VisibleText.trimmed(text);
    return CODED.matcher(typed).matches()
        ? rowsOf(typed).stream().filter(port -> port.during().contains(on)).findFirst()
        : on(on).stream().filter(port -> port.name().equalsIgnoreCase(typed)).findFirst();
  }

  /**
   * What is asked of somebody who names a port that the register does not have on a day; empty when
   * it has.
   */
  public Optional<String> doubt(String text, LocalDate on) {
    if (named(text, on).isPresent()) {
      return Optional.empty();
    }
    String known =
        rowsOf(VisibleText.trimmed(text)).stream()
            .map(port -> " It was that of %s %s.".formatted(port.name(), port.during()))
            .collect(Collectors.joining());
    return Optional.of(
        "“%s” is no port that the register has on %s.%s Choose one of the list by its code of Schedule D, or say which port it is."
            .formatted(text, on, known));
  }

  private List<Port> rowsOf(String typed) {
    Matcher coded = CODED.matcher(typed);
    return coded.matches()
        ? Optional.ofNullable(byCode.get(coded.group(1))).map(Timeline::rows).orElse(List.of())
        : List.of();
  }

  /** The ports of a day, by code. */
  public List<Port> on(LocalDate day) {
    return byCode.values().stream()
        .flatMap(own -> own.on(day).stream())
        .sorted(Comparator.comparing(Port::code))
        .toList();
  }

  /** All of them, by code and date. */
  public List<Port> all() {
    return byCode.values().stream()
        .flatMap(own -> own.rows().stream())
        .sorted(Comparator.comparing(Port::code).thenComparing(port -> port.during().first()))
        .toList();
  }
}
