package org.uskpa.core.amendment;

/**
 * A field of a register.
 *
 * @param name as the database and forms call it
 * @param optional whether it may be blank
 */
public record RegisterField(String name, FieldKind kind, boolean optional) {

  static RegisterField needed(String name, FieldKind kind) {
    return new RegisterField(name, kind, false);
  }

  static RegisterField optional(String name, FieldKind kind) {
    return new RegisterField(name, kind, true);
  }
}
