package org.uskpa.portal.issue;

import java.util.List;

/**
 * Two versions of a step: what somebody saved meanwhile, and what was typed here.
 *
 * @param savedBy who saved
 * @param savedAt when, in words
 * @param differences the fields on which they differ
 */
record Conflict(String savedBy, String savedAt, List<Difference> differences) {

  Conflict {
    differences = List.copyOf(differences);
  }

  /** A field on which they differ. */
  record Difference(String label, String theirs, String mine) {}
}
