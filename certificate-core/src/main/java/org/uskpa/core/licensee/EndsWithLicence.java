package org.uskpa.core.licensee;

import java.time.Instant;
import java.util.Map;
import org.uskpa.core.journal.Actor;

/**
 * What ends with a licence. The packages that know of such things give it; a bean of this type is
 * all it takes, and the page that ends a licence tells beforehand what each will close.
 */
public interface EndsWithLicence {

  /**
   * Holds what is to be closed, before the licensee's row is held: steps of certificates hold
   * theirs in that order, and two that held them the other way round would wait for each other.
   */
  default void hold(Licensee licensee) {}

  /**
   * What would be closed as things stand.
   *
   * @return how many of each, by the name that the journal has for it; what there is none of is
   *     absent
   */
  Map<String, Integer> closes(Licensee licensee);

  /**
   * Closes it. The caller holds the licensee's row.
   *
   * @param why in words, with the reason of the end
   */
  void close(Licensee licensee, String why, Actor actor, Instant now);

  /** How many there are of one thing, as {@link #closes} tells them. */
  static Map<String, Integer> counted(String name, int many) {
    return many == 0 ? Map.of() : Map.of(name, many);
  }
}
