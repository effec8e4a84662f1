package org.uskpa.core.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a list, put together from what was asked, each with its parameter. */
public final class Conditions {

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /** Adds a condition without a parameter. */
  public Conditions and(String condition) {
    parts.add(condition);
    return this;
  }

  /** Adds a condition and its one parameter, which the condition names with a colon. */
  public Conditions and(String condition, String name, Object value) {
    parts.add(condition);
    values.put(name, value);
    return this;
  }

  /** Gives the statement a parameter that stands elsewhere in it. */
  public Conditions with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** All of them as SQL, for after WHERE; {@code true} when nothing was asked. */
  public String sql() {
    return parts.isEmpty() ? "true" : "(" + String.join(") AND (", parts) + ")";
  }

  /** The parameters, by name. */
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
