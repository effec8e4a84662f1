package org.uskpa.statistics.reconciliation;

import org.uskpa.core.csv.LineFinding;

/**
 * Is told how far a reconciliation has come, and of all that is found, on the work's own thread.
 */
public interface ReconcileProgress {

  /** What is being done. */
  enum Stage {
    /** Rows of the file are read. */
    READING,
    /** Rows are brought together to records. */
    GATHERING,
    /** Records of the period are compared by number. */
    NUMBERS,
    /** Numbers are looked for among all other records. */
    ELSEWHERE,
    /** What is left is compared by filing or entry. */
    REFERENCES,
    /** What is left is compared by quantities. */
    QUANTITIES,
    /** Figures are compared cell by cell. */
    CELLS
  }

  /** Nobody watches. */
  ReconcileProgress UNWATCHED = (stage, rows) -> {};

  /**
   * So far.
   *
   * @param rows of the file that were read
   */
  void reached(Stage stage, long rows);

  /** Something stands in the way. */
  default void found(LineFinding finding) {}
}
