package org.uskpa.portal.open;

import java.util.List;
import org.uskpa.portal.census.FileLink;
import org.uskpa.statistics.publication.Publication;

/** Where published figures stand. The address of an edition is theirs for good. */
final class OpenAddress {

  static final String ROOT = "/public";

  /** The name of the file that holds all tables of an edition. */
  static final String ALL_TABLES = "figures";

  /** What stands behind the address of a CSV file for its description: CSV on the Web. */
  static final String DESCRIPTION = "-metadata.json";

  private OpenAddress() {}

  /** The newest edition of a period, whichever that is. */
  static String newest(Publication publication) {
    return "%s/%s".formatted(ROOT, publication.period());
  }

  /** This edition. */
  static String of(Publication publication) {
    return "%s/editions/%d".formatted(newest(publication), publication.edition());
  }

  /** A table of this edition as CSV. */
  static String csv(Publication publication, String table) {
    return "%s/%s.csv".formatted(of(publication), table);
  }

  /** A table of this edition, or all of them, as JSON. */
  static String json(Publication publication, String table) {
    return "%s/%s.json".formatted(of(publication), table);
  }

  /** The files of a table. */
  static List<FileLink> files(Publication publication, String table) {
    return List.of(
        new FileLink("CSV", csv(publication, table)),
        new FileLink("JSON", json(publication, table)));
  }
}
