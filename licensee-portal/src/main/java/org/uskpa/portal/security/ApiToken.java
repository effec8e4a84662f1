package org.uskpa.portal.security;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A program signed in by a token, for one request. */
final class ApiToken extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final SignedIn person;

  ApiToken(SignedIn person, Collection<GrantedAuthority> authorities) {
    super(authorities);
    this.person = person;
    setAuthenticated(true);
  }

  @Override
  public SignedIn getPrincipal() {
    return person;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }
}
