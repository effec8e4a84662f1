package org.uskpa.core.journal;

import java.util.Set;
import java.util.TreeSet;

/**
 * The names under which steps keep further facts. A step with any other is refused when it is
 * written, so that whoever shows a history knows each name that can stand in it.
 */
public final class FactNames {

  private static final Set<String> ALL =
      Set.of(
          "authority",
          "body",
          "by",
          "carats found",
          "carrier",
          "certificate",
          "copied from",
          "copy",
          "differences",
          "duty",
          "expires on",
          "exported on",
          "findings",
          "from",
          "itn",
          "kind",
          "licensee",
          "mode",
          "name",
          "not reported to AES",
          "nothing printed on the form",
          "parcels found",
          "port",
          "proof",
          "reason",
          "recipient",
          "replaces",
          "role",
          "sha256",
          "through",
          "to",
          "token",
          "warnings passed",
          "way",
          "year");

  private FactNames() {}

  /** Every name, in the order of the alphabet. */
  public static Set<String> all() {
    return new TreeSet<>(ALL);
  }

  static void require(Set<String> names) {
    if (!ALL.containsAll(names)) {
      Set<String> unknown = new TreeSet<>(names);
      unknown.removeAll(ALL);
      throw new IllegalArgumentException("No names of facts: " + unknown);
    }
  }
}
