package org.uskpa.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the password that comes along with any form in the field {@value #FIELD} and, when it is
 * right, makes the sign-in fresh before the form goes on to where it is carried out.
 */
public final class FreshSignInByPassword extends OncePerRequestFilter {

  /** The field for the password. */
  public static final String FIELD = "fresh_sign_in_password";

  private static final String FAILED = FreshSignInByPassword.class.getName() + ".failed";

  private final CurrentSignIn signIn;

  FreshSignInByPassword(CurrentSignIn signIn) {
    this.signIn = signIn;
  }

  /** Whether a password came along that was not right. */
  public static boolean failed(HttpServletRequest request) {
    return request.getAttribute(FAILED) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication current = SecurityContextHolder.getContext().getAuthentication();
    String password = request.getParameter(FIELD);
    if (password != null
        && HttpMethod.POST.matches(request.getMethod())
        && current != null
        && current.getPrincipal() instanceof SignedIn person
        && !signIn.renew(person, password, request, response)) {
      request.setAttribute(FAILED, true);
    }
    chain.doFilter(request, response);
  }
}
