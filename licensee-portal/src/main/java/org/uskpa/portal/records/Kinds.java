package org.uskpa.portal.records;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.uskpa.core.load.RecordKind;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Who loads what: the USKPA its licensees, stock and exports, Census the imports. */
final class Kinds {

  private Kinds() {}

  static Set<RecordKind> of(SignedIn person) {
    Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      if (person.may(kind == RecordKind.IMPORTS ? Right.ENTER_IMPORTS : Right.LOAD_RECORDS)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** The kind of this name, if it is one of the person's. */
  static Optional<RecordKind> named(String name, SignedIn person) {
    return Arrays.stream(RecordKind.values())
        .filter(kind -> kind.name().equals(name))
        .filter(of(person)::contains)
        .findFirst();
  }
}
