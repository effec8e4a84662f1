package org.uskpa.portal.review;

import java.util.Arrays;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.SignedIn;

/** For whom somebody reviews. */
final class Bodies {

  private Bodies() {}

  /** Everybody reviews for the own body. */
  static ReviewBody of(SignedIn person) {
    Agency agency = person.agency();
    return agency == null ? ReviewBody.USKPA : ReviewBody.valueOf(agency.name());
  }

  /**
   * A body by its name in an address.
   *
   * @throws NotFound when there is none
   */
  static ReviewBody named(String name) {
    return Arrays.stream(ReviewBody.values())
        .filter(body -> body.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("body " + name));
  }
}
