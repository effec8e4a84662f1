package org.uskpa.portal.account;

import java.time.Clock;
import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignedIn;

/** Corrects the name of a person, not the user name; records keep the name they were made under. */
@UseCase
public class CorrectName {

  private final Accounts accounts;
  private final AccountJournal journal;
  private final Clock clock;

  CorrectName(Accounts accounts, AccountJournal journal, Clock clock) {
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whose name is corrected by whom, and how it is written. */
  public record Command(SignedIn keeper, Account account, String displayName) {}

  public Outcome<Account> run(Command command) {
    if (!new Charge(command.keeper()).covers(command.account())) {
      return Outcome.refused(AccountRule.CHARGE.blocks("", "The account is not in your charge."));
    }
    Account account = accounts.hold(command.account().id());
    String name = VisibleText.trimmed(command.displayName());
    List<Finding> findings = OpenAccount.nameFindings(name);
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    if (!name.equals(account.displayName())) {
      accounts.setDisplayName(account.id(), name);
      journal.nameCorrected(
          account.username(),
          account.displayName(),
          name,
          command.keeper().actor(),
          EasternTime.now(clock));
    }
    return Outcome.done(accounts.hold(account.id()));
  }
}
