package org.uskpa.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.HttpMethod;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Takes nothing but the id of a session, a UUID, out of a cookie. The database is not asked for
 * anything else: there are texts that it cannot even be asked for. What every page looks like is
 * the same for everybody and asks for no session at all, so that it is there when the database is
 * not.
 */
@Component
class SessionIds implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof CookieSerializer cookies ? new OfUuids(cookies) : bean;
  }

  private record OfUuids(CookieSerializer cookies) implements CookieSerializer {

    private static final Pattern UUID =
        Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    public void writeCookieValue(CookieValue value) {
      cookies.writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
      return asksForAsset(request)
          ? List.of()
          : cookies.readCookieValues(request).stream()
              .filter(id -> UUID.matcher(id).matches())
              .toList();
    }

    private static boolean asksForAsset(HttpServletRequest request) {
      return HttpMethod.GET.matches(request.getMethod())
          && request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
    }
  }
}
