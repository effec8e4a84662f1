package org.uskpa.core.face;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a text comes out of the printer as it was typed, and whole. */
public final class Legibility {

  /** Characters named in a message at the most. */
  private static final int MOST_NAMED = 5;

  private Legibility() {}

  /**
   * Why a text cannot be printed in its box of the certificate, and what to do; empty when it can.
   *
   * @param what is printed, such as {@code The consignee's name}
   */
  public static List<String> troubles(Box box, String what, String text) {
    List<String> troubles = new ArrayList<>(0);
    List<String> lacking = box.face().lacking(text);
    if (!lacking.isEmpty()) {
      troubles.add(cannotBePrinted(what, lacking));
    }
    Paragraph set = box.set(text);
    if (!set.isWhole()) {
      troubles.add(isTooLong(what, text, set));
    }
    return troubles;
  }

  /** The same of the name of a licensee, which stands in the field of the issuing authority. */
  public static List<String> troublesOfLicensee(String name, String number) {
    return troubles(
        Frame.AUTHORITY.box(),
        "The licensee's name",
        Frame.issuingAuthority(Frame.licensee(name, number)));
  }

  private static String cannotBePrinted(String what, List<String> lacking) {
    String named =
        lacking.stream()
            .limit(MOST_NAMED)
            .map(character -> "“%s” (U+%04X)".formatted(character, character.codePointAt(0)))
            .collect(Collectors.joining(", "));
    int more = lacking.size() - MOST_NAMED;
    return "%s holds %s%s, which the certificate cannot print. Write it in Latin letters."
        .formatted(what, named, more > 0 ? " and %d more".formatted(more) : "");
  }

  private static String isTooLong(String what, String text, Paragraph set) {
    int fit = set.lines().size();
    long letters = set.leftOut().stream().mapToLong(line -> line.codePoints().count()).sum();
    return "%s takes %d lines of the certificate's smallest letters, and %d fit; the last %,d characters would be left out. Shorten it%s."
        .formatted(
            what,
            fit + set.leftOut().size(),
            fit,
            letters,
            text.lines().count() > fit ? ", or put more on each line" : "");
  }
}
