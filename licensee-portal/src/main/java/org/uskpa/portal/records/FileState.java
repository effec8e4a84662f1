package org.uskpa.portal.records;

/** Where a file that was sent stands. */
public enum FileState {
  /** A dry run is at work, or waits for its turn. */
  CHECKING("info", true),
  /** Nothing stands in the way; it can be loaded. */
  CHECKED("good", false),
  /** Something stands in the way; nothing was loaded. */
  REFUSED("bad", false),
  /** It is being loaded, or waits for its turn. */
  LOADING("info", true),
  /** Everything in it is on record. */
  LOADED("good", false),
  /** Check or load was cut off; nothing was loaded. */
  CUT_OFF("warn", false);

  private final String tone;
  private final boolean atWork;

  FileState(String tone, boolean atWork) {
    this.tone = tone;
    this.atWork = atWork;
  }

  public String tone() {
    return tone;
  }

  public boolean isAtWork() {
    return atWork;
  }
}
