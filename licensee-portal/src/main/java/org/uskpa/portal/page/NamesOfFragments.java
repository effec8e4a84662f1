package org.uskpa.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps models free of the names by which fragments take what is optional. A template looks for a
 * name that was not given in the model, so an attribute {@code type} would become the type of every
 * input of its page.
 */
@Component
class NamesOfFragments implements HandlerInterceptor, WebMvcConfigurer {

  private static final Set<String> TAKEN =
      Set.of(
          "accept",
          "autocomplete",
          "check",
          "css",
          "disabled",
          "empty",
          "foot",
          "hrefs",
          "inputmode",
          "level",
          "maxlength",
          "optional",
          "required",
          "role",
          "sealed",
          "suggestions",
          "type",
          "width");

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null) {
      Set<String> clashes = new TreeSet<>(page.getModel().keySet());
      clashes.retainAll(TAKEN);
      if (!clashes.isEmpty()) {
        throw new IllegalStateException(
            "The model of %s holds names that fragments take: %s".formatted(handler, clashes));
      }
    }
  }
}
