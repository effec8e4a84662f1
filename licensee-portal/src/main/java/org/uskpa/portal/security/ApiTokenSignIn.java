package org.uskpa.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a program in by {@code Authorization: Bearer TOKEN} (RFC 6750), for this request alone. A
 * request without a token goes on as nobody's; one with a token that is not good ends here.
 */
final class ApiTokenSignIn extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final People people;
  private final AuthenticationEntryPoint refusal;

  ApiTokenSignIn(People people, AuthenticationEntryPoint refusal) {
    this.people = people;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      chain.doFilter(request, response);
      return;
    }
    Optional<People.Bearer> bearer = people.withToken(header.substring(SCHEME.length()).strip());
    if (bearer.isEmpty()) {
      refusal.commence(request, response, new BadCredentialsException("The token is not good"));
      return;
    }
    SignedIn program = bearer.get().person().byToken(bearer.get().rights());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ApiToken(program, Authorities.byToken(program)));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
