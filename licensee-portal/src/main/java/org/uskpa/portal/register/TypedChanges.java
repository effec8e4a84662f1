package org.uskpa.portal.register;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uskpa.portal.page.Form;

/**
 * What somebody typed and is looking at, kept with the session, so that the page that shows it has
 * an address of its own: it can be loaded again, and gone back to. Of the last few changes only;
 * the forms carry all that was typed too.
 */
@Component
class TypedChanges {

  /** Under this name an address says which. */
  static final String CHANGE = "change";

  private static final String ATTRIBUTE = TypedChanges.class.getName();
  private static final int MOST = 5;

  /** Keeps it under the name of its form, and says how an address goes on to find it. */
  String keep(HttpSession session, Form form) {
    String command = ChangePages.command(form).toString();
    Map<String, Map<String, String>> all = new LinkedHashMap<>(in(session));
    Map<String, String> typed = new HashMap<>(form.typed());
    typed.remove("_csrf");
    all.remove(command);
    all.put(command, typed);
    List<String> oldestFirst = new ArrayList<>(all.keySet());
    oldestFirst.stream().limit(Math.max(0, all.size() - MOST)).forEach(all::remove);
    session.setAttribute(ATTRIBUTE, all);
    return "?%s=%s".formatted(CHANGE, command);
  }

  /** What is kept under this name; a form nothing was typed into where nothing is. */
  Form of(HttpSession session, String command) {
    return Form.of(in(session).getOrDefault(command, Map.of()));
  }

  @SuppressWarnings("unchecked") // nobody else writes this attribute
  private static Map<String, Map<String, String>> in(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> kept
        ? (Map<String, Map<String, String>>) kept
        : Map.of();
  }
}
