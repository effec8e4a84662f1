package org.uskpa.core.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.measure.HsCode;

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

  /**
   * Those that hold on a day for some goods, each once. Where one that blocks covers the goods, a
   * warning about the same country has nothing to add.
   *
   * @param origins the countries where the goods were mined
   * @param partners the country, and the Participant, they go to or come from
   * @param hsCodes the codes of the goods
   */
  public List<Match> on(
      Collection<String> origins,
      Collection<String> partners,
      Set<HsCode> hsCodes,
      Restriction.Direction way,
      LocalDate day) {
    List<Match> matches = new ArrayList<>(0);
    origins.forEach(
        country ->
            collect(onOrigin(country, way, day), Restriction.Concerns.ORIGIN, hsCodes, matches));
    partners.forEach(
        country ->
            collect(onPartner(country, way, day), Restriction.Concerns.PARTNER, hsCodes, matches));
    return matches.stream().filter(match -> !match.isCoveredBy(matches)).toList();
  }

  private static void collect(
      List<Restriction> restrictions,
      Restriction.Concerns tie,
      Set<HsCode> hsCodes,
      List<Match> matches) {
    for (Restriction restriction : restrictions) {
      Set<HsCode> hit = EnumSet.noneOf(HsCode.class);
      hit.addAll(restriction.hsCodes());
      hit.retainAll(hsCodes);
      if (!hit.isEmpty()
          && matches.stream().noneMatch(match -> match.restriction().equals(restriction))) {
        matches.add(new Match(restriction, tie, hit));
      }
    }
  }

  /**
   * A restriction that holds for some goods.
   *
   * @param tie whether it holds because of their origin or because of the partner
   * @param hsCodes those of the goods' codes that it is about
   */
  public record Match(Restriction restriction, Restriction.Concerns tie, Set<HsCode> hsCodes) {

    private String says() {
      return "%s %s, %s: %s%s"
          .formatted(
              tie == Restriction.Concerns.ORIGIN ? "Origin" : "Partner",
              restriction.country(),
              hsCodes.stream().sorted().map(HsCode::code).collect(Collectors.joining(", ")),
              restriction
                  .fromStone()
                  .map(size -> "stones of %s carats and more. ".formatted(size))
                  .orElse(""),
              restriction.message());
    }

    /** What it says, as a finding with its own severity, basis and citation. */
    public Finding finding(RuleCard card, String field) {
      return new Finding(
          card.name(),
          field,
          restriction.severity(),
          restriction.basis(),
          says(),
          restriction.citation());
    }

    private boolean isCoveredBy(List<Match> others) {
      return restriction.severity() == Severity.WARN
          && others.stream()
              .anyMatch(
                  other ->
                      other.restriction.severity() == Severity.BLOCK
                          && other.restriction.country().equals(restriction.country())
                          && other.hsCodes.containsAll(hsCodes));
    }
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
