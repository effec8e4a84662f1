package org.uskpa.portal.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;

/**
 * Sees to it that every body that has administrators keeps one, for somebody must open accounts,
 * and that nobody else makes further ones.
 */
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
   * What keeps somebody of another agency from making an administrator there: its own
   * administrators do, who know their people. Whoever made one from outside could come by it to all
   * that the agency keeps to itself.
   */
  List<Finding> keptByItsOwn(SignedIn keeper, Role role, @Nullable Agency agency) {
    if (role != Role.AGENCY_ADMINISTRATOR || agency == null || agency == keeper.agency()) {
      return List.of();
    }
    List<Account> own = accounts.administratorsOf(agency);
    return own.isEmpty()
        ? List.of()
        : List.of(
            AccountRule.CHARGE.blocks(
                OpenAccount.AGENCY,
                "The %s has an administrator who can sign in, and who opens its further accounts: %s. Ask there."
                    .formatted(
                        agency.label(),
                        String.join(", ", own.stream().map(Account::displayName).toList()))));
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
