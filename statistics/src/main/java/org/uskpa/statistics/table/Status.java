package org.uskpa.statistics.table;

import java.util.Collection;

/** How firm a table's figures are. */
public enum Status {
  /** Computed from the records as they stand; they may still change. */
  OPEN("open", false),
  /** The same, while Census reviews the quarter. */
  IN_REVIEW("in review", false),
  /** Frozen by the release of the quarter. */
  RELEASED("released", true),
  /** Frozen by a release that followed another one, with the reason. */
  REVISED("revised", true),
  /** Stands as somebody published it; no records are behind it. */
  PUBLISHED("published statement", true),
  /** Nothing is on record and nothing was published: there are no figures, not even zeros. */
  NO_RECORDS("no records", false);

  private final String label;
  private final boolean released;

  Status(String label, boolean released) {
    this.label = label;
    this.released = released;
  }

  public String label() {
    return label;
  }

  /** Whether everyone may see it; what is not released is for those who compile it. */
  public boolean isReleased() {
    return released;
  }

  /** Whether its figures are made from records, of which there is a list. */
  public boolean isFromRecords() {
    return this != PUBLISHED && this != NO_RECORDS;
  }

  /**
   * The status of figures that are made of others: released when all of them are, in review when no
   * one of them is less than that.
   *
   * @param parts at least one
   */
  public static Status of(Collection<Status> parts) {
    if (parts.contains(OPEN) || parts.contains(NO_RECORDS)) {
      return OPEN;
    }
    if (parts.contains(IN_REVIEW)) {
      return IN_REVIEW;
    }
    if (parts.contains(REVISED)) {
      return REVISED;
    }
    return parts.contains(RELEASED) ? RELEASED : PUBLISHED;
  }
}
