package org.uskpa.portal.issue;

import org.uskpa.core.finding.NotFound;
import org.uskpa.portal.security.SignedIn;

/** The licensee for which somebody drafts, issues and voids. */
final class OwnLicensee {

  private OwnLicensee() {}

  /**
   * Its key.
   *
   * @throws NotFound when the person belongs to none
   */
  static long of(SignedIn person) {
    SignedIn.OfLicensee licensee = person.licensee();
    if (licensee == null) {
      throw new NotFound("licensee of " + person.username());
    }
    return licensee.id();
  }
}
