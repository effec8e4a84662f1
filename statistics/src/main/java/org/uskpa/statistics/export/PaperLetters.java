package org.uskpa.statistics.export;

import java.util.List;
import java.util.Optional;
import org.uskpa.core.face.Face;

/** Looks at what is typed for a PDF: a character that its letters lack would print as a box. */
public final class PaperLetters {

  private static final int NAMED = 10;

  private PaperLetters() {}

  /** Why a text cannot be printed, and what to do; empty when it can. */
  public static Optional<String> trouble(String text) {
    List<String> lacking = Face.TEXT.lacking(text);
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The PDF has no letters for %s%s. Write it in Latin, Greek, Cyrillic or Hebrew letters."
                .formatted(
                    String.join(" ", lacking.subList(0, Math.min(NAMED, lacking.size()))),
                    lacking.size() > NAMED ? " …" : ""));
  }
}
