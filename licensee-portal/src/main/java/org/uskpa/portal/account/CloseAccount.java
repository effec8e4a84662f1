package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignedIn;

/** Closes an account: no sign-in, no token, until it is opened again. */
@UseCase
public class CloseAccount {

  static final String REASON = "reason";

  private final Accounts accounts;
  private final ApiTokens tokens;
  private final SignIns signIns;
  private final AccountJournal journal;
  private final Clock clock;

  CloseAccount(
      Accounts accounts, ApiTokens tokens, SignIns signIns, AccountJournal journal, Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.signIns = signIns;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whose account is closed, by whom and why. */
  public record Command(SignedIn keeper, Account account, String reason) {}

  public Outcome<Account> run(Command command) {
    Account account = command.account();
    if (!new Charge(command.keeper()).covers(account)) {
      return Outcome.refused(AccountRule.CHARGE.blocks("", "The account is not in your charge."));
    }
    if (VisibleText.isBlank(command.reason())) {
      return Outcome.refused(
          AccountRule.REASON.blocks(REASON, "Say in a few words why the account is closed."));
    }
    Instant now = EasternTime.now(clock);
    if (accounts.setClosed(account.id(), now)) {
      tokens.revokeAll(account.id(), now);
      signIns.endAll(account.username());
      journal.closed(
          account.username(), VisibleText.trimmed(command.reason()), command.keeper().actor(), now);
    }
    return Outcome.done(account);
  }
}
