package org.uskpa.core.text;

import java.util.OptionalInt;

/**
 * The one notion of a blank text: a text in which nothing can be seen. Spaces of every width,
 * control characters, joiners, soft hyphens, marks of direction, byte order marks and fillers leave
 * no trace on paper, so a field that holds nothing else is not filled in.
 */
public final class VisibleText {

  private VisibleText() {}

  /** Whether nothing in this text can be seen. */
  public static boolean isBlank(String text) {
    return text.codePoints().noneMatch(VisibleText::isVisible);
  }

  /** The text without what cannot be seen at either end; empty when it is blank. */
  public static String trimmed(String text) {
    int from = 0;
    while (from < text.length() && !isVisible(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    int to = text.length();
    while (to > from && !isVisible(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /**
   * The text as it is compared with others: trimmed, every stretch of white space one space, and
   * what cannot be seen between letters left out.
   */
  public static String compared(String text) {
    StringBuilder compared = new StringBuilder(text.length());
    trimmed(text)
        .codePoints()
        .forEach(
            character -> {
              if (!isSpace(character)) {
                if (isVisible(character)) {
                  compared.appendCodePoint(character);
                }
              } else if (compared.charAt(compared.length() - 1) != ' ') {
                compared.append(' ');
              }
            });
    return compared.toString();
  }

  /**
   * The first character between the visible ones that is neither visible nor a space: paper and
   * screen would show another text than the one that is kept.
   */
  public static OptionalInt unseenWithin(String text) {
    return trimmed(text)
        .codePoints()
        .filter(
            character ->
                !isVisible(character) && !isSpace(character) && !Character.isISOControl(character))
        .findFirst();
  }

  /** Whether a character leaves a trace on paper. */
  public static boolean isVisible(int character) {
    return !isSpace(character)
        && !Character.isISOControl(character)
        && !isFormat(character)
        && !isFiller(character)
        && !isVariation(character);
  }

  /** White space of any width, that which does not break included. */
  public static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  // The signs that stand over or before Arabic and Syriac numbers are formats that can be seen.
  private static boolean isFormat(int character) {
    return Character.getType(character) == Character.FORMAT
        && !(character >= 0x0600 && character <= 0x0605)
        && character != 0x06DD
        && character != 0x070F
        && character != 0x0890
        && character != 0x0891
        && character != 0x08E2
        && character != 0x110BD
        && character != 0x110CD;
  }

  // Letters by their category, with nothing to see: fillers of Hangul, empty Braille, and the like.
  private static boolean isFiller(int character) {
    return switch (character) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0 -> true;
      default -> character >= 0xFFF0 && character <= 0xFFF8;
    };
  }

  private static boolean isVariation(int character) {
    return (character >= 0x180B && character <= 0x180F)
        || (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0000 && character <= 0xE0FFF);
  }
}
