package org.uskpa.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads who is not signed in to the sign-in page. A script that asked for a piece of a page gets a
 * bare 401 instead: a sign-in form must not land in the cell of a table.
 */
final class NotSignedIn implements AuthenticationEntryPoint {

  private final AuthenticationEntryPoint signInPage =
      new LoginUrlAuthenticationEntryPoint(SignInPaths.LOGIN);

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    if (request.getHeader("HX-Request") != null) {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else {
      signInPage.commence(request, response, why);
    }
  }
}
