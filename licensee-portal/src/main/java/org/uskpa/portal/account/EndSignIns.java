package org.uskpa.portal.account;

import java.time.Clock;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignedIn;

/** Ends sign-ins of somebody in the keeper's charge, one or all of them. */
@UseCase
public class EndSignIns {

  /** In place of a handle: all of them. */
  static final String ALL = "";

  private final SignIns signIns;
  private final AccountJournal journal;
  private final Clock clock;

  EndSignIns(SignIns signIns, AccountJournal journal, Clock clock) {
    this.signIns = signIns;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Whose sign-ins are ended by whom.
   *
   * @param handle of the one to end, or {@link #ALL}
   */
  public record Command(SignedIn keeper, Account account, String handle) {}

  /**
   * Ends them; one that is over already is let be.
   *
   * @throws NotFound when the account is in another's charge
   */
  public void run(Command command) {
    Account account = command.account();
    if (!new Charge(command.keeper()).covers(account)) {
      throw new NotFound("account " + account.username());
    }
    if (command.handle().equals(ALL)) {
      signIns.endAll(account.username());
    } else if (!signIns.end(account.username(), command.handle())) {
      return;
    }
    journal.signInsEnded(account.username(), command.keeper().actor(), EasternTime.now(clock));
  }
}
