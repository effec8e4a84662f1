package org.uskpa.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * A form that was sent and could not be taken yet: where it was going and what was typed, so that a
 * page can hold it and send it once more. Passwords are left out, and files, which no page can
 * hold.
 *
 * @param action the path it was sent to, within the portal
 * @param fields its fields, and those of the query it was sent to
 */
public record KeptForm(String action, List<Field> fields) {

  /** A page that holds a kept form through a sign-in sends its fields under names that begin so. */
  public static final String PREFIX = "kept.";

  /** Under this name such a page sends where the form was going. */
  public static final String ACTION = "kept_action";

  private static final String REQUEST_ATTRIBUTE = KeptForm.class.getName();
  private static final Set<String> NEVER = Set.of("_csrf", ACTION, FreshSignInByPassword.FIELD);

  /** What pages give along with a form, and nobody typed. */
  private static final Set<String> GIVEN_ALONG =
      Set.of(
          "asOf",
          "base",
          "before",
          "command",
          "edition",
          "form_id",
          "seen",
          "shown",
          "step",
          "submission",
          "to",
          "version");

  /** One field with one value. */
  public record Field(String name, String value) {}

  public KeptForm {
    fields = List.copyOf(fields);
  }

  /** What somebody typed or chose: neither blank nor given along by the page. */
  public List<Field> typed() {
    return fields.stream()
        .filter(field -> !field.value().isBlank() && !GIVEN_ALONG.contains(field.name()))
        .toList();
  }

  /** The form a request carries. */
  public static KeptForm of(HttpServletRequest request) {
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      String name = parameter.getKey();
      if (mayBeKept(name)) {
        for (String value : parameter.getValue()) {
          fields.add(new Field(name, value));
        }
      }
    }
    return new KeptForm(
        request.getRequestURI().substring(request.getContextPath().length()), fields);
  }

  /**
   * The form of a request that could not be taken, for a page that offers to send it again.
   *
   * @return null where there is none to offer: nothing was sent; it has files, which no page can
   *     hold; or another site sent it, and one unwary click would carry it out
   */
  public static @Nullable KeptForm toSendAgain(HttpServletRequest request) {
    // A form with files is not read here, where perhaps nobody is known to be signed in.
    return HttpMethod.POST.matches(request.getMethod())
            && !SentFiles.in(request)
            && isFromOwnPage(request)
        ? of(request)
        : null;
  }

  /**
   * The form that a sign-in page held.
   *
   * @return null when it held none, or one that was going elsewhere than to this portal
   */
  public static @Nullable KeptForm heldBy(HttpServletRequest request) {
    String action = request.getParameter(ACTION);
    if (action == null || !isOwnPath(action)) {
      return null;
    }
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      if (parameter.getKey().startsWith(PREFIX)) {
        for (String value : parameter.getValue()) {
          fields.add(new Field(parameter.getKey().substring(PREFIX.length()), value));
        }
      }
    }
    return new KeptForm(action, fields);
  }

  /** The form on its way to the page that holds it; an empty one where there is none. */
  public static KeptForm in(HttpServletRequest request) {
    Object kept = request.getAttribute(REQUEST_ATTRIBUTE);
    return kept instanceof KeptForm form ? form : new KeptForm("/", List.of());
  }

  void keepIn(HttpServletRequest request) {
    request.setAttribute(REQUEST_ATTRIBUTE, this);
  }

  /** A path of this portal, nothing that could lead a browser elsewhere. */
  public static boolean isOwnPath(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
      return false;
    }
    try {
      URI uri = URI.create(path);
      return uri.getHost() == null && uri.getScheme() == null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  /**
   * A browser says where a form comes from. What another site sends is never shown for sending
   * again: one unwary click would carry it out.
   */
  public static boolean isFromOwnPage(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || origin.equals("null")) {
      return false;
    }
    try {
      @Nullable String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equals(request.getHeader(HttpHeaders.HOST));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static boolean mayBeKept(String name) {
    return !NEVER.contains(name) && !name.toLowerCase(Locale.ROOT).contains("password");
  }
}
