package org.uskpa.portal.issue;

import java.util.List;

/**
 * Two versions of a step: what somebody saved meanwhile, and what was typed here.
 *
 * @param heading that it was saved meanwhile
 * @param explained by whom and when, in words
 * @param differences the fields on which they differ
 */
record Conflict(String heading, String explained, List<Difference> differences) {

  Conflict {
    differences = List.copyOf(differences);
  }

  /** A field on which they differ. */
  record Difference(String label, String theirs, String mine) {}
}
