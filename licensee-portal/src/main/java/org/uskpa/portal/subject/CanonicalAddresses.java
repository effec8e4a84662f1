package org.uskpa.portal.subject;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;
import org.uskpa.core.finding.NotFound;

/**
 * Leads whoever typed a certificate's number into the address, in small letters or with spaces, to
 * the address as it is written here. It looks at no record: a number that nobody has, or somebody
 * else, is led the same way and is not found there.
 */
@Component
class CanonicalAddresses implements HandlerInterceptor, WebMvcConfigurer {

  private static final String NUMBER = "number";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/certificates/**", "/stock/**", "/stock-register/numbers/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!HttpMethod.GET.matches(request.getMethod())
        || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables)
        || !(variables.get(NUMBER) instanceof String typed)) {
      return true;
    }
    String written = written(typed);
    if (written.equals(typed)) {
      return true;
    }
    String query = request.getQueryString();
    response.sendRedirect(
        Arrays.stream(request.getRequestURI().split("/"))
                .map(part -> decoded(part).equals(typed) ? written : part)
                .collect(Collectors.joining("/"))
            + (query == null ? "" : "?" + query));
    return false;
  }

  /** The number as it is written here; what is no number stays as it is. */
  private static String written(String typed) {
    try {
      return AddressedNumber.of(typed).value();
    } catch (NotFound noNumber) {
      return typed;
    }
  }

  private static String decoded(String part) {
    return UriUtils.decode(part, StandardCharsets.UTF_8);
  }
}
