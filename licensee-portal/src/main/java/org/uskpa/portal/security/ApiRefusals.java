package org.uskpa.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.uskpa.portal.problem.Problem;
import tools.jackson.databind.ObjectMapper;

/** Tells a program that it may not come in, as problem details. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;

  ApiRefusals(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    boolean badToken = why instanceof BadCredentialsException;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
    write(
        request,
        response,
        HttpStatus.UNAUTHORIZED,
        badToken
            ? "The token is unknown, revoked or out of date. Make another one on the page of your"
                + " account."
            : "Send a token: Authorization: Bearer TOKEN. Tokens are made on the page of your"
                + " account.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    write(
        request,
        response,
        HttpStatus.FORBIDDEN,
        "The token does not have the right for this, or its owner's role has not.");
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    ProblemDetail problem = Problem.at(request.getRequestURI(), Problem.of(status, detail));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
