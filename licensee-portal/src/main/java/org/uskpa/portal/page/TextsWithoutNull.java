package org.uskpa.portal.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uskpa.portal.problem.Refusal;

/**
 * Turns away a request with the character U+0000 in a parameter, for every page and the API: no
 * text of the database can hold it, and nobody types it. {@link TextsWithoutNullSetup} puts it in
 * two places, since what comes with files can be read only when it is known who sends it.
 */
final class TextsWithoutNull extends OncePerRequestFilter {

  private final Predicate<HttpServletRequest> judged;

  /**
   * A filter for some requests.
   *
   * @param judged those it reads; all others go on unread
   */
  TextsWithoutNull(Predicate<HttpServletRequest> judged) {
    this.judged = judged;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !judged.test(request);
  }

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

  private static boolean holdsNull(@Nullable String text) {
    return text != null && text.indexOf('\0') >= 0; // a name may come without a value
  }
}
