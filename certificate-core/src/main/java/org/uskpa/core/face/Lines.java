package org.uskpa.core.face;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.text.VisibleText;

/** Breaks texts into lines: between words where they fit, and within a word that is longer. */
final class Lines {

  private Lines() {}

  /** The lines that were typed, as far as they can be printed. */
  static List<String> printable(Face face, String text) {
    List<String> printable = new ArrayList<>();
    for (String typed : VisibleText.trimmed(text).split("\\R+", -1)) {
      printable.add(VisibleText.trimmed(face.printable(typed)));
    }
    return printable;
  }

  /**
   * Printable lines broken to a width, in reading order.
   *
   * @param size of the letters, in points
   * @param width in points
   */
  static List<String> of(Face face, List<String> printable, float size, float width) {
    int space = face.width(" ");
    List<String> lines = new ArrayList<>();
    for (String typed : printable) {
      StringBuilder line = new StringBuilder();
      int taken = 0;
      for (String word : typed.split(" +", -1)) {
        int wordWidth = face.width(word);
        if (!line.isEmpty() && fits(taken + space + wordWidth, size, width)) {
          line.append(' ').append(word);
          taken += space + wordWidth;
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line.toString());
        }
        String rest = word;
        // A word longer than the line breaks where the line ends.
        while (!fits(face.width(rest), size, width)) {
          int end = fitting(face, rest, size, width);
          if (end == rest.length()) {
            break;
          }
          lines.add(rest.substring(0, end));
          rest = rest.substring(end);
        }
        line = new StringBuilder(rest);
        taken = face.width(rest);
      }
      lines.add(line.toString());
    }
    return List.copyOf(lines);
  }

  /** Whether that many thousandths of the size fit. */
  static boolean fits(int thousandths, float size, float width) {
    return thousandths * size / 1000 <= width;
  }

  /** Where a word that is too long breaks: one character at least stands on every line. */
  private static int fitting(Face face, String word, float size, float width) {
    int end = Character.charCount(word.codePointAt(0));
    int taken = face.width(word.codePointAt(0));
    while (end < word.length()) {
      taken += face.width(word.codePointAt(end));
      if (!fits(taken, size, width)) {
        return end;
      }
      end += Character.charCount(word.codePointAt(end));
    }
    return end;
  }
}
