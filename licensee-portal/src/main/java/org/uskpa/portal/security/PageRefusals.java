package org.uskpa.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.uskpa.portal.problem.Refusal;

/**
 * Tells a person why something was not done, on a page that keeps what was typed: the sign-in is no
 * longer fresh, or it ended while the page was open.
 */
final class PageRefusals implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    if (why instanceof CsrfException) {
      notFromThisSignIn(request, response);
    } else if (why instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() instanceof FactorAuthorizationDecision) {
      notFresh(request, response);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  /** The form was made for a sign-in that has ended, or never by this portal. */
  private static void notFromThisSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (request.getHeader("HX-Request") != null) {
      // A piece of a page: the page itself stays open with all that was typed, and says why.
      response.sendError(
          isSignedIn() ? HttpStatus.FORBIDDEN.value() : HttpStatus.UNAUTHORIZED.value());
    } else if (path.equals("/login") && KeptForm.heldBy(request) == null) {
      redirect(request, response, "/login?ended");
    } else if (path.equals("/logout")) {
      redirect(request, response, "/login?out");
    } else if (path.startsWith(SignInPaths.INVITATION + "/")) {
      // Who accepts an invitation cannot sign in yet, and passwords are never kept: begin anew.
      redirect(request, response, path + "?again");
    } else if (!KeptForm.isFromOwnPage(request)) {
      new Refusal(HttpStatus.FORBIDDEN, "out-of-date", pageOf(request)).end(request, response);
    } else {
      KeptForm held = path.equals("/login") ? KeptForm.heldBy(request) : null;
      (held == null ? KeptForm.of(request) : held).keepIn(request);
      response.setStatus(HttpStatus.FORBIDDEN.value());
      request
          .getRequestDispatcher(isSignedIn() ? SignInPaths.SEND_AGAIN : SignInPaths.ENDED)
          .forward(request, response);
    }
  }

  private static void notFresh(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (HttpMethod.GET.matches(request.getMethod())) {
      String query = request.getQueryString();
      String back =
          request.getRequestURI().substring(request.getContextPath().length())
              + (query == null ? "" : "?" + query);
      redirect(
          request,
          response,
          SignInPaths.AGAIN + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    } else {
      KeptForm.of(request).keepIn(request);
      response.setStatus(HttpStatus.FORBIDDEN.value());
      request.getRequestDispatcher(SignInPaths.AGAIN_FOR_FORM).forward(request, response);
    }
  }

  /** The page whose form was sent, as the browser names it; the first page where it does not. */
  private static String pageOf(HttpServletRequest request) {
    String referrer = request.getHeader(HttpHeaders.REFERER);
    try {
      URI page = URI.create(referrer == null ? "/" : referrer);
      String path = String.valueOf(page.getRawPath());
      boolean own =
          String.valueOf(page.getAuthority()).equals(request.getHeader(HttpHeaders.HOST))
              && path.startsWith(request.getContextPath() + "/")
              && KeptForm.isOwnPath(path.substring(request.getContextPath().length()));
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      return own ? path.substring(request.getContextPath().length()) + query : "/";
    } catch (IllegalArgumentException notAnAddress) {
      return "/";
    }
  }

  private static boolean isSignedIn() {
    Authentication current = SecurityContextHolder.getContext().getAuthentication();
    return current != null && current.getPrincipal() instanceof SignedIn;
  }

  private static void redirect(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    response.sendRedirect(request.getContextPath() + path);
  }
}
