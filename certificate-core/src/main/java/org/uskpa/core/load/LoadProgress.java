package org.uskpa.core.load;

/** Is told how far a load has come, every thousand rows or so, on the load's own thread. */
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
}
