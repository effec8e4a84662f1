package org.uskpa.core.amendment;

import org.springframework.dao.DataIntegrityViolationException;
import org.uskpa.core.finding.Finding;

/** Says in words what the database refused. */
final class Contradiction {

  private Contradiction() {}

  static Finding finding(DataIntegrityViolationException refused) {
    String why = String.valueOf(refused.getMostSpecificCause().getMessage());
    if (why.contains("register_change_pkey")) {
      return contradicts(
          "This form was accepted already, and its change is on record. Open the form anew to make another change.");
    }
    if (why.contains("suspended_while_listed")) {
      return contradicts("A Participant would be suspended on days on which it is on no list.");
    }
    if (why.contains("waiver_waived_check") || why.contains("waiver_ends")) {
      return contradicts("A waiver holds for a year at the most. Give it an earlier last day.");
    }
    if (why.contains("us_list_citation_key")) {
      return contradicts("This notice is on record already, by the same citation.");
    }
    if (why.contains("container_label_once") || why.contains("port_name_once")) {
      return contradicts(
          "Another row has this name on some of these days. Give it a name of its own, or end the other row first.");
    }
    if (why.contains("begins on")) {
      return AmendmentRules.LATER.block(
          ReadAmendment.EFFECTIVE_ON,
          "Another row begins while this one is to hold. Give it an earlier last day, or choose another first day.");
    }
    return contradicts(
        "It contradicts what the register holds on some of these days. Look at its days and values.");
  }

  private static Finding contradicts(String message) {
    return AmendmentRules.CONTRADICTS.block(message);
  }
}
