package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/** Somebody comes with a link, chooses a password and states that the account is nobody else's. */
@UseCase
public class AcceptInvitation {

  static final String MINE_ALONE = "mine_alone";

  /** What is stated, word for word as the page shows it. */
  public static final String STATEMENT =
      "This account is mine alone. I let nobody else sign in with it, and I sign in with nobody else’s.";

  private final Invitations invitations;
  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final AccountJournal journal;
  private final Clock clock;

  AcceptInvitation(
      Invitations invitations,
      Accounts accounts,
      PasswordEncoder passwords,
      AccountJournal journal,
      Clock clock) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.passwords = passwords;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What was sent from behind a link.
   *
   * @param link the secret of the address
   * @param mineAlone the statement was ticked
   */
  public record Command(String link, String wanted, String repeated, boolean mineAlone) {}

  /**
   * Sets the password and uses the link up.
   *
   * @return empty when the link opens nothing (any more); a refusal leaves it as it was
   */
  public Optional<Outcome<Account>> run(Command command) {
    Instant now = EasternTime.now(clock);
    Optional<Invitations.Standing> standing = invitations.standing(command.link(), now);
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    // Whoever closes the account or makes a newer link goes first or waits.
    Account account = accounts.hold(standing.get().account().id());
    List<Finding> findings = judge(command, account);
    if (!findings.isEmpty()) {
      return Optional.of(Outcome.refused(findings));
    }
    if (account.isClosed() || !invitations.accept(command.link(), STATEMENT, now)) {
      return Optional.empty();
    }
    accounts.setPassword(account.id(), passwords.encode(command.wanted()), now);
    journal.invitationAccepted(account.username(), STATEMENT, account.signedIn().actor(), now);
    return Optional.of(Outcome.done(account));
  }

  private static List<Finding> judge(Command command, Account account) {
    List<Finding> findings =
        new ArrayList<>(PasswordRules.judge(ChangePassword.NEW, command.wanted(), account));
    if (!command.wanted().equals(command.repeated())) {
      findings.add(
          AccountRule.PASSWORD.blocks(
              ChangePassword.REPEATED, "The two passwords differ. Type the password twice alike."));
    }
    if (!command.mineAlone()) {
      findings.add(
          AccountRule.MINE_ALONE.blocks(
              MINE_ALONE,
              "An account belongs to one person. State that it is yours alone; whoever else needs the portal gets an account too."));
    }
    return findings;
  }
}
