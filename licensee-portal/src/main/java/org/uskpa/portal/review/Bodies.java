package org.uskpa.portal.review;

import java.util.Arrays;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Reviewers;
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

  /** Whose programme somebody looks at first: that of the own body. */
  static Reviewers programmeOf(SignedIn person) {
    return Reviewers.of(of(person));
  }

  /**
   * Whose programme an address means: its name, or that of an agency, whose programme is that of
   * the agencies together.
   *
   * @throws NotFound when there is none
   */
  static Reviewers programme(String name) {
    return Arrays.stream(Reviewers.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseGet(() -> Reviewers.of(named(name)));
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
