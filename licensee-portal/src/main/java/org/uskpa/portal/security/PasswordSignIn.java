package org.uskpa.portal.security;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs somebody in by name and password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final People people;
  private final Clock clock;

  PasswordSignIn(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    SignedIn person =
        people
            .withPassword(attempt.getName(), passwordOf(attempt), addressOf(attempt))
            .orElseThrow(() -> new BadCredentialsException("No such name and password"));
    return signedIn(person);
  }

  /** The sign-in of somebody who is signed in, made fresh; empty when the password is wrong. */
  Optional<Authentication> again(SignedIn person, String password) {
    return people.again(person, password).map(this::signedIn);
  }

  private Authentication signedIn(SignedIn person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person, null, Authorities.byPassword(person, clock.instant()));
  }

  private static String addressOf(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? Objects.requireNonNullElse(details.getRemoteAddress(), "")
        : "";
  }

  private static String passwordOf(Authentication attempt) {
    @Nullable Object credentials = attempt.getCredentials();
    return credentials == null ? "" : credentials.toString();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
