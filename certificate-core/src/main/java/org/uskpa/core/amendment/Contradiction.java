package org.uskpa.core.amendment;

import org.springframework.dao.DataIntegrityViolationException;
import org.uskpa.core.finding.Finding;

/** Says in words what the database refused. */
final class Contradiction {

  private Contradiction() {}

  static Finding finding(DataIntegrityViolationException refused) {
    String why = String.valueOf(refused.getMostSpecificCause().getMessage());
    if (why.contains("suspended_while_listed")) {
      return contradicts("A Participant would be suspended on days on which it is on no list.");
    }
    if (why.contains("waiver_waived_check") || why.contains("waiver_ends")) {
      return contradicts("A waiver holds for a year at the most. Give it an earlier last day.");
    }
    if (why.contains("us_list_citation_key")) {
      return contradicts("This notice is on record already, by the same citation.");
    }
    if (why.contains("begins on") || why.contains("was changed since")) {
      return AmendmentRules.LATER.block(
          "effectiveOn",
          "Another row begins after this day (%s). Withdraw it first, or choose another day."
              .formatted(firstLine(why)));
    }
    return contradicts("The register refuses it: %s.".formatted(firstLine(why)));
  }

  private static Finding contradicts(String message) {
    return AmendmentRules.CONTRADICTS.block(message);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
  }
}
