package org.uskpa.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.Authentication;
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
    Optional<Authentication> again = passwords.again(person, password);
    again.ifPresent(
        signIn -> {
          SecurityContext fresh = SecurityContextHolder.createEmptyContext();
          fresh.setAuthentication(signIn);
          SecurityContextHolder.setContext(fresh);
          contexts.saveContext(fresh, request, response);
        });
    return again.isPresent();
  }
}
