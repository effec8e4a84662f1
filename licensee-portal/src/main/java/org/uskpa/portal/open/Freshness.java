package org.uskpa.portal.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import org.uskpa.statistics.publication.Publication;

/**
 * Says how long an answer may be kept, and whether the asker has it already. Its mark is made of
 * the hash of what is published and of the look of the pages, so that a new version of the portal
 * is not taken for the old one.
 */
@Component
class Freshness {

  private static final List<String> LOOK =
      List.of(
          "classpath*:templates/layout.html",
          "classpath*:templates/open/*.html",
          "classpath*:templates/statistics/table.html",
          "classpath*:messages/*.properties",
          "classpath*:static/assets/portal.css");

  /** Of what the next release replaces. */
  private static final CacheControl MINUTES =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  /** Of an edition at its own address. */
  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final String look = look();

  /** An edition at its own address: whether the asker has it; if so nothing more is to be sent. */
  boolean isKnown(WebRequest request, HttpServletResponse response, Publication publication) {
    return isKnown(request, response, A_DAY, publication.sha256(), publication.publishedAt());
  }

  /** The newest edition at the address of its period. */
  boolean isNewestKnown(
      WebRequest request, HttpServletResponse response, List<Publication> editions) {
    return isEditionKnown(request, response, editions.get(0), editions);
  }

  /** The page of an edition, which says whether there is a newer one. */
  boolean isEditionKnown(
      WebRequest request,
      HttpServletResponse response,
      Publication publication,
      List<Publication> editions) {
    return isKnown(
        request,
        response,
        MINUTES,
        "%s%d".formatted(publication.sha256(), editions.size()),
        editions.get(0).publishedAt());
  }

  /** What names all publications. */
  boolean isListKnown(WebRequest request, HttpServletResponse response, List<Publication> all) {
    MessageDigest digest = digest();
    all.forEach(one -> digest.update(HexFormat.of().parseHex(one.sha256())));
    return isKnown(
        request,
        response,
        MINUTES,
        HexFormat.of().formatHex(digest.digest()),
        all.stream().map(Publication::publishedAt).max(Instant::compareTo).orElse(null));
  }

  private boolean isKnown(
      WebRequest request,
      HttpServletResponse response,
      CacheControl kept,
      String hash,
      @Nullable Instant changed) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, kept.getHeaderValue());
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    // Weak: compressed or not, it is the same.
    String mark = "W/\"%s-%s\"".formatted(hash, look);
    return changed == null
        ? request.checkNotModified(mark)
        : request.checkNotModified(mark, changed.toEpochMilli());
  }

  private static String look() {
    MessageDigest digest = digest();
    try {
      for (String pattern : LOOK) {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
          digest.update(resource.getContentAsByteArray());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
