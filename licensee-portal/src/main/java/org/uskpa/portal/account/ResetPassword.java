package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.account.Invitation.Occasion;
import org.uskpa.portal.security.SignedIn;

/**
 * Makes somebody in the keeper's charge a new link to choose a password by. The password before it,
 * sign-ins and tokens end at once: somebody else may know them.
 */
@UseCase
public class ResetPassword {

  private final Accounts accounts;
  private final Invitations invitations;
  private final ApiTokens tokens;
  private final SignIns signIns;
  private final AccountJournal journal;
  private final AgencyNotices agencies;
  private final Clock clock;

  ResetPassword(
      Accounts accounts,
      Invitations invitations,
      ApiTokens tokens,
      SignIns signIns,
      AccountJournal journal,
      AgencyNotices agencies,
      Clock clock) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.tokens = tokens;
    this.signIns = signIns;
    this.journal = journal;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** Who gets a link from whom; the account must be in the keeper's charge. */
  public record Command(SignedIn keeper, Account account) {}

  public Outcome<Invitation> run(Command command) {
    Account account = accounts.hold(command.account().id());
    if (!new Charge(command.keeper()).covers(account)) {
      return Outcome.refused(AccountRule.CHARGE.blocks("", "The account is not in your charge."));
    }
    if (account.isClosed()) {
      return Outcome.refused(
          AccountRule.CHARGE.blocks("", "The account is closed. Open it first."));
    }
    Instant now = EasternTime.now(clock);
    accounts.setPassword(account.id(), null, now);
    Invitation invitation =
        invitations.invite(
            account.id(),
            account.username(),
            account.displayName(),
            account.hasPassword() ? Occasion.RESET : Occasion.OPENED,
            command.keeper().actor(),
            now);
    tokens.revokeAll(account.id(), now);
    signIns.endAll(account.username());
    journal.invitedAnew(account.username(), invitation.goodUntil(), command.keeper().actor(), now);
    agencies.tell(command.keeper(), account, AgencyNotices.Deed.GIVEN_A_LINK, now);
    return Outcome.done(invitation);
  }
}
