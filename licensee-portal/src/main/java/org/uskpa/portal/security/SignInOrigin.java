package org.uskpa.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Where a sign-in came from, kept with its session so that its owner can tell one from another.
 *
 * @param at when the password was given
 * @param address of the network, as the portal saw it
 * @param browser how the browser named itself; anything can stand there
 */
public record SignInOrigin(Instant at, String address, String browser) implements Serializable {

  /** Attribute of the session. */
  public static final String ATTRIBUTE = SignInOrigin.class.getName();

  private static final long serialVersionUID = 1;
  private static final int LONGEST = 400;

  static SignInOrigin of(HttpServletRequest request, Instant at) {
    @Nullable String browser = request.getHeader(HttpHeaders.USER_AGENT);
    return new SignInOrigin(
        at, shortened(request.getRemoteAddr()), browser == null ? "" : shortened(browser));
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
