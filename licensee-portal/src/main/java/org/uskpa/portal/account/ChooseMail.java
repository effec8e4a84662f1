package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignedIn;

/** A person says where notices go, and whether the daily digest is wanted. */
@UseCase
public class ChooseMail {

  private final Accounts accounts;
  private final GiveEmail giveEmail;
  private final AccountJournal journal;
  private final Clock clock;

  ChooseMail(Accounts accounts, GiveEmail giveEmail, AccountJournal journal, Clock clock) {
    this.accounts = accounts;
    this.giveEmail = giveEmail;
    this.journal = journal;
    this.clock = clock;
  }

  /** What was chosen; an empty address is none. */
  public record Command(SignedIn person, String email, boolean digests) {}

  public Outcome<Account> run(Command command) {
    Account account = accounts.find(command.person().username()).orElseThrow();
    Outcome<Account> given =
        giveEmail.run(new GiveEmail.Command(account, command.email(), command.person().actor()));
    if (given.isDone() && account.digests() != command.digests()) {
      Instant now = EasternTime.now(clock);
      accounts.setDigests(account.id(), command.digests());
      journal.digestsChosen(account.username(), command.digests(), command.person().actor(), now);
    }
    return given;
  }
}
