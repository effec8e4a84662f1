package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignedIn;

/** Opens a closed account again, or takes a last day back; revoked tokens stay revoked. */
@UseCase
public class OpenAccountAgain {

  private final Accounts accounts;
  private final AccountJournal journal;
  private final AgencyNotices agencies;
  private final Clock clock;

  OpenAccountAgain(Accounts accounts, AccountJournal journal, AgencyNotices agencies, Clock clock) {
    this.accounts = accounts;
    this.journal = journal;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** Whose account is opened again, by whom and why. */
  public record Command(SignedIn keeper, Account account, String reason) {}

  public Outcome<Account> run(Command command) {
    Account account = accounts.hold(command.account().id());
    if (!new Charge(command.keeper()).covers(account)) {
      return Outcome.refused(AccountRule.CHARGE.blocks("", "The account is not in your charge."));
    }
    if (VisibleText.isBlank(command.reason())) {
      return Outcome.refused(
          AccountRule.REASON.blocks(
              CloseAccount.REASON, "Say in a few words why the account is opened again."));
    }
    // A last day that is still to come is taken back likewise.
    boolean stays = accounts.setClosed(account.id(), null) || account.lastDay() != null;
    if (stays) {
      accounts.setLastDay(account.id(), null, null);
      Instant now = EasternTime.now(clock);
      journal.openedAgain(
          account.username(), VisibleText.trimmed(command.reason()), command.keeper().actor(), now);
      agencies.tell(command.keeper(), account, AgencyNotices.Deed.OPENED_AGAIN, now);
    }
    return Outcome.done(account);
  }
}
