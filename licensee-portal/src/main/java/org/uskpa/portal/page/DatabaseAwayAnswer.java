package org.uskpa.portal.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.uskpa.portal.problem.Problem;
import org.uskpa.portal.security.KeptForm;
import tools.jackson.databind.ObjectMapper;

/**
 * Says that the database is away: to a person a page, to a program problem details. Made outside
 * the dispatcher and without a session, since both need the database.
 */
@Component
class DatabaseAwayAnswer {

  /** Seconds until it is worth trying again: the portal's own server is back by then. */
  private static final String RETRY_AFTER = "10";

  private static final String VIEW = "page/database-away";

  private final ViewResolver views;
  private final ResourceUrlProvider assets;
  private final MessageSource words;
  private final ObjectMapper json;
  private final ShellOnEveryPage shells;

  DatabaseAwayAnswer(
      ThymeleafViewResolver views,
      ResourceUrlProvider assets,
      MessageSource words,
      ObjectMapper json,
      ShellOnEveryPage shells) {
    this.views = views;
    this.assets = assets;
    this.words = words;
    this.json = json;
    this.shells = shells;
  }

  void write(HttpServletRequest request, HttpServletResponse response, DatabaseAway.Step step)
      throws IOException, ServletException {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(
          response.getOutputStream(),
          Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              said("lead") + " " + said(step.name().toLowerCase(Locale.ROOT))));
    } else {
      page(request, response, step);
    }
  }

  private String said(String part) {
    return words.getMessage("database-away." + part, null, Locale.US);
  }

  private void page(
      HttpServletRequest request, HttpServletResponse response, DatabaseAway.Step step)
      throws IOException, ServletException {
    boolean looked = HttpMethod.GET.matches(request.getMethod());
    @Nullable KeptForm sendable = KeptForm.toSendAgain(request);
    KeptForm kept = sendable == null ? new KeptForm("/", List.of()) : sendable;
    @Nullable String query = request.getQueryString();
    Map<String, Object> model =
        Map.of(
            "shell",
            shells.shell(null),
            "step",
            step.name().toLowerCase(Locale.ROOT),
            "kept",
            kept,
            // The session, and with it the form's token, waits in the database.
            "token",
            sendable == null ? "" : String.valueOf(request.getParameter("_csrf")),
            "sendable",
            sendable != null,
            "again",
            looked ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/");
    new ResourceUrlEncodingFilter()
        .doFilter(
            request,
            response,
            (asked, answered) -> {
              asked.setAttribute(
                  ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, assets);
              render(model, (HttpServletRequest) asked, (HttpServletResponse) answered);
            });
  }

  private void render(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      View view = views.resolveViewName(VIEW, Locale.US);
      if (view == null) {
        throw new IllegalStateException("No view " + VIEW);
      }
      view.render(model, request, response);
    } catch (IOException | ServletException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new ServletException(failed);
    }
  }
}
