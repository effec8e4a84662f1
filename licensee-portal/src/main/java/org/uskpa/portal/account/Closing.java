package org.uskpa.portal.account;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;

/** What ends with an account when it is closed, whoever or whatever closes it. */
@Component
class Closing {

  private final Accounts accounts;
  private final Invitations invitations;
  private final ApiTokens tokens;
  private final SignIns signIns;
  private final AccountJournal journal;

  Closing(
      Accounts accounts,
      Invitations invitations,
      ApiTokens tokens,
      SignIns signIns,
      AccountJournal journal) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.tokens = tokens;
    this.signIns = signIns;
    this.journal = journal;
  }

  /** Closes an account that is held; one that is closed already is left as it is. */
  void close(Account account, String reason, Actor by, Instant now) {
    if (accounts.setClosed(account.id(), now)) {
      invitations.revoke(account.id(), now);
      tokens.revokeAll(account.id(), now);
      signIns.endAll(account.username());
      journal.closed(account.username(), reason, by, now);
    }
  }
}
