package org.uskpa.portal.account;

import org.springframework.stereotype.Component;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/**
 * Knows when a licensee would be left without a manager. It may be, as the USKPA can open another
 * account, but whoever closes the last one should know.
 */
@Component
class OnlyManager {

  private final Accounts accounts;

  OnlyManager(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Whether somebody is the only manager of the licensee who can sign in and stays. */
  boolean is(Account account) {
    OfLicensee licensee = account.licensee();
    return licensee != null
        && account.role() == Role.MANAGER
        && accounts.ofLicensee(licensee.id()).stream()
            .filter(other -> other.id() != account.id() && other.role() == Role.MANAGER)
            .noneMatch(
                other -> !other.isClosed() && other.hasPassword() && other.lastDay() == null);
  }
}
