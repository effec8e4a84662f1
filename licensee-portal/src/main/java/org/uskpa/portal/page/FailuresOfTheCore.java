package org.uskpa.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.usecase.NotFinished;
import org.uskpa.portal.problem.Problem;
import org.uskpa.portal.security.KeptForm;
import org.uskpa.portal.security.SignedIn;

/**
 * What is thrown instead of answered: a thing that is not there, or not for the one who asks, and a
 * step that the database cut off.
 */
@ControllerAdvice
class FailuresOfTheCore {

  private final ShellOnEveryPage shells;

  FailuresOfTheCore(ShellOnEveryPage shells) {
    this.shells = shells;
  }

  @ExceptionHandler(NotFound.class)
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }

  /** An address whose number is none leads nowhere, as one whose number is not given out. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  void unreadable(MethodArgumentTypeMismatchException unreadable, HttpServletResponse response)
      throws IOException {
    boolean ofAddress = unreadable.getParameter().hasParameterAnnotation(PathVariable.class);
    response.sendError((ofAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
  }

  /**
   * Says whether anything was done, and offers to send the form again that was sent. When the
   * database is away, {@link DatabaseAway} says it: what this page needs is away too.
   */
  @ExceptionHandler(NotFinished.class)
  Object notFinished(
      NotFinished cutOff,
      HttpServletRequest request,
      @AuthenticationPrincipal @Nullable SignedIn person) {
    if (DatabaseAway.isBehind(cutOff)) {
      request.setAttribute(DatabaseAway.CUT_OFF, cutOff);
      throw cutOff;
    }
    String message = String.valueOf(cutOff.getMessage());
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, message));
    }
    ModelAndView page =
        new ModelAndView(
            "page/not-finished",
            Map.of("shell", shells.shell(person), "message", message),
            HttpStatus.SERVICE_UNAVAILABLE);
    page.addObject("kept", KeptForm.toSendAgain(request));
    return page;
  }
}
