package org.uskpa.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The sign-in of the session at hand, which a password can make fresh. */
@Component
public class CurrentSignIn {

  private final PasswordSignIn passwords;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  CurrentSignIn(PasswordSignIn passwords) {
    this.passwords = passwords;
  }

  /**
   * Signs the same person in once more.
   *
   * @return whether the password was right; otherwise nothing changes, but the attempt counts
   */
  public boolean renew(
      SignedIn person, String password, HttpServletRequest request, HttpServletResponse response) {
    try {
      SecurityContext fresh = SecurityContextHolder.createEmptyContext();
      fresh.setAuthentication(
          passwords.authenticate(
              UsernamePasswordAuthenticationToken.unauthenticated(person.username(), password)));
      SecurityContextHolder.setContext(fresh);
      contexts.saveContext(fresh, request, response);
      return true;
    } catch (AuthenticationException wrong) {
      return false;
    }
  }
}
