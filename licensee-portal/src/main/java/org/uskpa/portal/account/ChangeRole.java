package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;

/**
 * Gives an account another role of the same licensee or agency. Sign-ins end, because they hold the
 * role they began with; tokens that go beyond the new role are revoked.
 */
@UseCase
public class ChangeRole {

  static final String ROLE = "role";
  static final String REASON = "reason";

  private final Accounts accounts;
  private final Administrators administrators;
  private final ApiTokens tokens;
  private final SignIns signIns;
  private final AccountJournal journal;
  private final AgencyNotices agencies;
  private final Clock clock;

  ChangeRole(
      Accounts accounts,
      Administrators administrators,
      ApiTokens tokens,
      SignIns signIns,
      AccountJournal journal,
      AgencyNotices agencies,
      Clock clock) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.tokens = tokens;
    this.signIns = signIns;
    this.journal = journal;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** Whose role is changed to which, by whom and why. */
  public record Command(SignedIn keeper, Account account, String role, String reason) {}

  public Outcome<Account> run(Command command) {
    Charge charge = new Charge(command.keeper());
    administrators.takeTurns();
    Account account = accounts.hold(command.account().id());
    if (!charge.covers(account)) {
      return Outcome.refused(AccountRule.CHARGE.blocks("", "The account is not in your charge."));
    }
    List<Finding> findings = new ArrayList<>();
    Optional<Role> role =
        charge.rolesFor(account).stream()
            .filter(one -> one.name().equals(command.role()))
            .findFirst();
    if (account.isClosed()) {
      findings.add(AccountRule.CHARGE.blocks("", "The account is closed. Open it first."));
    }
    if (role.isEmpty()) {
      findings.add(
          AccountRule.ROLE.blocks(ROLE, "Choose one of the roles that this account can have."));
    } else if (role.get() == account.role()) {
      findings.add(
          AccountRule.ROLE.blocks(
              ROLE,
              "%s is %s already. Choose another role, or leave it."
                  .formatted(account.displayName(), account.role().label())));
    } else {
      findings.addAll(administrators.missing(account, "given another role"));
      administrators.keptByItsOwn(command.keeper(), role.get(), account.agency()).stream()
          .map(finding -> finding.at(ROLE))
          .forEach(findings::add);
    }
    if (VisibleText.isBlank(command.reason())) {
      findings.add(
          AccountRule.REASON.blocks(REASON, "Say in a few words why the role is changed."));
    }
    if (role.isEmpty() || !findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    Instant now = EasternTime.now(clock);
    accounts.setRole(account.id(), role.get());
    int revoked = tokens.revokeBeyond(account.id(), role.get().rights(account.agency()), now);
    signIns.endAll(account.username());
    journal.roleChanged(
        account.username(),
        account.role(),
        role.get(),
        revoked,
        VisibleText.trimmed(command.reason()),
        command.keeper().actor(),
        now);
    Account changed = accounts.hold(account.id());
    agencies.tell(command.keeper(), account, AgencyNotices.Deed.GIVEN_ANOTHER_ROLE, now);
    agencies.tell(command.keeper(), changed, AgencyNotices.Deed.GIVEN_THE_ROLE, now);
    return Outcome.done(changed);
  }
}
