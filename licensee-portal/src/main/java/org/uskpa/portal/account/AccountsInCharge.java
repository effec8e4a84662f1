package org.uskpa.portal.account;

import org.springframework.stereotype.Component;
import org.uskpa.core.finding.NotFound;
import org.uskpa.portal.security.SignedIn;

/** Finds the accounts that somebody keeps; any other is not there. */
@Component
class AccountsInCharge {

  private final Accounts accounts;

  AccountsInCharge(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * The account of this user name.
   *
   * @throws NotFound when there is none, or it is in another's charge
   */
  Account find(SignedIn keeper, String username) {
    return accounts
        .find(username)
        .filter(new Charge(keeper)::covers)
        .orElseThrow(() -> new NotFound("account " + username));
  }
}
