package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.security.SignInSettings;
import org.uskpa.portal.security.SignedIn;

/** Gives somebody in the keeper's charge a new password, shown once, and ends all sign-ins. */
@Service
public class ResetPassword {

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final SignInSettings settings;
  private final SignIns signIns;
  private final AccountJournal journal;
  private final Clock clock;

  ResetPassword(
      Accounts accounts,
      PasswordEncoder passwords,
      SignInSettings settings,
      SignIns signIns,
      AccountJournal journal,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.settings = settings;
    this.signIns = signIns;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whose password is reset by whom; the account must be in the keeper's charge. */
  public record Command(SignedIn keeper, Account account) {}

  @Transactional
  public Outcome<OneTimePassword> reset(Command command) {
    Account account = command.account();
    if (!new Charge(command.keeper()).covers(account)) {
      return Outcome.refused(AccountRule.CHARGE.blocks("", "The account is not in your charge."));
    }
    if (account.isClosed()) {
      return Outcome.refused(
          AccountRule.CHARGE.blocks("", "The account is closed. Open it first."));
    }
    Instant now = clock.instant();
    OneTimePassword password =
        OneTimePassword.make(account.username(), now.plus(settings.temporaryPassword()));
    accounts.setPassword(
        account.id(), passwords.encode(password.password()), password.goodUntil(), now);
    signIns.endAll(account.username());
    journal.passwordReset(account.username(), command.keeper().actor(), now);
    return Outcome.done(password);
  }
}
