package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignedIn;

/** Changes one's own password; all other sign-ins and all tokens of the person end. */
@UseCase
public class ChangePassword {

  static final String CURRENT = "current_password";
  static final String NEW = "new_password";
  static final String REPEATED = "repeated_password";

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final ApiTokens tokens;
  private final SignIns signIns;
  private final AccountJournal journal;
  private final Clock clock;

  ChangePassword(
      Accounts accounts,
      PasswordEncoder passwords,
      ApiTokens tokens,
      SignIns signIns,
      AccountJournal journal,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tokens = tokens;
    this.signIns = signIns;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The passwords as typed.
   *
   * @param currentIsRight whether the door found the current password right: it counts attempts
   * @param sessionId of the sign-in that goes on
   */
  public record Command(
      SignedIn person,
      boolean currentIsRight,
      String current,
      String wanted,
      String repeated,
      String sessionId) {}

  public Outcome<Account> run(Command command) {
    Account account = accounts.find(command.person().username()).orElseThrow();
    List<Finding> findings = new ArrayList<>();
    if (!command.currentIsRight()) {
      findings.add(
          AccountRule.PASSWORD.blocks(CURRENT, "This is not the password you signed in with."));
    }
    findings.addAll(PasswordRules.judge(NEW, command.wanted(), account));
    if (!command.wanted().equals(command.repeated())) {
      findings.add(
          AccountRule.PASSWORD.blocks(
              REPEATED, "The two new passwords differ. Type the new one twice alike."));
    }
    if (!command.wanted().isEmpty() && command.wanted().equals(command.current())) {
      findings.add(AccountRule.PASSWORD.blocks(NEW, "The new password is the current one."));
    }
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    Instant now = EasternTime.now(clock);
    accounts.setPassword(account.id(), passwords.encode(command.wanted()), now);
    // Whoever knew the old password may have made one.
    tokens.revokeAll(account.id(), now);
    signIns.endOthers(account.username(), command.sessionId());
    journal.passwordChanged(account.username(), command.person().actor(), now);
    return Outcome.done(account);
  }
}
