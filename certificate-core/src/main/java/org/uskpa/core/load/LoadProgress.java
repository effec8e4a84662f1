package org.uskpa.core.load;

import org.uskpa.core.csv.LineFinding;

/**
 * Is told how far a load has come, every thousand rows or so, and of everything it finds; both on
 * the load's own thread.
 */
@FunctionalInterface
public interface LoadProgress {

  /** Nobody watches. */
  LoadProgress UNWATCHED = (read, judged, written) -> {};

  /**
   * So far.
   *
   * @param read rows whose form was read
   * @param judged rows that the rules have judged
   * @param written rows that are written, though not committed before the end
   */
  void reached(long read, long judged, long written);

  /**
   * Something was found; all of it is told, as it is found, not by line.
   *
   * @param inTheWay whether nothing is loaded because of it
   */
  default void found(LineFinding found, boolean inTheWay) {}
}
