package org.uskpa.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uskpa.core.register.Setting;
import org.uskpa.core.register.Settings;

/**
 * By which date records count, as the dated settings {@code export-counts-by} and {@code
 * import-counts-by} say.
 *
 * <p>Which choice holds for a record is decided by its earliest date, an export's issue or an
 * import's arrival, which no choice moves. So a change of the setting puts every record into one
 * period: none falls between two quarters and none counts in both.
 */
public final class CountingDates {

  /**
   * A run of days under one choice.
   *
   * @param from first day of records to which it applies
   * @param until the day after the last
   */
  record Spell(CountsBy by, LocalDate from, LocalDate until) {}

  private static final Map<String, Flow> SETTINGS =
      Map.of("export-counts-by", Flow.EXPORT, "import-counts-by", Flow.IMPORT);

  /** Before and after every date that a record can carry. */
  static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);

  static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final Map<Flow, List<Spell>> spells = new EnumMap<>(Flow.class);

  /**
   * Makes spells without gaps: a choice stays in force until the next, and the first reaches back
   * to the beginning.
   *
   * @param choices by flow, the first day of each choice; a flow without any has its first choice
   */
  CountingDates(Map<Flow, ? extends SortedMap<LocalDate, CountsBy>> choices) {
    for (Flow flow : Flow.values()) {
      SortedMap<LocalDate, CountsBy> dated = choices.get(flow);
      spells.put(flow, spells(flow, dated == null ? new TreeMap<>() : dated));
    }
  }

  private static List<Spell> spells(Flow flow, SortedMap<LocalDate, CountsBy> dated) {
    List<Spell> all = new ArrayList<>();
    CountsBy by = dated.values().stream().findFirst().orElse(CountsBy.choices(flow).get(0));
    LocalDate from = EARLIEST;
    for (Map.Entry<LocalDate, CountsBy> next : dated.entrySet()) {
      if (next.getValue() != by) {
        all.add(new Spell(by, from, next.getKey()));
        from = next.getKey();
        by = next.getValue();
      }
    }
    all.add(new Spell(by, from, LATEST));
    return List.copyOf(all);
  }

  /** The dates that the settings of all times ask for. */
  static CountingDates of(Settings settings) {
    Map<Flow, SortedMap<LocalDate, CountsBy>> choices = new EnumMap<>(Flow.class);
    for (Setting setting : settings.all()) {
      Flow flow = SETTINGS.get(setting.name());
      if (flow != null) {
        choices
            .computeIfAbsent(flow, each -> new TreeMap<>())
            .put(setting.during().first(), CountsBy.of(flow, setting.value()));
      }
    }
    return new CountingDates(choices);
  }

  List<Spell> spells(Flow flow) {
    return spells.getOrDefault(flow, List.of());
  }

  /** The choice in words; where it changed, each with its first day. */
  public String described(Flow flow) {
    return spells(flow).stream()
        .map(
            spell ->
                spell.from().equals(EARLIEST)
                    ? spell.by().label()
                    : "from %s by %s".formatted(spell.from(), spell.by().label()))
        .collect(Collectors.joining("; "));
  }

  /** The choices in words, by flow. */
  Map<Flow, String> described() {
    Map<Flow, String> described = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      described.put(flow, described(flow));
    }
    return described;
  }
}
