package org.uskpa.portal.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps the portal from starting while one of its routes does not say who may come in. */
@Component
class RoutesSayWhoMayComeIn implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping routes;

  RoutesSayWhoMayComeIn(RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.routes = requestMappingHandlerMapping;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> silent =
        routes.getHandlerMethods().values().stream()
            .filter(route -> route.getBeanType().getName().startsWith("org.uskpa."))
            .filter(route -> !says(route))
            .map(HandlerMethod::getShortLogMessage)
            .sorted()
            .toList();
    if (!silent.isEmpty()) {
      throw new IllegalStateException(
          "These routes do not say who may come in (@RequiresRight, @ForSignedIn, @ForEveryone): "
              + String.join(", ", silent));
    }
  }

  private static boolean says(HandlerMethod route) {
    return Stream.of(route.getMethod(), route.getBeanType())
        .anyMatch(element -> AnnotatedElementUtils.hasAnnotation(element, PreAuthorize.class));
  }
}
