package org.uskpa.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * What comes after a sign-in that succeeded or failed: a form that the sign-in page held is never
 * lost; otherwise the page that was asked for, or the first page.
 */
final class AfterSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final int LONGEST_NAME = 100;

  private final Clock clock;
  private final SavedRequestAwareAuthenticationSuccessHandler toPageAskedFor =
      new SavedRequestAwareAuthenticationSuccessHandler();

  AfterSignIn(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    request
        .getSession()
        .setAttribute(SignInOrigin.ATTRIBUTE, SignInOrigin.of(request, clock.instant()));
    KeptForm held = KeptForm.heldBy(request);
    if (held == null) {
      toPageAskedFor.onAuthenticationSuccess(request, response, authentication);
    } else {
      held.keepIn(request);
      request.getRequestDispatcher(SignInPaths.SEND_AGAIN).forward(request, response);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    KeptForm held = KeptForm.heldBy(request);
    if (held == null) {
      String name = request.getParameter("username");
      if (name != null && name.length() <= LONGEST_NAME) {
        request.getSession().setAttribute(SignInPaths.NAME_LAST_TRIED, name);
      }
      response.sendRedirect(request.getContextPath() + SignInPaths.LOGIN + "?error");
    } else {
      held.keepIn(request);
      request.setAttribute("signInFailed", true);
      request.getRequestDispatcher(SignInPaths.ENDED).forward(request, response);
    }
  }
}
