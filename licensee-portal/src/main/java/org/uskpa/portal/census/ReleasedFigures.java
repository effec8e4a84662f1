package org.uskpa.portal.census;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.uskpa.core.measure.Period;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.quarter.Standing;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.release.FindChanges;

/** What the page of a period says of its release. */
@Component
class ReleasedFigures {

  private final Editions editions;
  private final FindChanges changes;

  ReleasedFigures(Editions editions, FindChanges changes) {
    this.editions = editions;
    this.changes = changes;
  }

  /** Puts the edition that is shown, those beside it, and whether records changed since. */
  void show(Standing standing, String query, SignedIn person, Model model) {
    Period period = standing.period();
    boolean reviews = person.may(Right.READ_REVIEWS) && isQuarter(period);
    model.addAttribute("reviews", reviews);
    List<Edition> released =
        isQuarter(period)
            ? editions.of(period.first()).stream().filter(Edition::isReleased).toList()
            : List.of();
    model.addAttribute("editions", released);
    Edition shown =
        released.stream()
            .filter(one -> one.number() == standing.firmness().edition())
            .findFirst()
            .orElse(null);
    model.addAttribute("shown", shown);
    model.addAttribute("newest", released.isEmpty() ? null : released.get(released.size() - 1));
    model.addAttribute(
        "changed",
        shown != null && reviews && shown.number() == released.size() && query.isEmpty()
            ? changes.since(shown).size()
            : 0);
    model.addAttribute(
        "changedQuarters",
        person.may(Right.READ_REVIEWS) && !isQuarter(period) && query.isEmpty()
            ? changedQuarters(period)
            : List.of());
  }

  /**
   * Quarters of a longer period whose releases await a revision, as links; see the page's words.
   */
  private List<QuarterLink> changedQuarters(Period period) {
    return changes.all().stream()
        .map(changed -> changed.edition().quarter())
        .filter(period.quarters()::contains)
        .sorted()
        .map(quarter -> new QuarterLink(quarter.toString(), Period.of(quarter).label()))
        .toList();
  }

  /** A quarter by its address and its name. */
  record QuarterLink(String address, String name) {}

  private static boolean isQuarter(Period period) {
    return Period.of(period.first()).equals(period);
  }
}
