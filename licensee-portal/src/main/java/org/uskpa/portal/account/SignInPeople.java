package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.uskpa.portal.security.People;
import org.uskpa.portal.security.SignedIn;

/** Answers the door from the accounts on record. */
@Component
class SignInPeople implements People {

  private final SignInAttempts attempts;
  private final ApiTokens tokens;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final String nobodysHash;

  SignInPeople(SignInAttempts attempts, ApiTokens tokens, PasswordEncoder passwords, Clock clock) {
    this.attempts = attempts;
    this.tokens = tokens;
    this.passwords = passwords;
    this.clock = clock;
    this.nobodysHash = passwords.encode("the password of nobody");
  }

  @Override
  public Optional<SignedIn> withPassword(String username, String password, String address) {
    return attempt(username.strip().toLowerCase(Locale.ROOT), password, Door.ofAddress(address));
  }

  @Override
  public Optional<SignedIn> again(SignedIn person, String password) {
    return attempt(person.username(), password, Door.AGAIN);
  }

  private Optional<SignedIn> attempt(String username, String password, Door door) {
    Instant now = clock.instant();
    Optional<SignInAttempts.Attempt> attempt = attempts.count(username, door, now);
    // An unknown name takes the time of a known one.
    String hash = attempt.map(SignInAttempts.Attempt::hash).orElse(nobodysHash);
    boolean right =
        password.length() <= PasswordRules.LONGEST_BYTES && passwords.matches(password, hash);
    if (!right || attempt.isEmpty()) {
      return Optional.empty();
    }
    Account account = attempt.get().account();
    attempts.forget(account.id(), door, now);
    return Optional.of(account.signedIn());
  }

  @Override
  public Optional<Bearer> withToken(String token) {
    return tokens.use(token, clock.instant());
  }
}
