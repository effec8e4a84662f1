package org.uskpa.core.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The restrictions of all times, by the country they are about. */
public final class Restrictions {

  private final List<Restriction> all;
  private final Map<String, List<Restriction>> byCountry;

  public Restrictions(Collection<Restriction> all) {
    this.all =
        all.stream()
            .sorted(
                Comparator.comparing(Restriction::code)
                    .thenComparing(restriction -> restriction.during().first()))
            .toList();
    Map<String, List<Restriction>> grouped = new HashMap<>();
    this.all.forEach(
        restriction ->
            grouped
                .computeIfAbsent(restriction.country(), country -> new ArrayList<>())
                .add(restriction));
    this.byCountry = Map.copyOf(grouped);
  }

  /** All of them, by code and date. */
  public List<Restriction> all() {
    return all;
  }

  /** Those that hold on a day for goods that were mined in a country. */
  public List<Restriction> onOrigin(String country, Restriction.Direction way, LocalDate day) {
    return holding(country, Restriction.Concerns.ORIGIN, way, day);
  }

  /** Those that hold on a day for goods that go to a country or come from it. */
  public List<Restriction> onPartner(String country, Restriction.Direction way, LocalDate day) {
    return holding(country, Restriction.Concerns.PARTNER, way, day);
  }

  private List<Restriction> holding(
      String country, Restriction.Concerns tie, Restriction.Direction way, LocalDate day) {
    List<Restriction> own = byCountry.get(country);
    if (own == null) {
      return List.of();
    }
    return own.stream()
        .filter(restriction -> restriction.during().contains(day))
        .filter(restriction -> restriction.direction().includes(way))
        .filter(restriction -> restriction.concerns().includes(tie))
        .toList();
  }
}
