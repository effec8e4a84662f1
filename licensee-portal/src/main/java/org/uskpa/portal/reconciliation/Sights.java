package org.uskpa.portal.reconciliation;

import org.uskpa.core.finding.NotFound;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.reconciliation.Sight;

/** What of reconciliations a person sees, and how their keys stand in addresses. */
final class Sights {

  private Sights() {}

  static Sight of(SignedIn person) {
    return Sight.of(person.may(Right.READ_FILINGS));
  }

  /**
   * The key of an address.
   *
   * @throws NotFound when it is none
   */
  static long key(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("reconciliation " + written);
    }
  }
}
