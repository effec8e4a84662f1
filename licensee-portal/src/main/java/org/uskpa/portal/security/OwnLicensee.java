package org.uskpa.portal.security;

import org.uskpa.core.finding.NotFound;

/** The licensee for which somebody drafts, issues, voids and keeps stock. */
public final class OwnLicensee {

  private OwnLicensee() {}

  /**
   * Its key.
   *
   * @throws NotFound when the person belongs to none
   */
  public static long of(SignedIn person) {
    SignedIn.OfLicensee licensee = person.licensee();
    if (licensee == null) {
      throw new NotFound("licensee of " + person.username());
    }
    return licensee.id();
  }
}
