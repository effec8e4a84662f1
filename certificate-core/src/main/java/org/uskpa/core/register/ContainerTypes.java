package org.uskpa.core.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.period.Timeline;

/** The kinds of packaging of all times. */
public final class ContainerTypes {

  private final Map<String, Timeline<ContainerType>> byCode;

  /**
   * Takes the rows as they are.
   *
   * @throws IllegalArgumentException when two rows of one code hold on one day
   */
  public ContainerTypes(Collection<ContainerType> all) {
    this.byCode = Timeline.byKey(all, ContainerType::code);
  }

  /** The packaging of this code on a day, whether it qualifies or not; in any case of letters. */
  public Optional<ContainerType> of(String code, LocalDate on) {
    return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)))
        .flatMap(own -> own.on(on));
  }

  /** Every kind of packaging of a day: those that qualify first, then by label. */
  public List<ContainerType> on(LocalDate day) {
    return byCode.values().stream()
        .flatMap(own -> own.on(day).stream())
        .sorted(
            Comparator.comparing(ContainerType::qualifies)
                .reversed()
                .thenComparing(ContainerType::label))
        .toList();
  }

  /**
   * What a code is called on a day, or was called nearest before it, or was called first: what an
   * old record carries stays readable. A code that never was is its own name.
   */
  public String labelOf(String code, LocalDate on) {
    Timeline<ContainerType> own = byCode.get(code.toUpperCase(Locale.ROOT));
    if (own == null) {
      return code;
    }
    return own.rows().stream()
        .filter(type -> !type.during().first().isAfter(on))
        .reduce((earlier, later) -> later)
        .orElse(own.rows().get(0))
        .label();
  }

  /** All of them: those that qualify first, then by label and date. */
  public List<ContainerType> all() {
    return byCode.values().stream()
        .flatMap(own -> own.rows().stream())
        .sorted(
            Comparator.comparing(ContainerType::qualifies)
                .reversed()
                .thenComparing(ContainerType::label)
                .thenComparing(type -> type.during().first()))
        .toList();
  }
}
