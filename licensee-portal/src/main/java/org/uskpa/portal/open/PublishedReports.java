package org.uskpa.portal.open;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.Period;
import org.uskpa.statistics.export.Report;
import org.uskpa.statistics.publication.OpenFigures;
import org.uskpa.statistics.publication.Publication;
import org.uskpa.statistics.publication.Publications;
import org.uskpa.statistics.table.Table;

/**
 * Publications with their tables. A publication never changes, so the tables of those that were
 * asked for last are kept: a page that many read costs one look at the register.
 */
@Component
class PublishedReports {

  private static final int KEPT = 64;

  private final Publications publications;
  private final OpenFigures figures;
  private final Map<Long, Report> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Report> eldest) {
              return size() > KEPT;
            }
          });

  PublishedReports(Publications publications, OpenFigures figures) {
    this.publications = publications;
    this.figures = figures;
  }

  /** All publications, the latest period first, of a period the newest edition first. */
  List<Publication> all() {
    return publications.all();
  }

  /** The editions of a period as written, the newest first; at least one. */
  List<Publication> editions(String period) {
    List<Publication> editions = publications.of(read(period));
    if (editions.isEmpty()) {
      throw new NotFound("published figures of " + period);
    }
    return editions;
  }

  /** The newest edition of a period as written. */
  Publication newest(String period) {
    return editions(period).get(0);
  }

  /** An edition as written. */
  Publication edition(String period, String edition) {
    return editions(period).stream()
        .filter(one -> Integer.toString(one.edition()).equals(edition))
        .findFirst()
        .orElseThrow(() -> new NotFound("edition %s of %s".formatted(edition, period)));
  }

  /** Its tables, as everybody may read them. */
  Report report(Publication publication) {
    Report known = kept.get(publication.id());
    if (known != null) {
      return known;
    }
    Report made = figures.of(publication);
    kept.put(publication.id(), made);
    return made;
  }

  /** One of its tables. */
  Table table(Publication publication, String name) {
    return report(publication).tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("table " + name));
  }

  /** A period as an address has it. */
  static Period read(String written) {
    try {
      return Period.parse(written);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("period " + written);
    }
  }
}
