package org.uskpa.statistics.publication;

import java.util.List;
import org.uskpa.core.measure.Quarter;

/**
 * What a released edition waits for before everybody may read it.
 *
 * @param quarters which quarters of a year; of a quarter's own edition itself
 */
public record Obstacle(Kind kind, List<Quarter> quarters) {

  /** In the order in which they are named. */
  public enum Kind {
    /** A quarter of the year was never released. */
    NOT_RELEASED,
    /** Records of a released quarter changed: a revision is due. */
    REVISION_DUE,
    /** A quarter of the year is released but waits itself. */
    QUARTER_UNPUBLISHED,
    /** An earlier edition of the same quarter waits. */
    EARLIER_EDITION,
    /** Not all of it can be protected, and a later edition is released: it is passed over. */
    LATER_EDITION,
    /** Not all of it can be protected: Census gives its word, or does not. */
    WORD
  }

  public Obstacle {
    quarters = List.copyOf(quarters);
  }
}
