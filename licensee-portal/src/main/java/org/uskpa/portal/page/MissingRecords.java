package org.uskpa.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What the records do not hold, or not for the one who asks, is answered <em>not found</em>. */
@ControllerAdvice
class MissingRecords {

  @ExceptionHandler(org.uskpa.core.finding.NotFound.class)
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
