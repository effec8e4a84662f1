package org.uskpa.core.amendment;

import java.util.Locale;

/**
 * A field of a register.
 *
 * @param name as the database and forms call it
 * @param spoken as sentences call it, with its article: {@code the lowest usual price}
 * @param optional whether it may be blank
 */
public record RegisterField(String name, FieldKind kind, String spoken, boolean optional) {

  static RegisterField needed(String name, FieldKind kind, String spoken) {
    return new RegisterField(name, kind, spoken, false);
  }

  static RegisterField optional(String name, FieldKind kind, String spoken) {
    return new RegisterField(name, kind, spoken, true);
  }

  /** What is said of it while it is blank. */
  String blank() {
    return "%s%s is still blank. Fill it in."
        .formatted(spoken.substring(0, 1).toUpperCase(Locale.ROOT), spoken.substring(1));
  }
}
