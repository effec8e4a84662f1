package org.uskpa.statistics.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uskpa.statistics.release.ReleaseText;
import org.uskpa.statistics.suppression.Place;

/** What the hash of a publication is taken of. It does not say why a figure is withheld. */
final class PublicationText {

  /** Raised when the same publication would be written in another way. */
  private static final int FORM = 1;

  private PublicationText() {}

  /**
   * The hash of a publication whose own is not known yet.
   *
   * @param releases the hashes of the editions that it is made of, in their order
   */
  static String sha256(
      Publication publication, List<Map.Entry<String, String>> releases, Set<Place> withheld) {
    StringBuilder text = new StringBuilder();
    line(text, "Published U.S. Kimberley Process figures, form %d".formatted(FORM));
    line(text, "period " + publication.period());
    line(text, "edition " + publication.edition());
    line(text, "as of " + publication.asOf());
    releases.forEach(
        release ->
            line(text, "made of %s sha256 %s".formatted(release.getKey(), release.getValue())));
    withheld.stream()
        .sorted()
        .forEach(
            place ->
                line(
                    text,
                    "withheld %s %s %s"
                        .formatted(place.flow(), all(place.partner()), all(place.hsCode()))));
    return ReleaseText.sha256(text.toString());
  }

  private static String all(String part) {
    return part.isEmpty() ? "all" : part;
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
