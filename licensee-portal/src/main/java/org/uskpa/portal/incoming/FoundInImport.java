package org.uskpa.portal.incoming;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.uskpa.core.finding.Finding;

/**
 * A finding as the review of an import shows it.
 *
 * @param asks whether it asks for words: of several by one rule in one field the first does
 */
record FoundInImport(Finding finding, boolean asks) {

  static List<FoundInImport> of(List<Finding> findings) {
    Set<String> asked = new HashSet<>();
    return findings.stream()
        .map(finding -> new FoundInImport(finding, asked.add(finding.key())))
        .toList();
  }
}
