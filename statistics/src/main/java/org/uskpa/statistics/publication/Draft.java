package org.uskpa.statistics.publication;

import java.util.List;
import org.uskpa.statistics.suppression.Decision;

/**
 * An edition as it would be published.
 *
 * @param publication without its hash
 * @param unprotected what nobody can help of it
 */
record Draft(
    Publication publication,
    Decision decision,
    List<Difference> differences,
    Unprotected unprotected) {

  Draft {
    differences = List.copyOf(differences);
  }
}
