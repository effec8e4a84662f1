package org.uskpa.portal.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.uskpa.portal.problem.Problem;
import org.uskpa.portal.problem.Refusal;
import org.uskpa.portal.security.ForEveryone;

/**
 * What is said when a request comes to nothing: to a person a page that tells what to do, to a
 * program problem details. A fault of the portal gets a code, which stands in the log too.
 */
@Controller
@ForEveryone
class ErrorPages implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Set<Integer> SAID = Set.of(403, 404, 405, 413);
  private static final int CODE_BOUND = 1 << 30;

  private final MessageSource words;

  ErrorPages(MessageSource words) {
    this.words = words;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
    HttpStatus status = status(request);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    String code = status.is5xxServerError() ? logged(request, status, path) : "";
    Refusal refusal = Refusal.of(request);
    response.setStatus(status.value());
    if (path.startsWith(request.getContextPath() + "/api/")) {
      return problem(status, detail(status, refusal, code), path);
    }
    model.addAttribute(
        "words", "error." + (refusal == null ? said(status, request) : refusal.words()));
    model.addAttribute("again", refusal == null ? null : refusal.again());
    model.addAttribute("supportCode", code);
    return new ModelAndView("page/error", model.asMap(), status);
  }

  private static String said(HttpStatus status, HttpServletRequest request) {
    if (status.is5xxServerError()) {
      return "500";
    }
    if (status == HttpStatus.CONTENT_TOO_LARGE && !carriesFile(request)) {
      return "413.form";
    }
    return SAID.contains(status.value()) ? String.valueOf(status.value()) : "other";
  }

  private static boolean carriesFile(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }

  private String detail(HttpStatus status, @Nullable Refusal refusal, String code) {
    if (refusal != null) {
      return words.getMessage("error." + refusal.words() + ".text", null, Locale.US);
    }
    return code.isEmpty()
        ? status.getReasonPhrase()
        : "The portal failed. Tell the USKPA this code: " + code;
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String detail, String path) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.at(path, Problem.of(status, detail)));
  }

  private static String logged(HttpServletRequest request, HttpStatus status, String path) {
    String code = "KP-" + Integer.toString(RANDOM.nextInt(CODE_BOUND), 36).toUpperCase(Locale.ROOT);
    @Nullable Object error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error(
        "{} {} {} for {}",
        code,
        status.value(),
        path,
        request.getUserPrincipal() == null ? "nobody" : request.getUserPrincipal().getName(),
        error instanceof Throwable failure ? failure : null);
    return code;
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }
}
