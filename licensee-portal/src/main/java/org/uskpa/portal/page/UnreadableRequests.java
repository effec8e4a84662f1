package org.uskpa.portal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.uskpa.portal.problem.Problem;
import tools.jackson.databind.ObjectMapper;

/**
 * Says in the portal's own words what the server refuses before the portal sees it: an address with
 * characters that no address has, a line that is no request.
 */
@Configuration(proxyBeanMethods = false)
class UnreadableRequests {

  private static final String WORDS = "error.unreadable.text";

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals(
      ObjectProvider<ITemplateEngine> templates,
      ObjectProvider<ObjectMapper> json,
      MessageSource words) {
    return server ->
        server.addContextCustomizers(
            portal ->
                portal
                    .getParent()
                    .getPipeline()
                    .addValve(new PlainRefusal(portal.getPath(), templates, json, words)));
  }

  /** Writes the page, or problem details to a program, where nobody answered before. */
  private static final class PlainRefusal extends ErrorReportValve {

    private final String root;
    private final ObjectProvider<ITemplateEngine> templates;
    private final ObjectProvider<ObjectMapper> json;
    private final MessageSource words;

    PlainRefusal(
        String root,
        ObjectProvider<ITemplateEngine> templates,
        ObjectProvider<ObjectMapper> json,
        MessageSource words) {
      this.root = root;
      this.templates = templates;
      this.json = json;
      this.words = words;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      if (status < HttpStatus.BAD_REQUEST.value()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      String path = String.valueOf(request.getRequestURI());
      boolean ofProgram = path.startsWith(root + "/api/");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
      response.setContentType(
          ofProgram
              ? MediaType.APPLICATION_PROBLEM_JSON_VALUE
              : MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
      try {
        response.getReporter().write(ofProgram ? problem(status, path) : page());
        response.finishResponse();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }

    private String page() {
      return templates
          .getObject()
          .process("page/unreadable", new Context(Locale.US, Map.of("root", root)));
    }

    private String problem(int status, String path) {
      HttpStatus known = HttpStatus.resolve(status);
      String detail = String.valueOf(words.getMessage(WORDS, null, Locale.US));
      ProblemDetail problem = Problem.of(known == null ? HttpStatus.BAD_REQUEST : known, detail);
      return json.getObject().writeValueAsString(Problem.at(path, problem));
    }
  }
}
