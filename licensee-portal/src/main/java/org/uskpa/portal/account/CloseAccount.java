package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignedIn;

/**
 * Closes an account, at once or after a last day: no sign-in, no token, no link, until it is opened
 * again.
 */
@UseCase
public class CloseAccount {

  static final String REASON = "reason";
  static final String LAST_DAY = "last_day";

  private static final int MOST_MONTHS = 12;

  private final Accounts accounts;
  private final Administrators administrators;
  private final Closing closing;
  private final AccountJournal journal;
  private final AgencyNotices agencies;
  private final Clock clock;

  CloseAccount(
      Accounts accounts,
      Administrators administrators,
      Closing closing,
      AccountJournal journal,
      AgencyNotices agencies,
      Clock clock) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.closing = closing;
    this.journal = journal;
    this.agencies = agencies;
    this.clock = clock;
  }

  /**
   * Whose account is closed, by whom and why.
   *
   * @param lastDay the last day on which the person can sign in; null or today to close at once
   */
  public record Command(
      SignedIn keeper, Account account, @Nullable LocalDate lastDay, String reason) {}

  /**
   * Closes the account or sets its last day.
   *
   * @return the account as it is then
   */
  public Outcome<Account> run(Command command) {
    administrators.takeTurns();
    Account account = accounts.hold(command.account().id());
    if (!new Charge(command.keeper()).covers(account)) {
      return Outcome.refused(AccountRule.CHARGE.blocks("", "The account is not in your charge."));
    }
    if (account.isClosed()) {
      return Outcome.done(account);
    }
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    LocalDate lastDay = command.lastDay() == null ? today : command.lastDay();
    List<Finding> findings = new ArrayList<>(administrators.missing(account, "closed"));
    if (lastDay.isBefore(today) || lastDay.isAfter(today.plusMonths(MOST_MONTHS))) {
      findings.add(
          AccountRule.LAST_DAY.blocks(
              LAST_DAY,
              "%s is no last day to set: give today, which closes the account at once, or a day of the next %d months."
                  .formatted(EasternTime.written(lastDay), MOST_MONTHS)));
    }
    if (VisibleText.isBlank(command.reason())) {
      findings.add(
          AccountRule.REASON.blocks(REASON, "Say in a few words why the account is closed."));
    }
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    String reason = VisibleText.trimmed(command.reason());
    accounts.setLastDay(account.id(), lastDay, reason);
    if (lastDay.equals(today)) {
      closing.close(account, reason, command.keeper().actor(), now);
    } else {
      journal.leaves(account.username(), lastDay, reason, command.keeper().actor(), now);
    }
    agencies.tell(command.keeper(), account, AgencyNotices.Deed.CLOSED, now);
    return Outcome.done(accounts.hold(account.id()));
  }
}
