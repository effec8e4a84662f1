package org.uskpa.statistics.table;

/** How firm a table's figures are. */
public enum Status {
  /** Computed from the records as they stand; they may still change. */
  OPEN("open", false),
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
}
