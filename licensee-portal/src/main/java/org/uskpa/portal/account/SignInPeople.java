package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.uskpa.portal.security.People;
import org.uskpa.portal.security.SignInSettings;
import org.uskpa.portal.security.SignedIn;

/** Answers the door from the accounts on record. */
@Component
class SignInPeople implements People {

  private final Accounts accounts;
  private final ApiTokens tokens;
  private final PasswordEncoder passwords;
  private final SignInSettings settings;
  private final Clock clock;
  private final String nobodysHash;

  SignInPeople(
      Accounts accounts,
      ApiTokens tokens,
      PasswordEncoder passwords,
      SignInSettings settings,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.passwords = passwords;
    this.settings = settings;
    this.clock = clock;
    this.nobodysHash = passwords.encode("the password of nobody");
  }

  @Override
  public Optional<SignedIn> withPassword(String username, String password) {
    Instant now = clock.instant();
    Optional<Accounts.Attempt> attempt =
        accounts.countAttempt(
            username.strip().toLowerCase(Locale.ROOT), settings.attempts(), settings.pause(), now);
    // An unknown name takes the time of a known one.
    String hash = attempt.map(Accounts.Attempt::hash).orElse(nobodysHash);
    boolean right =
        password.length() <= PasswordRules.LONGEST_BYTES && passwords.matches(password, hash);
    if (!right || attempt.isEmpty()) {
      return Optional.empty();
    }
    Account account = attempt.get().account();
    Instant goodUntil = account.temporaryUntil();
    if (goodUntil != null && goodUntil.isBefore(now)) {
      return Optional.empty();
    }
    accounts.forgetAttempts(account.id());
    return Optional.of(account.signedIn());
  }

  @Override
  public Optional<Bearer> withToken(String token) {
    return tokens.use(token, clock.instant());
  }
}
