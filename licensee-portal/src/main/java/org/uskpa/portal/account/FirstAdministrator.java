package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.account.Invitation.Occasion;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/**
 * Makes the first administrator of a portal without one: {@code ./run
 * --kp.first-administrator=NAME}. It prints the link by which the administrator chooses a password;
 * given again with the same name it prints another one, until one was used. As soon as there is an
 * administrator the command does nothing but say so.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

  private static final String SETTING = "kp.first-administrator";

  private final Accounts accounts;
  private final Invitations invitations;
  private final AccountJournal journal;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final String name;

  FirstAdministrator(
      Accounts accounts,
      Invitations invitations,
      AccountJournal journal,
      TransactionOperations transactions,
      Clock clock,
      Environment environment) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
    this.name = environment.getProperty(SETTING, "");
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!name.isBlank()) {
      System.out.println(answer(name.strip().toLowerCase(Locale.ROOT)));
    }
  }

  /** Does what the command asks, and says in one line what came of it. */
  String answer(String username) {
    if (!OpenAccount.isUsername(username)) {
      return "No administrator made: “%s” is no user name (2 to 40 small letters, digits, dots, hyphens or underscores)"
          .formatted(username);
    }
    return made(username)
        .map(
            invitation ->
                "Administrator %s made. Open %s before %s and choose a password"
                    .formatted(username, invitation.link(), invitation.goodUntil()))
        .orElse(
            "No administrator made: there is one already, or the name %s is taken. Administrators make others in the portal"
                .formatted(username));
  }

  private Optional<Invitation> made(String username) {
    return Objects.requireNonNull(transactions.execute(status -> madeIfFirst(username)));
  }

  private Optional<Invitation> madeIfFirst(String username) {
    accounts.lock();
    Instant now = EasternTime.now(clock);
    Optional<Account> waiting =
        accounts
            .find(username)
            .filter(account -> account.role() == Role.ADMINISTRATOR)
            .filter(account -> !account.isClosed() && !account.hasPassword());
    if (waiting.isPresent() && !accounts.anySignsIn(Role.ADMINISTRATOR)) {
      return Optional.of(invite(waiting.get().id(), waiting.get().displayName(), username, now));
    }
    if (accounts.anyOpen(Role.ADMINISTRATOR)) {
      return Optional.empty();
    }
    return accounts
        .add(
            new Accounts.NewAccount(
                username,
                username,
                Role.ADMINISTRATOR,
                null,
                Agency.USKPA,
                null,
                Actor.CLOCKWORK.username()),
            now)
        .map(
            id -> {
              Invitation invitation = invite(id, username, username, now);
              journal.opened(
                  username, Role.ADMINISTRATOR, invitation.goodUntil(), Actor.CLOCKWORK, now);
              return invitation;
            });
  }

  private Invitation invite(long id, String displayName, String username, Instant now) {
    return invitations.invite(id, username, displayName, Occasion.OPENED, Actor.CLOCKWORK, now);
  }
}
