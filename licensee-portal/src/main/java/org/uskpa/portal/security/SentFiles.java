package org.uskpa.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Requests that carry files. The first look at any parameter of one writes its files to the disk,
 * so nothing may look before it is known who sends them.
 */
public final class SentFiles {

  private SentFiles() {}

  /** Whether a request carries files, as its head says; its body is left unread. */
  public static boolean in(HttpServletRequest request) {
    @Nullable String type = request.getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
