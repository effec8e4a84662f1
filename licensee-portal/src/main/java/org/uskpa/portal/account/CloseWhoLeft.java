package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/** Closes the accounts whose last day is over. */
@UseCase
public class CloseWhoLeft {

  private final Accounts accounts;
  private final Administrators administrators;
  private final Closing closing;
  private final Clock clock;

  CloseWhoLeft(Accounts accounts, Administrators administrators, Closing closing, Clock clock) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.closing = closing;
    this.clock = clock;
  }

  /**
   * Closes them.
   *
   * @return how many
   */
  public int run() {
    administrators.takeTurns();
    Instant now = EasternTime.now(clock);
    List<Account> left = accounts.left(EasternTime.dateOf(now));
    left.forEach(
        account ->
            closing.close(
                accounts.hold(account.id()),
                accounts.leavingReason(account.id()),
                Actor.CLOCKWORK,
                now));
    return left.size();
  }
}
