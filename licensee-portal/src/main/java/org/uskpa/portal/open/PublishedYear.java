package org.uskpa.portal.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.statistics.publication.Publication;
import org.uskpa.statistics.table.Firmness;

/**
 * A year of which something is published.
 *
 * @param lines the newest editions, the year itself first, then its quarters from the last on
 * @param missing the quarters that are not published, in words; empty when all are
 */
record PublishedYear(int year, List<Line> lines, String missing) {

  /**
   * A period's newest edition.
   *
   * @param earlier those before it, the newest first
   */
  record Line(
      String label,
      String href,
      Publication newest,
      String standing,
      String file,
      List<Link> earlier) {}

  /** An earlier edition. */
  record Link(String standing, String href) {}

  /** The years, the latest first. */
  static List<PublishedYear> of(List<Publication> all) {
    return all.stream()
        .map(publication -> publication.period().year())
        .distinct()
        .map(year -> of(year, all))
        .toList();
  }

  private static PublishedYear of(int year, List<Publication> all) {
    List<Line> lines = new ArrayList<>();
    line(Period.ofYear(year), all).ifPresent(lines::add);
    List<Quarter> missing = new ArrayList<>();
    List<Line> quarters = new ArrayList<>();
    for (Quarter quarter : Quarter.ofYear(year)) {
      line(Period.of(quarter), all)
          .ifPresentOrElse(line -> quarters.add(0, line), () -> missing.add(quarter));
    }
    lines.addAll(quarters);
    return new PublishedYear(
        year,
        lines,
        missing.stream().map(quarter -> "Q" + quarter.number()).collect(Collectors.joining(", ")));
  }

  private static Optional<Line> line(Period period, List<Publication> all) {
    List<Publication> own =
        all.stream().filter(publication -> publication.period().equals(period)).toList();
    return own.stream()
        .findFirst()
        .map(
            newest ->
                new Line(
                    period.label(),
                    OpenAddress.newest(newest),
                    newest,
                    standing(newest),
                    OpenAddress.json(newest, OpenAddress.ALL_TABLES),
                    own.stream()
                        .skip(1)
                        .map(one -> new Link(standing(one), OpenAddress.of(one)))
                        .toList()));
  }

  /** {@code released}, {@code revision 1}. */
  static String standing(Publication publication) {
    return Firmness.ofEdition(publication.edition()).label();
  }
}
