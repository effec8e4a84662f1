package org.uskpa.portal.account;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/** Sees to it that every body that has administrators keeps one: somebody must open accounts. */
@Component
class Administrators {

  private final Accounts accounts;

  Administrators(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Lets steps that take an administrator away follow each other until the transaction ends: two at
   * once could let each other go.
   */
  void takeTurns() {
    accounts.takeTurns();
  }

  /**
   * What keeps an account from being let go.
   *
   * @param step in the past tense
   */
  List<Finding> missing(Account account, String step) {
    return missing(account, List.of(), step);
  }

  /**
   * The same where others are let go with it.
   *
   * @param others keys of their accounts
   */
  List<Finding> missing(Account account, Collection<Long> others, String step) {
    boolean administers =
        account.role() == Role.ADMINISTRATOR || account.role() == Role.AGENCY_ADMINISTRATOR;
    if (!administers || accounts.anotherStays(account, others)) {
      return List.of();
    }
    Agency agency = account.agency();
    return List.of(
        AccountRule.ADMINISTRATORS.blocks(
            "",
            "%s is the only administrator of the %s who can sign in and stays, so the account is not %s. Open one for another administrator and let that person choose a password first."
                .formatted(account.displayName(), agency == null ? "" : agency.label(), step)));
  }
}
