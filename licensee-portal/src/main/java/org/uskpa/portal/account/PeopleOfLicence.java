package org.uskpa.portal.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.licensee.EndsWithLicence;
import org.uskpa.core.licensee.Licensee;

/**
 * The accounts of a licensee's people are closed when its licence ends, with their tokens, links
 * and sign-ins. Whoever is to wind up is let in again by {@link OpenAccountAgain}, with a reason.
 */
@Component
class PeopleOfLicence implements EndsWithLicence {

  private final Accounts accounts;
  private final ApiTokens tokens;
  private final Invitations invitations;
  private final Closing closing;

  PeopleOfLicence(Accounts accounts, ApiTokens tokens, Invitations invitations, Closing closing) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.invitations = invitations;
    this.closing = closing;
  }

  @Override
  public Map<String, Integer> closes(Licensee licensee) {
    Map<String, Integer> closes = new HashMap<>();
    closes.putAll(EndsWithLicence.counted("accounts closed", open(licensee).size()));
    closes.putAll(EndsWithLicence.counted("tokens revoked", tokens.countInForce(licensee.id())));
    closes.putAll(
        EndsWithLicence.counted("invitations withdrawn", invitations.countOut(licensee.id())));
    return closes;
  }

  @Override
  public void close(Licensee licensee, String why, Actor actor, Instant now) {
    for (Account account : open(licensee)) {
      closing.close(accounts.hold(account.id()), why, actor, now);
    }
  }

  private List<Account> open(Licensee licensee) {
    return accounts.ofLicensee(licensee.id()).stream()
        .filter(account -> !account.isClosed())
        .toList();
  }
}
