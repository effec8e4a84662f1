package org.uskpa.portal.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request turned away before any controller sees it, with words of its own. The page of errors
 * says them: to a person on a page, to a program in problem details.
 *
 * @param words keys {@code error.WORDS.title} and {@code error.WORDS.text}
 * @param again path of a page to open again; null where there is none to offer
 */
public record Refusal(HttpStatus status, String words, @Nullable String again) {

  private static final String ATTRIBUTE = Refusal.class.getName();

  public Refusal(HttpStatus status, String words) {
    this(status, words, null);
  }

  /** Ends the request with this refusal. */
  public void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
    request.setAttribute(ATTRIBUTE, this);
    response.sendError(status.value());
  }

  /** The refusal a request ended with; null when it has none. */
  public static @Nullable Refusal of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Refusal refusal ? refusal : null;
  }
}
