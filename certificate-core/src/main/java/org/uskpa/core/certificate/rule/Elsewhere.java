package org.uskpa.core.certificate.rule;

import java.util.List;

/** Tells of another certificate: the licensee's own by its number, another's without. */
final class Elsewhere {

  private Elsewhere() {}

  /**
   * Where something stands already.
   *
   * @param others at least one certificate
   */
  static String place(List<SeenBefore> others) {
    List<String> own =
        others.stream()
            .filter(SeenBefore::ownLicensee)
            .map(other -> "%s of %s".formatted(other.number(), other.date()))
            .distinct()
            .toList();
    return own.isEmpty() ? "elsewhere" : "on your certificate " + String.join(", ", own);
  }
}
