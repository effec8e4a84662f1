package org.uskpa.portal.records;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a form with too large a file away before anything reads it. Later it would be too late to
 * say so: the form's token against forgery is in the body that cannot be read, and its sender would
 * be told that the sign-in had ended.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLargeUploads extends OncePerRequestFilter {

  private final RecordSettings settings;

  TooLargeUploads(RecordSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (type != null
        && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
        && request.getContentLengthLong() > settings.largestFile().toBytes()) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
