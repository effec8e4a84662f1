package org.uskpa.portal.issue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.uskpa.core.finding.Finding;
import org.uskpa.portal.page.FieldId;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Where the fields of a draft are mended. */
final class FieldPlaces {

  private FieldPlaces() {}

  /** The address of each field that a finding concerns; a field on no step is absent. */
  static Map<String, String> of(String number, SignedIn person, Collection<Finding> findings) {
    Map<String, String> places = new HashMap<>();
    for (Finding finding : findings) {
      DraftStep.holding(finding.field())
          .ifPresent(
              step ->
                  places.put(
                      finding.field(),
                      "/certificates/%s/%s#%s"
                          .formatted(number, path(step, person), FieldId.of(finding.field()))));
    }
    return places;
  }

  private static String path(DraftStep step, SignedIn person) {
    return step == DraftStep.ITN && person.may(Right.ISSUE) ? "issue" : step.path();
  }
}
