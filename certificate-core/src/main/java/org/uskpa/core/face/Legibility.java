package org.uskpa.core.face;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a text comes out of the printer as it was typed. */
public final class Legibility {

  /** Characters named in a message at the most. */
  private static final int MOST_NAMED = 5;

  private Legibility() {}

  /**
   * Why a text cannot be printed on the certificate, and what to do; empty when it can.
   *
   * @param what is printed, such as {@code The consignee's name}
   */
  public static Optional<String> trouble(Face face, String what, String text) {
    List<String> lacking = face.lacking(text);
    if (lacking.isEmpty()) {
      return Optional.empty();
    }
    String named =
        lacking.stream()
            .limit(MOST_NAMED)
            .map(character -> "“%s” (U+%04X)".formatted(character, character.codePointAt(0)))
            .collect(Collectors.joining(", "));
    int more = lacking.size() - MOST_NAMED;
    return Optional.of(
        "%s holds %s%s, which the certificate cannot print. Write it in Latin letters."
            .formatted(what, named, more > 0 ? " and %d more".formatted(more) : ""));
  }
}
