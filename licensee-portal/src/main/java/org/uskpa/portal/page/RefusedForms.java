package org.uskpa.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers 422 wherever a form that was sent comes back with something that must be mended, unless
 * its page says another status itself. A script's check of a field is answered as it is: htmx takes
 * nothing but success into a page.
 */
@Component
class RefusedForms implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView answer) {
    if (answer != null
        && HttpMethod.POST.matches(request.getMethod())
        && request.getHeader("HX-Request") == null
        && response.getStatus() == HttpStatus.OK.value()
        && answer.getModel().get("form") instanceof Form form
        && form.isBlocked()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
  }
}
