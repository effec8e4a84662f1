package org.uskpa.portal.review;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.uskpa.portal.page.Form;

/**
 * What was typed on the page of a review beside the part that was sent, kept with the session, so
 * that the page shows it again after each step. Of the last few pages only.
 */
@Component
class TypedElsewhere {

  private static final String ATTRIBUTE = TypedElsewhere.class.getName();
  private static final int MOST = 5;
  private static final Set<String> NEVER = Set.of("_csrf", "command");

  /** Keeps what was typed but for the fields of the part that is done. */
  void keep(HttpSession session, String page, Form form, Predicate<String> done) {
    Map<String, String> rest = new LinkedHashMap<>(form.typed());
    rest.keySet().removeIf(done.or(NEVER::contains));
    Map<String, Map<String, String>> all = new LinkedHashMap<>(in(session));
    all.remove(page);
    if (rest.values().stream().anyMatch(text -> !text.isBlank())) {
      all.put(page, rest);
    }
    List<String> oldestFirst = new ArrayList<>(all.keySet());
    oldestFirst.stream().limit(Math.max(0, all.size() - MOST)).forEach(all::remove);
    session.setAttribute(ATTRIBUTE, all);
  }

  /** What is kept of this page; a form nothing was typed into where nothing is. */
  Form of(HttpSession session, String page) {
    return Form.of(in(session).getOrDefault(page, Map.of()));
  }

  @SuppressWarnings("unchecked") // nobody else writes this attribute
  private static Map<String, Map<String, String>> in(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> kept
        ? (Map<String, Map<String, String>>) kept
        : Map.of();
  }
}
