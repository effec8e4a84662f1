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
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignInSettings;

/**
 * Makes the first administrator of a portal without one: {@code ./run
 * --kp.first-administrator=NAME}. The password is printed once and changed at the first sign-in. As
 * soon as there is an administrator the command does nothing but say so.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

  private static final String SETTING = "kp.first-administrator";

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final SignInSettings settings;
  private final AccountJournal journal;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final String name;

  FirstAdministrator(
      Accounts accounts,
      PasswordEncoder passwords,
      SignInSettings settings,
      AccountJournal journal,
      TransactionOperations transactions,
      Clock clock,
      Environment environment) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.settings = settings;
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
            password ->
                "Administrator %s made. Sign in once with the password %s before %s and change it"
                    .formatted(username, password.password(), password.goodUntil()))
        .orElse(
            "No administrator made: there is one already, or the name %s is taken. Administrators make others in the portal"
                .formatted(username));
  }

  private Optional<OneTimePassword> made(String username) {
    return Objects.requireNonNull(transactions.execute(status -> madeIfFirst(username)));
  }

  private Optional<OneTimePassword> madeIfFirst(String username) {
    accounts.lock();
    if (accounts.anyOpen(Role.ADMINISTRATOR)) {
      return Optional.empty();
    }
    Instant now = EasternTime.now(clock);
    OneTimePassword password =
        OneTimePassword.make(username, now.plus(settings.temporaryPassword()));
    return accounts
        .add(
            new Accounts.NewAccount(
                username,
                username,
                Role.ADMINISTRATOR,
                null,
                Agency.USKPA,
                passwords.encode(password.password()),
                password.goodUntil(),
                Actor.CLOCKWORK.username()),
            now)
        .map(
            id -> {
              journal.opened(username, Role.ADMINISTRATOR, Actor.CLOCKWORK, now);
              return password;
            });
  }
}
