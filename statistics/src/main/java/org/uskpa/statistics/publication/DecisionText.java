package org.uskpa.statistics.publication;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.uskpa.statistics.release.ReleaseText;
import org.uskpa.statistics.suppression.Interval;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.Remainder;
import org.uskpa.statistics.suppression.SuppressionRule;

/** What the hashes of a decision are taken of. */
final class DecisionText {

  /** Raised when a portal decides in another way: what waits is then decided anew. */
  private static final int FORM = 1;

  private DecisionText() {}

  /** Of what a decision rests on. */
  static String ground(
      String name, List<String> madeOf, SuppressionRule rule, Collection<Publication> beside) {
    StringBuilder text = new StringBuilder();
    line(text, "Ground of a decision, form " + FORM);
    line(text, name + " made of " + String.join(" ", madeOf));
    line(
        text,
        "rule %s %d %d %d"
            .formatted(
                rule.applies(), rule.leastTraders(), rule.pPercent(), rule.protectionPercent()));
    beside.forEach(one -> line(text, "beside %s sha256 %s".formatted(one.name(), one.sha256())));
    return ReleaseText.sha256(text.toString());
  }

  /** Of what was decided: what is withheld, and what of it is not protected. */
  static String decision(String ground, Set<Place> withheld, Unprotected unprotected) {
    StringBuilder text = new StringBuilder();
    line(text, "Decision on " + ground);
    new TreeSet<>(withheld).forEach(place -> line(text, "withheld " + at(place)));
    for (Interval one : unprotected.intervals()) {
      line(
          text,
          "not protected %s %s %s".formatted(one.statement(), at(one.place()), one.measured()));
    }
    for (Remainder one : unprotected.remainders()) {
      line(text, "reveals %s %s".formatted(at(one.sum()), one.along()));
    }
    return ReleaseText.sha256(text.toString());
  }

  private static String at(Place place) {
    return "%s/%s/%s".formatted(place.flow(), place.partner(), place.hsCode());
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
