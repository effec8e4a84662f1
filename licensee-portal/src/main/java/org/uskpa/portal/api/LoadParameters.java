package org.uskpa.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.text.VisibleText;

/** What a load is asked beside its body. A dry run that is spelled wrongly must not load. */
final class LoadParameters {

  static final String DRY_RUN = "dryRun";
  static final String WORDS = "words";

  private static final Set<String> NAMES = Set.of(DRY_RUN, WORDS);
  private static final Set<String> BOOLEANS = Set.of("true", "false");

  private final HttpServletRequest request;

  LoadParameters(HttpServletRequest request) {
    this.request = request;
  }

  /** What is wrong with them; null when nothing is. */
  @Nullable String refusal() {
    Map<String, String[]> sent = request.getParameterMap();
    Set<String> unknown = new TreeSet<>(sent.keySet());
    unknown.removeAll(NAMES);
    if (!unknown.isEmpty()) {
      return "There is no parameter %s. Parameters are dryRun and words. Nothing was loaded."
          .formatted(String.join(", ", unknown));
    }
    if (sent.values().stream().anyMatch(values -> values.length > 1)) {
      return "Give each parameter once. Nothing was loaded.";
    }
    if (!request.getParameterMap().containsKey(DRY_RUN)) {
      return null;
    }
    String dryRun = Objects.requireNonNullElse(request.getParameter(DRY_RUN), "");
    return BOOLEANS.contains(dryRun)
        ? null
        : "The parameter dryRun is true to check only or false to load, not “%s”. Nothing was loaded."
            .formatted(dryRun);
  }

  boolean isDryRun() {
    return Boolean.parseBoolean(value(DRY_RUN));
  }

  /** Why the records are entered now; empty when that was not said. */
  String words() {
    return VisibleText.trimmed(value(WORDS));
  }

  private String value(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
