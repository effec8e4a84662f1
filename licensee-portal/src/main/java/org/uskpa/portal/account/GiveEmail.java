package org.uskpa.portal.account;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/**
 * Gives an account an e-mail address, or takes it away. Notices written before go where they were
 * to go.
 */
@UseCase
public class GiveEmail {

  private final Accounts accounts;
  private final AccountJournal journal;
  private final Clock clock;

  GiveEmail(Accounts accounts, AccountJournal journal, Clock clock) {
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whose address, as typed: empty for none; the account is the actor's own or in its charge. */
  public record Command(Account account, String email, Actor actor) {}

  public Outcome<Account> run(Command command) {
    EmailAddress address = new EmailAddress(command.email());
    Optional<Finding> refusal = address.refusal();
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    Account account = command.account();
    @Nullable String email = address.given().orElse(null);
    if (!Objects.equals(email, account.email())) {
      accounts.setEmail(account.id(), email);
      journal.emailGiven(
          account.username(), email != null, command.actor(), EasternTime.now(clock));
    }
    return Outcome.done(accounts.find(account.username()).orElseThrow());
  }
}
