package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignedIn;

/** Lets somebody sign in again before a pause after wrong passwords is over. */
@UseCase
public class UnlockAccount {

  private final Accounts accounts;
  private final AccountJournal journal;
  private final Clock clock;

  UnlockAccount(Accounts accounts, AccountJournal journal, Clock clock) {
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whose account is unlocked, by whom and why. */
  public record Command(SignedIn keeper, Account account, String reason) {}

  public Outcome<Account> run(Command command) {
    if (!new Charge(command.keeper()).covers(command.account())) {
      return Outcome.refused(AccountRule.CHARGE.blocks("", "The account is not in your charge."));
    }
    if (VisibleText.isBlank(command.reason())) {
      return Outcome.refused(
          AccountRule.REASON.blocks(
              CloseAccount.REASON,
              "Say in a few words how you know that it was the person who mistyped the password."));
    }
    Account account = accounts.hold(command.account().id());
    Instant now = EasternTime.now(clock);
    if (account.isPaused(now)) {
      accounts.unlock(account.id());
      journal.unlocked(
          account.username(), VisibleText.trimmed(command.reason()), command.keeper().actor(), now);
    }
    return Outcome.done(account);
  }
}
