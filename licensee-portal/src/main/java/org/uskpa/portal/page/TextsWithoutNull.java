package org.uskpa.portal.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uskpa.portal.problem.Refusal;

/**
 * Turns away a request with the character U+0000 in a parameter, in one place for every page and
 * the API: no text of the database can hold it, and nobody types it. It comes before the sign-in,
 * which reads parameters too.
 */
@Component
@Order(TextsWithoutNull.ORDER)
class TextsWithoutNull extends OncePerRequestFilter {

  /** After the encoding of the request is settled and too large bodies are turned away. */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getParameterMap().entrySet().stream().anyMatch(TextsWithoutNull::holdsNull)) {
      new Refusal(HttpStatus.BAD_REQUEST, "null").end(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean holdsNull(Map.Entry<String, String[]> parameter) {
    return holdsNull(parameter.getKey())
        || Arrays.stream(parameter.getValue()).anyMatch(TextsWithoutNull::holdsNull);
  }

  private static boolean holdsNull(String text) {
    return text.indexOf('\0') >= 0;
  }
}
