package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignInSettings;
import org.uskpa.portal.security.SignedIn;

/**
 * Gives somebody in the keeper's charge a new password, shown once; all sign-ins and tokens end.
 */
@UseCase
public class ResetPassword {

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final SignInSettings settings;
  private final ApiTokens tokens;
  private final SignIns signIns;
  private final AccountJournal journal;
  private final Clock clock;

  ResetPassword(
      Accounts accounts,
      PasswordEncoder passwords,
      SignInSettings settings,
      ApiTokens tokens,
      SignIns signIns,
      AccountJournal journal,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.settings = settings;
    this.tokens = tokens;
    this.signIns = signIns;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whose password is reset by whom; the account must be in the keeper's charge. */
  public record Command(SignedIn keeper, Account account) {}

  public Outcome<OneTimePassword> run(Command command) {
    Account account = command.account();
    if (!new Charge(command.keeper()).covers(account)) {
      return Outcome.refused(AccountRule.CHARGE.blocks("", "The account is not in your charge."));
    }
    if (account.isClosed()) {
      return Outcome.refused(
          AccountRule.CHARGE.blocks("", "The account is closed. Open it first."));
    }
    Instant now = EasternTime.now(clock);
    OneTimePassword password =
        OneTimePassword.make(account.username(), now.plus(settings.temporaryPassword()));
    accounts.setPassword(
        account.id(), passwords.encode(password.password()), password.goodUntil(), now);
    tokens.revokeAll(account.id(), now);
    signIns.endAll(account.username());
    journal.passwordReset(account.username(), command.keeper().actor(), now);
    return Outcome.done(password);
  }
}
