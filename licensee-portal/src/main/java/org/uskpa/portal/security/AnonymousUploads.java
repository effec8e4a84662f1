package org.uskpa.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away files sent by nobody before anything reads them: the token against forgery stands in
 * the body, and to look for it would be to write a stranger's file to the disk. Whose sign-in ended
 * meanwhile signs in anew and chooses the file again, which no page could have kept.
 */
final class AnonymousUploads extends OncePerRequestFilter {

  private final AuthenticationEntryPoint refusal;

  AnonymousUploads(AuthenticationEntryPoint refusal) {
    this.refusal = refusal;
  }

  /** Sends a person to the sign-in and says that it had ended. */
  static AnonymousUploads ofPeople() {
    return new AnonymousUploads(
        (request, response, why) ->
            response.sendRedirect(request.getContextPath() + SignInPaths.LOGIN + "?ended"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SentFiles.in(request) && !isSignedIn()) {
      refusal.commence(
          request, response, new InsufficientAuthenticationException("Files sent by nobody"));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isSignedIn() {
    @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof SignedIn;
  }
}
